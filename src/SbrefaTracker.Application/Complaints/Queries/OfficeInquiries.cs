using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>One line of an office's list.</summary>
/// <param name="ActionType">What the complaint is about; empty once the office sent the inquiry back, because it is another's then.</param>
public sealed record OfficeInquiryRow(long Id, int Number, string Reference, string OfficeCode, string OfficeName, string ActionType, DateOnly AskedOn, DateOnly DueOn, DateOnly? RepliedOn)
{
    /// <summary>The day it ended without a final reply; null otherwise.</summary>
    public DateOnly? CalledOffOn { get; init; }

    /// <summary>The day the office sent it back; null otherwise.</summary>
    public DateOnly? SentBackOn { get; init; }

    public bool IsOpen => RepliedOn is null && CalledOffOn is null;

    /// <summary>The name of the colleague who answers it; null when nobody was asked to.</summary>
    public string? Delegate { get; init; }
}

/// <summary>One page of an office's list.</summary>
/// <param name="HasMore">There is a next page.</param>
public sealed record OfficeInquiryList(IReadOnlyList<OfficeInquiryRow> Rows, bool HasMore);

/// <summary>An inquiry as the office sees it: the questions, and of the complaint only what the filer lets it see.</summary>
/// <param name="Version">The complaint's version, for the reply.</param>
public sealed record OfficeInquiryView(string Reference, int Version, InquiryView Inquiry, IReadOnlyList<Fact> Facts, IReadOnlyList<Offer> Offers, IReadOnlyList<InquiryView> Earlier)
{
    /// <summary>The name of the liaison in whose place the actor is here; null for a liaison of the office.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>Others who answer for the office, to whom it can be given.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];

    /// <summary>Who is reminded next if the office stays silent, and on which day; empty for what is not open.</summary>
    public IReadOnlyList<StepAhead> Ahead { get; init; } = [];

    /// <summary>What the office did about this inquiry beside replying, and why.</summary>
    public IReadOnlyList<OwnReason> Reasons { get; init; } = [];
}

/// <param name="Step">A code of <see cref="ReminderLadder.Codes"/>.</param>
public sealed record StepAhead(string Step, DateOnly On);

/// <summary>The office's door: only inquiries to the offices that the liaison is bound to, or stands in for.</summary>
public sealed class OfficeInquiries(ITrackerDbFactory databases, ClockSettings clocks, ReminderLadder ladder, AgencyTime time)
{
    /// <summary>So many stand on one page.</summary>
    public const int PageSize = 200;

    /// <summary>One page of what is open, by due day; or of what is over, because the office replied, sent it back or does not have to answer any more, the latest first.</summary>
    /// <param name="actor">The liaison, or whoever stands in.</param>
    /// <param name="isOver">What is over; otherwise what is open.</param>
    /// <param name="page">1 is the first.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<OfficeInquiryList> Page(Actor actor, bool isOver, int page = 1, CancellationToken ct = default)
    {
        var rows = await Rows(actor, isOver, (Math.Clamp(page, 1, int.MaxValue / PageSize) - 1) * PageSize, PageSize + 1, ct);
        return new([.. rows.Take(PageSize)], rows.Count > PageSize);
    }

    /// <summary>What is open first, by due day; then what is over, the latest first.</summary>
    /// <param name="actor">The liaison, or whoever stands in.</param>
    /// <param name="most">Most lines to give.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<OfficeInquiryRow>> List(Actor actor, int most = PageSize, CancellationToken ct = default)
    {
        var open = await Rows(actor, isOver: false, 0, most, ct);
        return open.Count < most ? [.. open, .. await Rows(actor, isOver: true, 0, most - open.Count, ct)] : open;
    }

