using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>What the form of an action holds from the start when it is opened at one inquiry.</summary>
internal static class InquiryForm
{
    /// <summary>Questions to be put again are those that were not answered, and no others; an inquiry that was sent back goes whole to the office that was named.</summary>
    public static void Fill(ActionValues values, ComplaintAction action, InquiryView inquiry, IStringLocalizer text)
    {
        if (action != ComplaintAction.AskOffice)
        {
            values[ActionFields.Inquiry] = inquiry.Id.ToString(CultureInfo.InvariantCulture);
            values[ActionFields.Until] = inquiry.TimeAskedUntil is { } day ? Dates.Iso(day) : "";
            return;
        }

        values[ActionFields.Office] = inquiry.SentBackOn is null ? inquiry.OfficeCode : inquiry.ProposedOffice ?? "";
        values.Questions.Clear();
        values.Questions.AddRange(inquiry.SentBackOn is null
            ? inquiry.Unanswered.Select(question => text["again", question.Number, Dates.Words(inquiry.AskedOn), question.Text].Value)
            : inquiry.Questions.Select(question => question.Text));
    }
}
