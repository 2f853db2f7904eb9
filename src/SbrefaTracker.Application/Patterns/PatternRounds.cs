using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Patterns;

/// <summary>
/// Looks at each complaint that was found complete, whether with it there are enough that tell a similar story about the same office and action. It goes along the ledger
/// from where it began: for what has passed before nothing is raised, nor for what was imported.
/// </summary>
public sealed class PatternRounds(LedgerWalk walk, ITrackerDbFactory databases, RecordCommands commands)
{
    private const string Mark = "patterns";

    /// <summary>Goes on from where the last round ended.</summary>
    public Task Go(CancellationToken ct = default) => walk.Go(Mark, [PastTense.Of(ComplaintAction.Complete)], LookAtAll, ct);

    /// <summary>The flags about an office and an action that hold any of the complaints.</summary>
    internal static IQueryable<PatternFlag> Known(TrackerDb db, string office, string action, IReadOnlyList<string> complaints) =>
        from member in db.PatternComplaints.AsNoTracking()
        join flag in db.PatternFlags.AsNoTracking() on member.RecordId equals flag.Id
        where flag.OfficeCode == office && flag.ActionType == action && complaints.Contains(member.Reference)
        select flag;

    private async Task LookAtAll(IReadOnlyList<long> complaints, CancellationToken ct)
    {
        foreach (var complaint in complaints)
        {
            await Look(complaint, ct);
        }
    }

    private async Task Look(long id, CancellationToken ct)
    {
        await using var db = databases.Create();
        if (await db.Complaints.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { DisposedOn: null } complaint)
        {
            return;
        }

        var others = (await RelatedComplaints.OfSystem(db, complaint, ct)).Select(row => row.Reference).ToList();
        if (others.Count + 1 < PatternRule.LeastComplaints)
        {
            return;
        }

        List<string> all = [complaint.Reference, .. others];
        var known = await Known(db, complaint.OfficeCode, complaint.ActionType, all).OrderBy(flag => flag.Id).FirstOrDefaultAsync(ct);
        if (known is null)
        {
            await commands.Run(new RaisePattern(complaint.OfficeCode, complaint.ActionType, all), Actor.Clock, ct);
        }
        else if (!await db.PatternComplaints.AnyAsync(member => member.RecordId == known.Id && member.Reference == complaint.Reference, ct))
        {
            await commands.Run(new JoinPattern { Record = known.Id, Version = known.Version, Complaint = complaint.Reference }, Actor.Clock, ct);
        }
    }
}
