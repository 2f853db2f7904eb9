using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Publishing;

namespace SbrefaTracker.Application.Demo;

/// <summary>A few stories for the public beside the made-up complaints: two that are read, one that waits for a second person, and one that nobody has begun with.</summary>
public sealed class DemoNarratives(ITrackerDbFactory databases, PublishFigures figures, ComplaintCommands complaints, RecordCommands records, WriteQueue queue)
{
    private const int Published = 2;
    private const int Waiting = 1;
    private const int Candidates = 80;

    /// <summary>To be called once, on a database that was just filled: it must find the figures of the years that are over, and publishes them for that.</summary>
    public async Task Fill(CancellationToken ct = default)
    {
        await figures.Run(again: false, ct);
        await using var db = databases.Create();
        if (await DemoPeople.Find(db, ct) is not { } people || await db.Narratives.AnyAsync(ct))
        {
            return;
        }

        var ended = await db.Complaints.AsNoTracking()
            .Where(c => c.State == ComplaintState.Closed && c.Outcome != Outcomes.Duplicate && c.Outcome != Outcomes.Withdrawn && c.DisposedOn == null && db.PublicRecords.Any(row => row.ComplaintId == c.Id))
            .OrderByDescending(c => c.Narrative.Length).ThenBy(c => c.Id).Take(Candidates).ToListAsync(ct);
        var (published, waiting) = (0, 0);
        foreach (var complaint in ended)
        {
            // What may not be published is passed over: small counts of a year allow few stories.
            if (published < Published && (await NarrativeFactsReader.Of(db, complaint, null, ct)).TellsCount)
            {
                continue;
            }

            var agreed = await complaints.Run(new ChoosePublishing { Reference = complaint.Reference, Version = complaint.Version, Publish = true }, Actor.Filer, ct);
            if (published == Published && waiting == Waiting)
            {
                break;
            }

            var text = Scrubbing.Apply(complaint.Narrative, Scrubbing.Marks(complaint.Narrative, await NarrativeQueries.Known(db, complaint, ct)));
            var handed = agreed.IsDone ? await records.Run(new BeginNarrative { Complaint = complaint.Reference, Text = text }, people.Analyst, ct) : Result<RecordDone>.Refused(agreed.Refusals);
            if (handed.IsDone && published < Published && (await records.Run(new ApproveNarrative { Record = handed.Value.Record, Version = handed.Value.Version }, people.Representative, ct)).IsDone)
            {
                published++;
            }
            else if (handed.IsDone)
            {
                waiting++;
            }
        }

        // Nobody is written to about what is made up.
        await queue.Run(
            async (session, token) =>
            {
                await session.Db.MailQueue.ExecuteDeleteAsync(token);
                return Result.Done;
            },
            ct);
    }
}
