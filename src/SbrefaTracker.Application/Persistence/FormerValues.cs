using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// Keeps what fields of a complaint held before. It looks at what the session changed, so that no act can forget it. Not kept is that a field which only time gives held nothing before it was ever filled:
/// the entry says the same. Once a complaint was reopened it is kept, because what was cleared then would seem to have held what came later.
/// </summary>
internal static class FormerValues
{
    private static readonly IReadOnlyList<ComplaintField> Fields = [.. ComplaintFields.Csv, .. ComplaintFields.FormOnly];

    /// <summary>The fields that differ, each with what it held; "" for nothing.</summary>
    public static IEnumerable<(ComplaintField Field, string Former)> Between(Complaint before, Complaint now) =>
        from field in Fields
        let former = ComplaintTexts.Of(before, field)
        where former != ComplaintTexts.Of(now, field) && (former.Length > 0 || field.ByFiler || before.Reopenings > 0)
        select (field, former);

    /// <param name="session">What is written; its changes were looked for.</param>
    /// <param name="complaint">The complaint, as it was read and as it is now.</param>
    public static async Task Keep(WriteSession session, EntityEntry<Complaint> complaint)
    {
        if (complaint.State != EntityState.Modified)
        {
            return;
        }

        foreach (var (field, former) in Between((Complaint)complaint.OriginalValues.ToObject(), complaint.Entity).ToList())
        {
            await session.Add(new FormerValue { ComplaintId = complaint.Entity.Id, Field = field.Name, Value = former.Length > 0 ? former : null });
        }
    }
}
