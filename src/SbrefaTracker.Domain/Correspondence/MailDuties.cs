using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Domain.Correspondence;

/// <summary>Whether a message goes out also to somebody who asked not to be written to.</summary>
public enum MailDuty
{
    /// <summary>
    /// The agency owes it: an answer to what was asked of it, also where it was given to another complaint, and the notice that the matter is closed (5 U.S.C. 555(e); SBREFA section 222
    /// as 15 U.S.C. 657(b)). That these two are what the law requires is our reading, to be verified by counsel.
    /// </summary>
    Owed,

    /// <summary>It guards the reader against a stranger who would take over their complaint, or they asked for it a moment ago. Our practice.</summary>
    Guarding,

    /// <summary>It helps and can be read elsewhere: on the page where a complaint is followed, or at the office's door.</summary>
    Helping,
}

/// <summary>Which duty each of our messages has; whatever is not named here helps, and is held back.</summary>
public static class MailDuties
{
    private static readonly Dictionary<string, MailDuty> Named = new(StringComparer.Ordinal)
    {
        ["response"] = MailDuty.Owed,
        [LetterKinds.ResponseToOmbudsman] = MailDuty.Owed,
        [LetterKinds.InterimToOmbudsman] = MailDuty.Owed,
        ["closed"] = MailDuty.Owed,
        ["outcome_told"] = MailDuty.Owed,
        ["participation_confirm"] = MailDuty.Owed,
        ["participation_decline"] = MailDuty.Owed,
        ["contact_corrected"] = MailDuty.Guarding,
        ["key_renewed"] = MailDuty.Guarding,
        ["new_key"] = MailDuty.Guarding,
        ["event_registered"] = MailDuty.Guarding,
        ["event_waiting"] = MailDuty.Guarding,
        ["meeting_registered"] = MailDuty.Guarding,
        ["meeting_waiting"] = MailDuty.Guarding,
    };

    /// <summary>The messages that are written to the filer about a complaint, so that the filer may read them where it is followed.</summary>
    public static readonly IReadOnlyList<string> ToFiler = ["receipt", "acknowledged", "filer_asked", "interim", "response", "answered_ono", "closed", "outcome_told", "stood_by", "merged", "unmerged", "split", "key_renewed", "story_published"];

    /// <summary>The messages that go to offices, and to those who are told of their silence.</summary>
    public static readonly IReadOnlyList<string> ToOffices = ["inquiry", "reminder", "delegated", "delegation_taken_back", "time_granted", "time_refused", "time_extended", "called_off"];

    /// <summary>The messages that say what an office did, to whoever is responsible for the complaint.</summary>
    public static readonly IReadOnlyList<string> OfOffices = [OfficeAskedTime, OfficeSentBack, OfficeRepliedInterim, OfficeReplied];

    public const string OfficeAskedTime = "office_asked_time";
    public const string OfficeSentBack = "office_sent_back";
    public const string OfficeRepliedInterim = "office_replied_interim";
    public const string OfficeReplied = "office_replied";

    /// <summary>The messages that say to staff that a filer wrote.</summary>
    public static readonly IReadOnlyList<string> OfFilers = [FilerWrote, FilerReported, FilerUnsolved];

    public const string FilerWrote = "filer_wrote";

    /// <summary>The filer says that they are treated worse since they complained.</summary>
    public const string FilerReported = "filer_reported";

    /// <summary>The filer says that the answer did not solve the matter.</summary>
    public const string FilerUnsolved = "filer_unsolved";

    /// <summary>The messages between whoever works on a complaint and the Commissioner's office: that it was raised, and that it was decided.</summary>
    public static readonly IReadOnlyList<string> OfEscalations = [Escalated, EscalationDecided];

    public const string Escalated = "escalated";
    public const string EscalationDecided = "escalation_decided";

    /// <summary>The messages that go to the National Ombudsman, and to nobody else.</summary>
    public static readonly IReadOnlyList<string> ToOmbudsman = [LetterKinds.ResponseToOmbudsman, LetterKinds.InterimToOmbudsman];

    /// <summary>What confirms to filers what they did a moment ago, on a page that told them so: it goes by e-mail where there is an address, and nobody sends it by hand.</summary>
    public static readonly IReadOnlyList<string> ByEmailAlone = ["receipt", "key_renewed"];

    /// <summary>It is written to the filer of a complaint.</summary>
    /// <param name="kind">Which message of ours it is.</param>
    public static bool IsForFiler(string kind) => !ToOmbudsman.Contains(kind) && !ToOffices.Contains(kind) && !OfOffices.Contains(kind) && !OfFilers.Contains(kind) && !OfEscalations.Contains(kind);

    /// <param name="kind">Which message of ours it is.</param>
    public static MailDuty Of(string kind) => Named.GetValueOrDefault(kind, MailDuty.Helping);

    /// <summary>It goes out whatever the reader asked.</summary>
    public static bool IsSentAlways(string kind) => Of(kind) != MailDuty.Helping;
}

/// <summary>Why nothing is sent to an address.</summary>
public static class NoContactReasons
{
    /// <summary>Its reader followed the link in a message.</summary>
    public const string Link = "link";

    /// <summary>Its reader told staff.</summary>
    public const string Told = "told";

    /// <summary>It belongs to somebody who has nothing to do with the complaint.</summary>
    public const string Stranger = "stranger";

    public const string Other = "other";

    public static readonly CodeList List = new("no_contact", Link, Told, Stranger, Other);

    /// <summary>What staff may give as a reason.</summary>
    public static readonly IReadOnlyList<string> OfStaff = [Told, Stranger, Other];
}
