using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Guidance.Bulletins;

internal static class OfficeVerdicts
{
    public static async Task<Refused> Take(RecordWriting<Bulletin> writing, string office, string verdict, string? comment, CancellationToken ct)
    {
        var (record, round) = (writing.Root.Id, writing.Root.Round);
        if (!OfficeDoor.IsOpenTo(writing.Actor, office)
            || await writing.Db.BulletinClearances.FirstOrDefaultAsync(row => row.RecordId == record && row.Round == round && row.OfficeCode == office && row.Verdict == null, ct) is not { } awaited)
        {
            return Refusal.Of("workflow.not_your_office");
        }

        (awaited.Verdict, awaited.Comment, awaited.DecidedOn, awaited.DecidedBy) = (verdict, comment, writing.Today, writing.Actor.Id);
        writing.Detail["office"] = office;
        if (OfficeDoor.InPlaceOf(writing.Actor, office) is { } away)
        {
            writing.Detail["inPlaceOf"] = away.AccountId;
        }

        return Refused.No;
    }
}
