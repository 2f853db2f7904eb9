using System.Globalization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Responses;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>What the form of an action holds from the start when it is opened at one inquiry.</summary>
internal static class InquiryForm
{
    /// <summary>Questions to be put again are those that were ignored; those that were answered in part are offered, to be ticked. An inquiry that was sent back goes whole to the office that was named.</summary>
    public static void Fill(ActionValues values, ComplaintAction action, InquiryView inquiry, AskedAgain again)
    {
        if (action != ComplaintAction.AskOffice)
        {
            values[ActionFields.Inquiry] = inquiry.Id.ToString(CultureInfo.InvariantCulture);
            values[ActionFields.Until] = inquiry.TimeAskedUntil is { } day ? Dates.Iso(day) : "";
            return;
        }

        values[ActionFields.Office] = inquiry.SentBackOn is null ? inquiry.OfficeCode : inquiry.ProposedOffice ?? "";
        values.Questions.Clear();
        values.Questions.AddRange(inquiry.SentBackOn is null ? inquiry.Ignored.Select(question => Again("again.ignored", question)) : inquiry.Questions.Select(question => question.Text));
        values.Partly = inquiry.SentBackOn is null ? [.. inquiry.Partly.Select(question => Again("again.partly", question))] : [];
        if (values.Questions.Count == 0)
        {
            values.Questions.Add("");
        }

        string Again(string how, QuestionView question) => again.ToOffice(how, inquiry, question);
    }
}
