using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention;

/// <summary>Something outside complaints that says who people are, and when it goes.</summary>
/// <param name="Code">Names it.</param>
/// <param name="Length">How long it is kept, in days or in years as its words say; null where no number says it.</param>
/// <param name="Standing">What stands behind that, a code of <see cref="RetentionStandings"/>.</param>
public sealed record OfficeRetentionLine(string Code, int? Length, string Standing)
{
    /// <summary>The setting that says how long; null where it is fixed.</summary>
    public string? Setting { get; init; }

    /// <summary>What it rests on, as far as anybody named it; empty for mere practice.</summary>
    public string Authority { get; init; } = "";
}

/// <summary>
/// What is kept of people outside complaints. Each room deletes by its own clock and setting, so these are no kinds of the schedule that is revised in versions; they stand in one list, so that whoever
/// audits sees all of it.
/// </summary>
public sealed class OfficeRetention(OutreachSettings outreach, CommitteeSettings committee, ParticipationSettings participation)
{
    public IReadOnlyList<OfficeRetentionLine> Lines =>
    [
        new("event_registration", outreach.RegistrationDays, RetentionStandings.Own) { Setting = "Outreach:RegistrationDays" },
        new("event_cancelled", RegistrationDisposal.CancelledDays, RetentionStandings.Own),
        new("meeting_visitor", committee.RegistrationDays, RetentionStandings.Own) { Setting = "Committee:RegistrationDays" },
        new("written_statement", null, RetentionStandings.Recalled) { Authority = "5 U.S.C. 1009(b)" },
        new("participation_contact", participation.ContactDays, RetentionStandings.Own) { Setting = "Participation:ContactDays" },
        new("guidance_entry", GuidanceGuards.YearsKept, RetentionStandings.Recalled) { Authority = "28 U.S.C. 2462" },
        new("subscriber", null, RetentionStandings.Own),
        new("subscriber_asked", (int)Subscriptions.LinkOpens.TotalDays, RetentionStandings.Own),
        new("passing_mail", (int)PassingMail.Kept.TotalDays, RetentionStandings.Own),
        new("list_file", (int)JobRounds.OwnKeptFor.TotalDays, RetentionStandings.Own),
        new("names_of_staff", null, RetentionStandings.Own),
    ];
}
