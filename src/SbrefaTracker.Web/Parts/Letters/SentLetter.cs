using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Web.Parts.Letters;

/// <summary>A letter as it was sent; it is never changed.</summary>
/// <param name="Language">In which it was written: two letters.</param>
public sealed record SentLetter(string Reference, string Language, bool IsFinal, DateOnly SentOn, string Text)
{
    /// <summary>The line of its subject; null of a response, which is called by what it is.</summary>
    public string? Subject { get; init; }

    /// <summary>Whom it was written to; null of a response, which says it itself.</summary>
    public string? Recipient { get; init; }

    /// <summary>What stood around it when it was sent; null of what was sent before that was kept: then what is in force stands there.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>The day on which it is printed from its text, when that is later; null of a print of the day on which it was sent.</summary>
    public DateOnly? PrintedOn { get; init; }

    /// <summary>It was written to the National Ombudsman: the letterhead says so, whether there is an address or not.</summary>
    public bool IsToOmbudsman { get; init; }

    /// <summary>It was written to a filer, who is told at its foot what filing does not do.</summary>
    public bool IsToFiler { get; init; } = true;

    /// <summary>A message about a complaint, which is in the language of its template or of whoever reads it.</summary>
    public static SentLetter Of(string reference, string filersLanguage, MailView mail, AgencyTime time) =>
        new(reference, mail.LanguageIn(filersLanguage), IsFinal: false, time.DayOf(mail.At), mail.Text)
        {
            Subject = mail.Subject,
            Recipient = mail.Recipient,
            IsToFiler = mail.IsToFiler,
            IsToOmbudsman = mail.IsToOmbudsman,
            Letterhead = mail.Letterhead,
        };

    /// <summary>What waits to be printed. What is printed on a later day says so.</summary>
    public static SentLetter Of(LetterToPrint letter, AgencyTime time)
    {
        var sent = letter.Response is { } response
            ? new SentLetter(letter.Reference, letter.FilersLanguage, response.IsFinal, response.SentOn, response.Text) { Letterhead = response.Letterhead }.To(response.Addressee)
            : Of(letter.Reference, letter.FilersLanguage, letter.Mail!, time);
        return sent.SentOn == time.Today ? sent : sent with { PrintedOn = time.Today };
    }

    /// <summary>The response with whom it was written to.</summary>
    public SentLetter To(Addressee addressee) => this with { IsToOmbudsman = addressee == Addressee.Ombudsman, IsToFiler = addressee == Addressee.Filer };
}
