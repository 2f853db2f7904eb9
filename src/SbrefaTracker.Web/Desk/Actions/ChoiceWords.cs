using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>The choices of fields, in words.</summary>
public sealed class ChoiceWords(IStringLocalizer<ChoiceWords> text, Words words, DueText due)
{
    public const string Final = "final";
    public const string Interim = "interim";
    private const int Shortest = 60;
    public const string Yes = "yes";
    public const string No = "no";

    public IReadOnlyList<ActionChoice> Codes(CodeList list) => [.. list.Codes.Select(code => new ActionChoice(code, words.Of(list, code)))];

    public IReadOnlyList<ActionChoice> ResponseKinds() => [new(Final, text["kind.final"]), new(Interim, text["kind.interim"])];

    /// <summary>What the complaint holds and its filer may let an office see at the level <c>facts</c>.</summary>
    public IReadOnlyList<ActionChoice> Tickable(ComplaintSheet sheet) =>
        Tickable(name => sheet.View.Facts.Any(fact => fact.Field == name));

    /// <summary>What of these names, and files, the filer may let an office see at the level <c>facts</c>.</summary>
    public IReadOnlyList<ActionChoice> Tickable(Func<string, bool> isHeld) =>
        [.. DisclosureTable.Tickable.Where(name => name == "files" || isHeld(name)).Select(name => new ActionChoice(name, words.Field(name)))];

    public ActionChoice Clock(ClockKind clock) => new(clock.ToString(), due.Clock(clock.ToString()));

    /// <summary>The directory; where a petition may follow, first the office that takes petitions about the complaint's office.</summary>
    public IReadOnlyList<ActionChoice> Offices(ComplaintSheet sheet)
    {
        var taker = sheet.PetitionsGoTo;
        var others = sheet.Offices.Where(office => office.Code != taker?.Code).OrderBy(office => office.Name, StringComparer.CurrentCulture).Select(office => new ActionChoice(office.Code, Domain.Offices.Office.Title(office.Name, office.Code)));
        return taker is null ? [.. others] : [new(taker.Code, text["office.petitions", Domain.Offices.Office.Title(taker.Name, taker.Code)]), .. others];
    }

    public IReadOnlyList<ActionChoice> YesOrNo() => [new(Yes, words.YesNo(true)), new(No, words.YesNo(false))];

    public IReadOnlyList<ActionChoice> InquiriesAwaitingTime(ComplaintSheet sheet) => Inquiries(sheet, inquiry => inquiry.AwaitsTime);

    public IReadOnlyList<ActionChoice> OpenInquiries(ComplaintSheet sheet) => Inquiries(sheet, inquiry => inquiry.IsOpen);

    public IReadOnlyList<ActionChoice> RepliedInquiries(ComplaintSheet sheet) => Inquiries(sheet, inquiry => inquiry.RepliedOn is not null);

    /// <summary>The grounds on which it can be raised to the Commissioner now: a missing reply only where one is missing.</summary>
    public IReadOnlyList<ActionChoice> Grounds(ComplaintSheet sheet) =>
        [.. Codes(EscalationGrounds.List).Where(ground => ground.Value != EscalationGrounds.Silent || sheet.View.Inquiries.Any(inquiry => EscalationGrounds.IsSilent(inquiry.IsOpen, inquiry.DueOn, inquiry.Promised, sheet.View.Confidentiality, sheet.Today)))];

    /// <summary>The restricted matters that this person may read.</summary>
    public IReadOnlyList<ActionChoice> Matters(ComplaintSheet sheet, bool onlyOpen) =>
        [.. sheet.View.Matters.Where(view => view.IsOpen || !onlyOpen).Select(view => new ActionChoice(
            view.Matter.Id.ToString(CultureInfo.InvariantCulture), $"{words.Of(MatterKinds.List, view.Matter.Kind)}, {Dates.Words(view.Matter.OpenedOn)}"))];

    /// <summary>The contacts after the complaint's end that are still owed.</summary>
    public IReadOnlyList<ActionChoice> Contacts(ComplaintSheet sheet) =>
        [.. sheet.View.Matters.SelectMany(view => view.Contacts).Where(contact => contact.DoneOn is null).DistinctBy(contact => contact.Days)
            .Select(contact => new ActionChoice(contact.Days.ToString(CultureInfo.InvariantCulture), text["contact", contact.Days]))];

    /// <summary>The legal holds that are in force.</summary>
    public IReadOnlyList<ActionChoice> Holds(ComplaintSheet sheet) =>
        [.. sheet.View.Holds.Where(hold => hold.IsInForce).Select(hold => new ActionChoice(hold.Id.ToString(CultureInfo.InvariantCulture), $"{hold.Authority}, {hold.PlacedBy}, {Dates.Words(hold.PlacedOn)}"))];

    /// <summary>The links that can be undone.</summary>
    public IReadOnlyList<ActionChoice> Links(ComplaintSheet sheet) =>
        [.. sheet.View.Links.Where(link => link.EndedOn is null && LinkKinds.ByHand.Has(link.Kind)).Select(link => new ActionChoice(
            link.Id.ToString(CultureInfo.InvariantCulture), $"{link.Reference}, {words.Of(LinkKinds.List, link.Kind)}"))];

    /// <summary>The reviews that the draft needs.</summary>
    public IReadOnlyList<ActionChoice> Reviews(ComplaintSheet sheet) =>
        [.. (sheet.View.Responses is [.., var draft] ? draft.Reviews : []).Select(review => new ActionChoice(review.Review, words.Of(ReviewKinds.List, review.Review)))];

    /// <summary>The comments on the response that nobody has settled.</summary>
    public IReadOnlyList<ActionChoice> OpenComments(ComplaintSheet sheet) =>
        [.. (sheet.View.Responses is [.., var latest] ? latest.Comments : []).Where(comment => comment.IsOpen).Select(comment => new ActionChoice(
            comment.Id.ToString(CultureInfo.InvariantCulture), text["comment", comment.By, comment.Text.Length > Shortest ? Excerpt.Of(comment.Text, Shortest) + "…" : comment.Text]))];

    /// <summary>The messages that did not arrive, and that nobody took up.</summary>
    public IReadOnlyList<ActionChoice> LeftMails(ComplaintSheet sheet) =>
        [.. sheet.View.Mails.Where(mail => mail.IsLeft).Select(mail => new ActionChoice(mail.Id.ToString(CultureInfo.InvariantCulture), mail.Recipient.Length > 0 ? text["mail", mail.Subject, OneLine.Of(mail.Recipient)] : text["mail.ono", mail.Subject]))];

    private ActionChoice[] Inquiries(ComplaintSheet sheet, Func<InquiryView, bool> are) =>
        [.. sheet.View.Inquiries.Where(are)
            .Select(inquiry => new ActionChoice(inquiry.Id.ToString(CultureInfo.InvariantCulture), text["inquiry", inquiry.Number, inquiry.Office]))];
}
