using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Desk.Responses;

/// <summary>
/// A question that an office passed over, or answered only in part, is put to it again in words that say so to the office. A letter to the filer says the question itself, and that it was asked
/// again. It is recognized while nobody changed its words; changed ones are said as they are.
/// </summary>
public sealed class AskedAgain(IStringLocalizer<ActionPanel> panel, IStringLocalizer<LetterValues> text)
{
    private static readonly string[] Ways = ["again.ignored", "again.partly"];

    /// <summary>The words in which a question is put to an office again.</summary>
    /// <param name="way">A key of the panel.</param>
    /// <param name="asked">The inquiry that it stood in.</param>
    public string ToOffice(string way, InquiryView asked, QuestionView question) => panel[way, question.Number, Dates.Words(asked.AskedOn), question.Text];

    /// <summary>A question as a letter in a language names it.</summary>
    public string InLetter(ComplaintView view, QuestionView question, string language)
    {
        var (way, earlier, first) = InLanguage.Say(Languages.English, () => Before(view, question));
        return earlier is null ? question.Text
            : InLanguage.Say(language, () => text[way, first, Dates.Whole(earlier.RepliedOn ?? earlier.AskedOn)].Value);
    }

    // The inquiry in which it was asked last before, and the question as it was asked first.
    private (string Way, InquiryView? Earlier, string First) Before(ComplaintView view, QuestionView question)
    {
        var found = (from inquiry in view.Inquiries.Reverse()
                     from other in inquiry.Questions
                     where other.Id < question.Id
                     from way in Ways
                     where ToOffice(way, inquiry, other) == question.Text
                     select (Way: way, Inquiry: inquiry, Question: other)).FirstOrDefault();
        return found.Inquiry is null ? ("", null, question.Text) : (found.Way, found.Inquiry, Before(view, found.Question).First);
    }
}
