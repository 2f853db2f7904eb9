using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>Issues the edition: from here on it never changes, and no file of it does. <see cref="EditionIssuing"/> makes the files before.</summary>
public sealed record IssueEdition : RecordCommand
{
    /// <summary>The files with which it is issued.</summary>
    public PrintedEdition? Printed { get; init; }

    /// <summary>The job that issues it; null where nobody asked for it in the background.</summary>
    public JobTicket? Job { get; init; }
}

internal sealed class IssueEditionUseCase : EditionUseCase<IssueEdition>
{
    protected override EditionAction Action(IssueEdition command) => EditionAction.Issue;

    protected override async Task<Refused> Apply(RecordWriting<Edition> writing, IssueEdition command, CancellationToken ct)
    {
        var (edition, db) = (writing.Root, writing.Db);
        if (command.Printed is not { } printed || printed.On != writing.Today || !(await EditionStories.Printed(db, edition, ct)).Select(story => story.Id).SequenceEqual(printed.Stories))
        {
            return Refusal.Of("edition.print_again");
        }

        if (edition.SubmittedAs is { } submitted && submitted != printed.MadeBy)
        {
            return Refusal.Of("edition.not_as_submitted");
        }

        if (command.Job is { } job && !await JobEnding.Finish(writing.Session, job, edition.Number, ct))
        {
            return Refusal.Of(JobEnding.NotOurs);
        }

        (edition.IssuedBy, edition.IssuedOn, edition.FilesSha256) = (writing.Actor.Id, writing.Today, EditionFiles.Hash(printed.List));
        writing.Detail["files"] = printed.Files.Count;
        await EditionStories.Fix(writing, ct);
        return Refused.No;
    }

    protected override async Task After(RecordWriting<Edition> writing, IssueEdition command, CancellationToken ct)
    {
        EditionPrint[] kept = [.. command.Printed!.Files, new(PrintedEdition.ListName, command.Printed.List)];
        foreach (var file in kept)
        {
            await using var packed = new MemoryStream(EditionFiles.Pack(file.Content));
            await EditionFiles.Write(writing.Db, writing.Root.Id, EditionFiles.Issued(file.Name), packed, ct);
        }
    }
}
