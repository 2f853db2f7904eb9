using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention;

/// <summary>
/// The days of what goes by the clock outside complaints. Each room deletes by its own clock and setting; the schedule says by which authority, in versions, and this says how long as the program keeps to it.
/// </summary>
public sealed class OfficeRetention(OutreachSettings outreach, CommitteeSettings committee, ParticipationSettings participation)
{
    /// <summary>The rule with the days that hold in this installation.</summary>
    public RetentionRule With(RetentionRule rule) => DaysOf(rule.Kind.Code) is { } days ? rule with { Kind = rule.Kind with { Days = days } } : rule;

    /// <summary>The first day on which what counts from a day may go; null where no number says it.</summary>
    /// <param name="rule">With the days of this installation.</param>
    /// <param name="from">The day of the answer, of the event's end or of its cancellation (which counts by the hour), of the meeting, of the request's end.</param>
    public static DateOnly? DueOn(RetentionRule rule, DateOnly from) => rule.Kind.HasYears ? rule.DueOn(from) : rule.Kind.Days is { } days ? from.AddDays(rule.Kind.Code == RetentionKinds.RegistrationCancelled ? days : days + 1) : null;

    private int? DaysOf(string kind) => kind switch
    {
        RetentionKinds.Registration => outreach.RegistrationDays,
        RetentionKinds.RegistrationCancelled => RegistrationDisposal.CancelledDays,
        RetentionKinds.Visitor => committee.RegistrationDays,
        RetentionKinds.Contact => participation.ContactDays,
        RetentionKinds.SubscriberAsked => (int)Subscriptions.LinkOpens.TotalDays,
        RetentionKinds.PassingMail => (int)PassingMail.Kept.TotalDays,
        RetentionKinds.ListFile => (int)JobRounds.OwnKeptFor.TotalDays,
        _ => null,
    };
}
