using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Links;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads what a complaint has to do with others; what holds comes first, then the latest.</summary>
internal static class LinkReader
{
    public static async Task<IReadOnlyList<LinkView>> Of(TrackerDb db, Complaint complaint, IReadOnlyList<Link> links, StaffNames names, CancellationToken ct)
    {
        var ids = links.Select(link => link.OtherId).Distinct().ToList();
        var others = await db.Complaints.AsNoTracking().Where(other => ids.Contains(other.Id)).ToDictionaryAsync(other => other.Id, ct);

        // That the filer of a merged complaint was told stands in that complaint's own record.
        var merged = links.Where(link => link.LeadsMerged).Select(link => link.OtherId).ToList();
        var told = merged.Count == 0
            ? []
            : await db.Links.AsNoTracking()
                .Where(link => merged.Contains(link.ComplaintId) && link.OtherId == complaint.Id && link.Kind == LinkKinds.Duplicate && link.EndedOn == null)
                .ToDictionaryAsync(link => link.ComplaintId, link => link.ToldOn, ct);
        return [.. links.OrderByDescending(link => link.Holds).ThenByDescending(link => link.Id).Select(link => View(link, others[link.OtherId], complaint, told, names))];
    }

    private static LinkView View(Link link, Complaint other, Complaint complaint, IReadOnlyDictionary<long, DateOnly?> told, StaffNames names) =>
        new(link.Id, link.Kind, link.Leads, link.LinkedOn, names.Of(link.By), link.Reason)
        {
            Reference = other.Reference,
            EntityName = other.EntityName,
            Subject = other.Subject,
            State = other.State,
            EndedOn = link.EndedOn,
            EndedBy = link.EndedBy is { } by ? names.Of(by) : null,
            ToldOn = told.GetValueOrDefault(other.Id),
            FilerWaits = link.LeadsMerged && complaint.RespondedOn is not null && told.GetValueOrDefault(other.Id) is null,
        };
}
