using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Narratives;

namespace SbrefaTracker.Application.Narratives;

/// <summary>Reads what the guards of a narrative need to know. Nothing of it looks at what lies beside the complaint with readers of its own.</summary>
internal static class NarrativeFactsReader
{
    public static async Task<NarrativeFacts> Of(TrackerDb db, Narrative narrative, CancellationToken ct) =>
        await Of(db, await db.Complaints.AsNoTracking().FindByReference(narrative.Reference, ct), narrative, ct);

    /// <param name="db">The database.</param>
    /// <param name="complaint">Whose story it is.</param>
    /// <param name="narrative">As it stands; null before one is begun.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<NarrativeFacts> Of(TrackerDb db, Complaint? complaint, Narrative? narrative, CancellationToken ct)
    {
        if (complaint is null)
        {
            return new NarrativeFacts();
        }

        var isCounted = await NarrativeCountsReader.RowOf(db, complaint.Id, ct) is not null;
        return new NarrativeFacts
        {
            Consents = complaint.PublishConsent == true,
            IsEnded = !complaint.IsOpen,
            IsMerged = (await db.Links.AsNoTracking().Where(link => link.ComplaintId == complaint.Id && link.Kind == LinkKinds.Duplicate).ToListAsync(ct)).Exists(link => link.IsMerged),
            IsKept = complaint.DisposedOn is null,
            ScrubbedBy = narrative?.ScrubbedBy,
            IsYearPublished = isCounted,

            // Before it is counted nobody can say; that it is not is reason enough.
            TellsCount = isCounted && (await NarrativeCountsReader.ToldBy(db, complaint, narrative?.Id, ct)).Count > 0,
        };
    }
}
