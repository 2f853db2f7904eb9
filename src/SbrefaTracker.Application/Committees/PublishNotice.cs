using FluentValidation;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>Records that the notice of the meeting stands in the Federal Register. From then on the public sees the meeting. Who registered under an earlier notice is written to; who waited moves up where there are more places.</summary>
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
        RuleFor(command => command.PublishedOn).InYears();
        RuleFor(command => command.Citation).Words(ComplaintFields.CityLimit);
    }
}

/// <param name="settings">What is set for committees.</param>
/// <param name="places">Null for made-up meetings, for which nobody registered yet.</param>
internal sealed class PublishNoticeUseCase(CommitteeSettings settings, MeetingPlaces? places) : MeetingUseCase<PublishNotice>(settings)
{
    protected override MeetingAction Action(PublishNotice command) => MeetingAction.PublishNotice;

    protected override DateOnly? NoticeDay(PublishNotice command) => command.PublishedOn;

    protected override async Task<Refused> Apply(RecordWriting<Meeting> writing, PublishNotice command, CancellationToken ct)
    {
        var published = command.PublishedOn!.Value;
        if (published > writing.Today)
        {
            return Refusal.On(nameof(command.PublishedOn), "in_the_future", published);
        }

        if (published >= writing.Root.MeetsOn)
        {
            return Refusal.On(nameof(command.PublishedOn), "meeting.notice_after", writing.Root.MeetsOn);
        }

        (writing.Root.NoticeOn, writing.Root.NoticeCitation) = (published, command.Citation!.Trim());
        writing.Detail["published"] = published;
        writing.Detail["citation"] = writing.Root.NoticeCitation;
        if (places is not null)
        {
            await places.NoticePublished(writing.Session, writing.Root, ct);
        }

        return Refused.No;
    }
}
