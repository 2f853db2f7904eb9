using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Stories;
using Story = SbrefaTracker.Domain.Stories.Story;

namespace SbrefaTracker.Application.Stories;

/// <summary>Begins a story of one complaint for the report of a fiscal year. Nothing of it is printed before a second person checked it and the filer agreed.</summary>
public sealed record WriteStory : IRecordCommand
{
    /// <summary>The complaint, by our own or its outside reference.</summary>
    public required string Complaint { get; init; }

    public required int FiscalYear { get; init; }

    public required string Title { get; init; }

    /// <summary>Kept in the record for ever, so nothing that tells who it was.</summary>
    public required string Text { get; init; }
}

internal sealed class WriteStoryValidator : AbstractValidator<WriteStory>
{
    public WriteStoryValidator()
    {
        RuleFor(command => command.FiscalYear).InclusiveBetween(UsualYears.First, UsualYears.Last).WithErrorCode("not_between").WithState(_ => new object[] { UsualYears.First, UsualYears.Last });
        RuleFor(command => command.Title).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Text).Words(StoryQueries.TextLimit);
    }
}

internal sealed class WriteStoryUseCase : BeginRecord<WriteStory, Story>
{
    protected override IReadOnlyList<Role> Allowed => StoryQueries.Writers;

    protected override string Happened => "StoryWritten";

    protected override async Task<Result<Story>> Begin(WriteSession session, WriteStory command, Actor actor, CancellationToken ct)
    {
        if (await session.Db.Complaints.AsNoTracking().FindByReference(command.Complaint.Trim(), ct) is not { DisposedOn: null } complaint)
        {
            return Refusal.On(nameof(command.Complaint), "complaint_not_found", command.Complaint.Trim());
        }

        return new Story
        {
            Reference = complaint.Reference,
            FiscalYear = command.FiscalYear,
            Title = command.Title.Trim(),
            Text = command.Text,
            WrittenOn = session.Today,
            WrittenBy = actor.Id,
        };
    }

    protected override Task<Refused> Complete(RecordWriting<Story> writing, WriteStory command, CancellationToken ct)
    {
        writing.Detail["fiscalYear"] = writing.Root.FiscalYear;
        return Task.FromResult(Refused.No);
    }
}
