using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Pipeline;
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
public sealed record OfficeInquiryRow(long Id, int Number, string Reference, string OfficeCode, string OfficeName, string ActionType, DateOnly AskedOn, DateOnly DueOn, DateOnly? RepliedOn)
{
    /// <summary>The name of the colleague who answers it; null when nobody was asked to.</summary>
    public string? Delegate { get; init; }
}

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
    private const int MostShown = 200;

    /// <summary>Open inquiries first, by due day; then the latest answered.</summary>
    public Task<IReadOnlyList<OfficeInquiryRow>> List(Actor actor, CancellationToken ct = default) => List(actor, MostShown, ct);

    /// <param name="actor">The liaison, or whoever stands in.</param>
    /// <param name="most">Most lines to give.</param>
    /// <param name="ct">Stops the reading.</param>
    internal async Task<IReadOnlyList<OfficeInquiryRow>> List(Actor actor, int most, CancellationToken ct)
    {
        var offices = OfficeDoor.Offices(actor).ToList();
        if (offices.Count == 0)
        {
            return [];
        }

        await using var db = databases.Create();
        var rows =
            from inquiry in db.Inquiries.AsNoTracking()
            join complaint in db.Complaints on inquiry.ComplaintId equals complaint.Id
            join office in db.Offices on inquiry.OfficeCode equals office.Code
            where offices.Contains(inquiry.OfficeCode) && inquiry.CalledOffOn == null && complaint.Confidentiality != Confidentialities.Closed
            orderby inquiry.RepliedOn != null, inquiry.DueOn, inquiry.Id
            select new OfficeInquiryRow(
                inquiry.Id, inquiry.Number, complaint.Reference, office.Code, office.Name, complaint.ActionType, inquiry.AskedOn, inquiry.DueOn,
                inquiry.RepliedOn)
            {
                Delegate = (from delegation in db.Delegations
                            join account in db.Users on delegation.DelegateId equals account.Id
                            where delegation.InquiryId == inquiry.Id && delegation.TakenBackOn == null
                            select account.Name).FirstOrDefault(),
            };
        return await rows.Take(most).ToListAsync(ct);
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
            Ahead = asked.IsOpen ? [.. ladder.Ahead(asked.DueOn, time.Today, rules.CalendarOf(complaint)).Select(ahead => new StepAhead(ahead.Step.Code, ahead.On))] : [],
            Reasons = [.. (await OwnReasons.Read(db, databases.Tables, complaint.Id, OfficeDoor.Offices(actor), time, ct)).Where(reason => reason.Inquiry == asked.Number)],
        };
    }
}
