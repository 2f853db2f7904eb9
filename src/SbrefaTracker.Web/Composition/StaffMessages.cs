using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Desk.Actions;

namespace SbrefaTracker.Web.Composition;

/// <summary>
/// What one message of a page of staff to the server may hold. The browser sends each text that is typed twice, as JSON; a message above the limit ends the connection, so the page
/// itself keeps back what is longer than any field takes (<c>lengths.js</c>).
/// </summary>
internal static class StaffMessages
{
    /// <summary>In JSON a letter is four bytes in UTF-8, or an escape of six; one beyond U+FFFF that is escaped as two halves is no text and refused.</summary>
    private const int BytesOfLetter = 6;
    private const int Copies = 2;

    /// <summary>Everything in a message that is not the text: which event it is, of which field, and the names of both.</summary>
    private const int Frame = 32 * 1024;

    /// <summary>The most letters that any field of staff takes.</summary>
    public static readonly int LongestField = Math.Max(ComplaintFields.NarrativeLimit, ActionFields.LetterLimit);

    /// <summary>What a text may be in JSON, in bytes, to be told to the server at all.</summary>
    public static readonly int LongestText = LongestField * BytesOfLetter;

    public static readonly long Largest = ((long)LongestText * Copies) + Frame;
}
