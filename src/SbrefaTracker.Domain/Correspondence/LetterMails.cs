using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Domain.Correspondence;

/// <summary>Which of our messages about a complaint are letters: what somebody writes or a template says, to be read, quoted and filed. Their prints are kept as they were sent.</summary>
public static class LetterMails
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "acknowledged", "filer_asked", "interim", "response", "answered_ono", "closed", "merged", "unmerged", "split", "outcome_told", "stood_by", "story_published", LetterKinds.RetaliationFollowUp,
        LetterKinds.ResponseToOmbudsman, LetterKinds.InterimToOmbudsman,
        "inquiry", "reminder", "delegated", "delegation_taken_back", "time_granted", "time_refused", "time_extended", "called_off",
    };

    /// <summary>The messages that confirm what their reader did a moment ago, or tell staff that something can be read: nobody quotes them, and one leaves with each filing.</summary>
    public static readonly IReadOnlyList<string> Notices =
        ["receipt", "contact_corrected", "key_renewed", .. MailDuties.OfOffices, .. MailDuties.OfFilers, .. MailDuties.OfEscalations];

    /// <param name="kind">Which message of ours it is.</param>
    public static bool Are(string kind) => Kinds.Contains(kind);
}
