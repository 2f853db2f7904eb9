using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Narratives;
using Microsoft.EntityFrameworkCore;

namespace SbrefaTracker.Application.Narratives;

/// <summary>A second person says that nothing in the text points to somebody; from now on the public reads it, with the year and as much of the action type as the public data set tells of it.</summary>
public sealed record ApproveNarrative : RecordCommand;

internal sealed class ApproveNarrativeUseCase(OfficeMail site) : NarrativeUseCase<ApproveNarrative>
{
    protected override NarrativeAction Action(ApproveNarrative command) => NarrativeAction.Approve;

    protected override async Task<Refused> Apply(RecordWriting<Narrative> writing, ApproveNarrative command, CancellationToken ct)
    {
        var narrative = writing.Root;
        var complaint = await writing.Db.Complaints.AsNoTracking().FindByReference(narrative.Reference, ct);
        narrative.ActionType = (await NarrativeCountsReader.RowOf(writing.Db, complaint!.Id, ct))!.ActionType;
        (narrative.PublishedText, narrative.PublishedAt) = (narrative.LastText, writing.Now);
        await writing.Add(new NarrativeCheck { RecordId = narrative.Id, TextNumber = narrative.LastText, CheckedOn = writing.Today, CheckedBy = writing.Actor.Id, IsApproved = true });
        writing.Detail["text"] = narrative.LastText;
        return Refused.No;
    }

    // The letter is part of the complaint's record, and so has an entry there: the filer hears where the story stands, and how to take it off.
    protected override async Task After(RecordWriting<Narrative> writing, ApproveNarrative command, CancellationToken ct)
    {
        var complaint = (await writing.Db.Complaints.FindByReference(writing.Root.Reference, ct))!;
        var letter = Letters.StoryPublished(complaint, site.AddressOf($"/data/narratives/{writing.Root.PublicId}"), site.AddressOf("/track"));
        await ComplaintMail.PostToFiler(writing.Session, complaint, letter);
        await writing.Session.Record(complaint, writing.Actor, Complaints.Pipeline.PastTense.StoryTold, EntryDetail.Write(new SortedDictionary<string, object>(StringComparer.Ordinal) { ["text"] = writing.Root.LastText }), ct);
    }
}