    private async Task<IReadOnlyList<OfficeInquiryRow>> Rows(Actor actor, bool isOver, int skip, int most, CancellationToken ct)
    {
        var offices = OfficeDoor.Offices(actor).ToList();
        if (offices.Count == 0)
        {
            return [];
        }

        await using var db = databases.Create();
        var theirs = db.Inquiries.AsNoTracking().Where(inquiry => offices.Contains(inquiry.OfficeCode));
        theirs = isOver
            ? theirs.Where(inquiry => inquiry.RepliedOn != null || inquiry.CalledOffOn != null)
            : theirs.Where(OwedReplies.AreOpen);
        var asked =
            from inquiry in theirs
            join complaint in db.Complaints.Where(OwedReplies.AreTold) on inquiry.ComplaintId equals complaint.Id
            join office in db.Offices on inquiry.OfficeCode equals office.Code
            select new { Inquiry = inquiry, complaint.Reference, complaint.ActionType, office.Code, office.Name };
        var ordered = isOver
            ? asked.OrderByDescending(one => one.Inquiry.RepliedOn ?? one.Inquiry.CalledOffOn).ThenByDescending(one => one.Inquiry.Id)
            : asked.OrderBy(one => one.Inquiry.DueOn).ThenBy(one => one.Inquiry.Id);
        return await ordered.Skip(skip).Take(most).Select(one => new OfficeInquiryRow(
            one.Inquiry.Id, one.Inquiry.Number, one.Reference, one.Code, one.Name, one.Inquiry.SentBackOn == null ? one.ActionType : "", one.Inquiry.AskedOn, one.Inquiry.DueOn, one.Inquiry.RepliedOn)
        {
            CalledOffOn = one.Inquiry.CalledOffOn,
            SentBackOn = one.Inquiry.SentBackOn,
            Delegate = (from delegation in db.Delegations
                        join account in db.Users on delegation.DelegateId equals account.Id
                        where delegation.InquiryId == one.Inquiry.Id && delegation.TakenBackOn == null
                        select account.Name).FirstOrDefault(),
        }).ToListAsync(ct);
    }

    /// <summary>One inquiry; refused alike when it is not there and when it is another office's.</summary>
    public async Task<Result<OfficeInquiryView>> Read(long inquiryId, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var inquiry = await db.Inquiries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == inquiryId, ct);
        if (inquiry is null || !OfficeDoor.IsOpenTo(actor, inquiry.OfficeCode))
        {
            return Refusal.Of("inquiry_not_found");
        }

        var complaint = await db.Complaints.AsNoTracking().FirstAsync(row => row.Id == inquiry.ComplaintId, ct);
        if (!DisclosurePolicy.Sees(Audience.Office, complaint.Confidentiality, "inquiries", FactsOf.Ticked(complaint)))
        {
            return Refusal.Of("inquiry_not_found");
        }

        var parts = await ComplaintParts.Load(db, complaint.Id, ct);

        // What a reply was found to be worth is said to staff, not to those who gave it.
        var own = (await InquiryReader.OfComplaint(db, complaint.Id, ct))
            .Where(view => OfficeDoor.IsOpenTo(actor, view.OfficeCode))
            .Select(view => view with { Assessment = null })
            .ToList();
        var rules = await Rulebook.Load(db, clocks, ct);
        var asked = ComplaintQueries.Explained(own.First(view => view.Id == inquiryId), complaint, rules);
        return new OfficeInquiryView(
            complaint.Reference,
            complaint.Version,
            asked,
            inquiry.SentBackOn is null ? FactsOf.For(complaint, Audience.Office) : [],
            ComplaintWorkflow.Offers(complaint.State, parts.FactsOf(complaint, time.Today), actor),
            [.. own.Where(view => view.Id != inquiryId)])
        {
            InPlaceOf = OfficeDoor.InPlaceOf(actor, asked.OfficeCode)?.Name,
            Colleagues = asked.IsOpen ? await OfficePeople.Colleagues(db, asked.OfficeCode, actor, ct) : [],
            Ahead = asked.IsOpen ? [.. ladder.Ahead(asked.DueOn, time.Today, rules.CalendarOf(complaint), asked.Promised).Select(ahead => new StepAhead(ahead.Step.Code, ahead.On))] : [],
            Reasons = [.. (await OwnReasons.Read(db, databases.Tables, complaint.Id, OfficeDoor.Offices(actor), time, ct)).Where(reason => reason.Inquiry == asked.Number)],
        };
    }
}
