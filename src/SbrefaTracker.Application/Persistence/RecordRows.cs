using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Persistence;

/// <summary>Reads all rows of one complaint, of whatever tables the record has, so that none can be forgotten.</summary>
public static class RecordRows
{
    private static readonly MethodInfo OfType = typeof(RecordRows).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The complaint and all that belongs to it, followed by the context.</summary>
    public static async Task<IReadOnlyList<IRecord>> Of(TrackerDb db, long complaintId, CancellationToken ct)
    {
        var rows = new List<IRecord>();
        foreach (var type in db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.IsAssignableTo(typeof(IRecord)) && !type.IsAssignableTo(typeof(IOfficeRecord))))
        {
            rows.AddRange(await (Task<IReadOnlyList<IRecord>>)OfType.MakeGenericMethod(type).Invoke(null, [db, complaintId, ct])!);
        }

        return rows;
    }

    private static async Task<IReadOnlyList<IRecord>> Read<T>(TrackerDb db, long complaintId, CancellationToken ct)
        where T : class, IRecord
    {
        var key = typeof(T) == typeof(Complaint) ? nameof(IRecord.Id) : nameof(IRecord.ComplaintId);
        return await db.Set<T>().Where(row => EF.Property<long>(row, key) == complaintId).ToListAsync(ct);
    }
}
