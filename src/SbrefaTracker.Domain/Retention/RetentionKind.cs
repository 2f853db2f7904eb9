using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Retention;

/// <summary>The day from which the time for keeping a record counts.</summary>
public static class RetentionStarts
{
    /// <summary>The day the complaint was closed.</summary>
    public const string Closing = "closing";

    /// <summary>The last day of the fiscal year in which it was closed: the "cutoff" of many schedules.</summary>
    public const string YearOfClosing = "year_of_closing";

    /// <summary>The day an informal answer was given.</summary>
    public const string Answer = "answer";

    /// <summary>The last day of the fiscal year in which it was given.</summary>
    public const string YearOfAnswer = "year_of_answer";

    /// <summary>What a complaint that is closed can count from.</summary>
    public static readonly CodeList Choices = new("retention_start", Closing, YearOfClosing);

    /// <summary>What an entry of the log of informal guidance can count from.</summary>
    public static readonly CodeList OfAnswers = new("retention_start", Answer, YearOfAnswer);

    public static readonly CodeList All = new("retention_start", [.. Choices.Codes, .. OfAnswers.Codes, "last_saved", "sent", "read", "ended", "cancelled", "asked", "made", "never"]);
}

/// <summary>How the personal values of a kind of record go when their time is over.</summary>
public static class RetentionWays
{
    /// <summary>One person proposes, a second one carries it out.</summary>
    public const string ByTwo = "by_two";

    /// <summary>The program does it by itself.</summary>
    public const string ByClock = "by_clock";

    /// <summary>With the complaint that they belong to, never before.</summary>
    public const string WithComplaint = "with_complaint";

    /// <summary>The program disposes of none: the ledger and the figures rest on them.</summary>
    public const string Kept = "kept";

    public static readonly CodeList List = new("retention_way", ByTwo, ByClock, WithComplaint, Kept);
}

/// <summary>What stands behind an authority.</summary>
public static class RetentionStandings
{
    /// <summary>Written down from memory: to be verified, and no law until it is.</summary>
    public const string Recalled = "recalled";

    /// <summary>Somebody of the agency read the schedule and says that this is what it says.</summary>
    public const string Read = "read";

    /// <summary>The agency's own practice, which no schedule sets.</summary>
    public const string Own = "own";

    public static readonly CodeList List = new("retention_standing", Recalled, Read, Own);
}

/// <summary>A kind of record that the schedule speaks of. The list follows from what the program keeps.</summary>
/// <param name="Code">Its name, for ever: changes of the schedule bear it.</param>
/// <param name="Way">A code of <see cref="RetentionWays"/>.</param>
/// <param name="Start">What a new database begins with: a code of <see cref="RetentionStarts"/>.</param>
/// <param name="Years">What a new database begins with; null where the length is not years.</param>
/// <param name="Days">The days that the program keeps to by itself; null where it does not, and outside complaints until <c>OfficeRetention</c> gives those of this installation.</param>
/// <param name="Authority">What a new database begins with: a citation, or a code where there is none. Both have words on the page.</param>
/// <param name="Standing">What stands behind that: a code of <see cref="RetentionStandings"/>.</param>
public sealed record RetentionKind(string Code, string Way, string Start, int? Years, int? Days, string Authority, string Standing)
{
    /// <summary>Its length and the day from which it counts are the agency's to say; those of the others follow from the program.</summary>
    public bool HasYears => Way == RetentionWays.ByTwo;

    /// <summary>Not of complaints: what people told the office elsewhere.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Complaints that two people dispose of.</summary>
    public bool IsOfComplaints => HasYears && !IsOutside;

    /// <summary>The setting that says the days; null where there is none.</summary>
    public string? Setting { get; init; }

    /// <summary>What its years can count from.</summary>
    public CodeList Starts => IsOutside ? RetentionStarts.OfAnswers : RetentionStarts.Choices;
}

/// <summary>
/// The kinds, and what a new database begins with. No schedule of the National Archives was at hand when this was written: every item of one that is named here is
/// recalled and to be verified, and marked so wherever it is shown.
/// </summary>
public static class RetentionKinds
{
    /// <summary>Closed with any outcome but that it was not for this office.</summary>
    public const string Closed = "complaint_closed";

    /// <summary>Closed as not eligible: passed on, or answered in a word.</summary>
    public const string NotEligible = "complaint_not_eligible";

    /// <summary>Begun and never filed.</summary>
    public const string Draft = "draft";

