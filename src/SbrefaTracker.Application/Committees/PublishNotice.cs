using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records that the notice of the meeting stands in the Federal Register. From then on the public sees the meeting.</summary>
public sealed record PublishNotice : RecordCommand
{
    public required DateOnly? PublishedOn { get; init; }

    /// <summary>As <c>90 FR 12345</c>.</summary>
    public required string? Citation { get; init; }
}

internal sealed class PublishNoticeValidator : AbstractValidator<PublishNotice>
{
    public PublishNoticeValidator()
    {
        RuleFor(command => command.PublishedOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.Citation).Words(ComplaintFields.CityLimit);
    }
}

internal sealed class PublishNoticeUseCase(CommitteeSettings settings) : MeetingUseCase<PublishNotice>(settings)
{
    protected override MeetingAction Action(PublishNotice command) => MeetingAction.PublishNotice;

    protected override DateOnly? NoticeDay(PublishNotice command) => command.PublishedOn;

    protected override Task<Refused> Apply(RecordWriting<Meeting> writing, PublishNotice command, CancellationToken ct)
    {
        var published = command.PublishedOn!.Value;
        if (published > writing.Today)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.PublishedOn), "in_the_future", published));
        }

        if (published >= writing.Root.MeetsOn)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.PublishedOn), "meeting.notice_after", writing.Root.MeetsOn));
        }

        (writing.Root.NoticeOn, writing.Root.NoticeCitation) = (published, command.Citation!.Trim());
        writing.Detail["published"] = published;
        writing.Detail["citation"] = writing.Root.NoticeCitation;
        return Task.FromResult(Refused.No);
    }
}