    /// <summary>Who asked for informal guidance and what about: an entry of the log.</summary>
    public const string Guidance = "guidance_entry";

    /// <summary>Registrations for an event.</summary>
    public const string Registration = "event_registration";

    public const string RegistrationCancelled = "event_cancelled";

    /// <summary>Registrations for a meeting of the committee.</summary>
    public const string Visitor = "meeting_visitor";

    /// <summary>Whom to write to about a request to take part.</summary>
    public const string Contact = "participation_contact";

    /// <summary>Who gets bulletins by mail. A legal hold on one is a hold on a bulletin: it keeps to whom that was sent.</summary>
    public const string Subscriber = "subscriber";

    public const string SubscriberAsked = "subscriber_asked";

    public const string PassingMail = "passing_mail";

    public const string ListFile = "list_file";

    /// <summary>Days after the last save; <c>DraftStore.Kept</c> is the same, and a test compares them.</summary>
    public const int DraftDays = 30;

    public static readonly IReadOnlyList<RetentionKind> All =
    [
        new(Closed, RetentionWays.ByTwo, RetentionStarts.Closing, 7, null, "agency_schedule", RetentionStandings.Recalled),
        new(NotEligible, RetentionWays.ByTwo, RetentionStarts.Closing, 1, null, "GRS 6.5, item 010", RetentionStandings.Recalled),
        new(Draft, RetentionWays.ByClock, "last_saved", null, DraftDays, "GRS 5.2, item 010", RetentionStandings.Recalled),
        new("mail_text", RetentionWays.WithComplaint, "sent", null, null, "as_complaint", RetentionStandings.Own),
        new("file", RetentionWays.WithComplaint, RetentionStarts.Closing, null, null, "as_complaint", RetentionStandings.Own),
        new("identity_read", RetentionWays.Kept, "read", null, null, "GRS 4.2, item 050", RetentionStandings.Recalled),
        new("substitution_note", RetentionWays.Kept, "ended", null, null, "for_substitutes", RetentionStandings.Own),
        new("tombstone", RetentionWays.Kept, "never", null, null, "for_figures", RetentionStandings.Own),

        // Six years: the general time limit for actions on civil fines and penalties is five (recalled), and an entry may be evidence in one. The rest is our practice; its days are those of each room, read while the program runs.
        new(Guidance, RetentionWays.ByTwo, RetentionStarts.Answer, 6, null, "28 U.S.C. 2462", RetentionStandings.Recalled) { IsOutside = true },
        new(Registration, RetentionWays.ByClock, "ended", null, null, "as_told", RetentionStandings.Own) { IsOutside = true, Setting = "Outreach:RegistrationDays" },
        new(RegistrationCancelled, RetentionWays.ByClock, "cancelled", null, null, "as_told", RetentionStandings.Own) { IsOutside = true },
        new(Visitor, RetentionWays.ByClock, "ended", null, null, "as_told", RetentionStandings.Own) { IsOutside = true, Setting = "Committee:RegistrationDays" },
        new("written_statement", RetentionWays.Kept, "never", null, null, "5 U.S.C. 1009(b)", RetentionStandings.Recalled) { IsOutside = true },
        new(Contact, RetentionWays.ByClock, "ended", null, null, "asked_again", RetentionStandings.Own) { IsOutside = true, Setting = "Participation:ContactDays" },
        new(Subscriber, RetentionWays.ByClock, "never", null, null, "while_wanted", RetentionStandings.Own) { IsOutside = true },
        new(SubscriberAsked, RetentionWays.ByClock, "asked", null, null, "link_opens", RetentionStandings.Own) { IsOutside = true },
        new(PassingMail, RetentionWays.ByClock, "sent", null, null, "link_of_use", RetentionStandings.Own) { IsOutside = true },
        new(ListFile, RetentionWays.ByClock, "made", null, null, "to_be_fetched", RetentionStandings.Own) { IsOutside = true },
        new("names_of_staff", RetentionWays.Kept, "never", null, null, "who_did_what", RetentionStandings.Own) { IsOutside = true },
    ];

    public static readonly CodeList List = new("retention_kind", [.. All.Select(kind => kind.Code)]);

    /// <summary>Whether an authority is what a new database begins with, and not the words of the agency.</summary>
    public static bool BeginsWith(string authority) => All.Any(kind => kind.Authority == authority);

    public static RetentionKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>The kind of a complaint that is closed, by its outcome.</summary>
    public static string OfComplaint(string? outcome) => outcome == Outcomes.NotEligible ? NotEligible : Closed;
}
