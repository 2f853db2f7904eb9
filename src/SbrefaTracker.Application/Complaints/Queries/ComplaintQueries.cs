using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Copies;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>One complaint for the staff who read complaints, through the disclosure policy like every way out.</summary>
public sealed class ComplaintQueries(ITrackerDbFactory databases, AgencyTime time, ClockSettings clocks, RetentionSettings retention)
{
    private static readonly ClockKind[] OwnClocks = [ClockKind.Acknowledgement, ClockKind.Completeness, ClockKind.OnoResponse];
    private static readonly Audience[] Audiences = [Audience.Filer, Audience.Office, Audience.Ono, Audience.Auditor, Audience.Public];

    // What nobody ticked anything of is disclosed alike in every complaint of its level.
    private static readonly FrozenDictionary<string, IReadOnlyList<Disclosed>> Unticked =
        Confidentialities.List.Codes.ToFrozenDictionary(level => level, level => DisclosureOf(level, new HashSet<string>()), StringComparer.Ordinal);

    /// <summary>The complaint under our own or its outside reference; refused alike when it is not there and when it is not for the actor.</summary>
    public async Task<Result<ComplaintView>> Read(string reference, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
        {
            return Refusal.Of("complaint_not_found", reference);
        }

        await using var db = databases.Create();

        // One connection for all that a page reads: to take one from the pool and set it up costs as much as a query.
        await db.Database.OpenConnectionAsync(ct);
        return await Find(db, reference, ct) is { } found ? await View(db, found, actor, ct) : Refusal.Of("complaint_not_found", reference);
    }

    // As ByReference finds it, with what is asked of every complaint: each question of its own would be one way more to the database.
    private static Task<Found?> Find(TrackerDb db, string reference, CancellationToken ct) => (
        from complaint in db.Complaints.AsNoTracking().Bearing(reference)
        join office in db.Offices on complaint.OfficeCode equals office.Code
        select new Found(complaint, office.Name, db.CampaignMembers.Any(member => member.Reference == complaint.Reference && member.LeftOn == null), db.CopyMarks.Any(mark => mark.ComplaintId == complaint.Id), db.Closures.Any() || db.CalendarChanges.Any())).FirstOrDefaultAsync(ct);

    private async Task<ComplaintView> View(TrackerDb db, Found found, Actor actor, CancellationToken ct)
    {
        var complaint = found.Complaint;
        var audience = DisclosurePolicy.AudienceOf(actor);
        var entries = await Story.Entries(db, complaint.Id, ct);
        var written = new WrittenTables(databases.Tables, entries);
        var parts = await ComplaintParts.Load(db, complaint.Id, ct, written);
        var rules = await Rulebook.LoadFor(db, complaint, found.HasLayer, clocks, ct);
        var names = await StaffNames.Load(db, Actors(complaint, parts, entries), ct);
        var seen = FactsOf.For(complaint, audience == Audience.Staff ? Audiences.Prepend(audience) : [audience]);
        var facts = seen[audience];
        var (size, sizeTable) = await rules.JudgeSize(complaint, ct);
        var inquiries = parts.Inquiries.Count == 0 ? [] : await InquiryReader.OfComplaint(db, complaint.Id, ct);
        inquiries = [.. inquiries.Select(inquiry => Explained(inquiry, complaint, rules))];
        var triage = audience == Audience.Staff && written.Has<TriageRecord>() ? await TriageReader.Latest(db, complaint.Id, ct) : null;
        return new ComplaintView
        {
            Reference = complaint.Reference,
            Version = complaint.Version,
            State = complaint.State,
            Subject = Shown(facts, "subject"),
            EntityName = Shown(facts, "entity_name"),
            OfficeCode = complaint.OfficeCode,
            OfficeName = found.OfficeName,
            ActionType = complaint.ActionType,
            Confidentiality = complaint.Confidentiality,
            Language = complaint.Language,
            DueOn = complaint.DueOn,
            DueClock = complaint.DueClock,
            DueOutside = complaint.DueByClocks.On,
            RetaliationAlleged = complaint.RetaliationAlleged == true,
            DisposedOn = complaint.DisposedOn,
            AssigneeName = complaint.AssigneeId is { } id ? names.Of(id) : null,
            Facts = facts,
            Size = size,
            SizeOnRecord = (complaint.SizeVerdict, complaint.SizeTableVersion),
            SizeTableToday = sizeTable,
            Clocks = ClocksOf(complaint, parts, rules, time.Today),
            Story = [.. (await Story.Tell(db, complaint, parts, entries, written, audience, names, time, ct)).Where(entry => MatterReaders.MayReadEntry(actor, entry.Detail))],
            Summary = DisclosurePolicy.Sees(audience, complaint.Confidentiality, "summary") && written.Has<Summary>() ? await SummaryReader.Latest(db, complaint.Id, ct) : null,
            Tags = DisclosurePolicy.Sees(audience, complaint.Confidentiality, "tags") ? [.. parts.Tags.Select(tag => tag.Word)] : [],
            Matters = parts.Matters.Count == 0 ? [] : await MatterQueries.Of(db, complaint, rules.CalendarOf(complaint), actor, ct),
            Holds = audience == Audience.Staff ? RetentionReader.Holds(parts, names) : [],
            Proposal = audience == Audience.Staff ? await RetentionReader.Proposal(db, databases.Tables, parts, names, ct) : null,
            Links = audience == Audience.Staff && parts.Links.Count > 0 ? await LinkReader.Of(db, complaint, parts.Links, names, ct) : [],
            CopyOf = audience == Audience.Staff && found.IsMarked ? await MarkedCopies.Of(db, complaint.Id, ct) : null,
            Campaign = audience == Audience.Staff && found.IsMember ? await Memberships.Of(db, complaint.Reference, ct) : null,
            Inquiries = WithoutNotes(inquiries, audience, complaint.Confidentiality),
            Responses = parts.Responses.Count == 0 ? [] : await ResponseReader.Of(db, complaint, parts.Responses, inquiries, audience, names, written, ct),
            AwaitedReviews = audience == Audience.Staff && complaint.AwaitedReviews is { } awaited ? awaited.Split(',') : [],
            Mails = audience == Audience.Staff && written.Has<Domain.Correspondence.Mail>() ? await MailReader.WithPrints(db, complaint, WithoutMatters(await MailReader.Of(db, complaint.Id, ct), parts, actor), ct) : [],
            ByHandTo = audience == Audience.Staff && complaint.DisposedOn is null && Domain.Correspondence.FilerReach.EmailOf(complaint) is null ? Domain.Correspondence.FilerReach.PlaceOf(complaint) : null,
            ReplyDueIfAsked = rules.CalendarOf(complaint).AddBusinessDays(time.Today, rules.Lengths(complaint).OfficeReply),
            Disclosure = DisclosureOf(complaint),
            ReadBy = audience == Audience.Staff ? Audiences.ToDictionary(other => other, other => seen[other]) : new Dictionary<Audience, IReadOnlyList<Fact>>(),
            Escalation = audience == Audience.Staff && written.Has<Escalation>() ? Explained(await LatestEscalation(db, complaint.Id, ct), complaint, rules) is { } raised ? raised with { DoneOn = parts.DecisionDoneOn } : null : null,
            Triage = triage,
            AwaitsMatter = MatterReaders.MayOpen(actor) && ReportedRetaliation.IsUnopened(complaint, parts, triage?.Answers.FirstOrDefault(one => one.Item == TriageList.Retaliation).Answer),
            Offers = await DisposalStops.Weigh(ComplaintWorkflow.Offers(complaint.State, parts.FactsOf(complaint, time.Today), actor), db, complaint, (time.Today, time.Now), retention, ct),
        };
    }

    /// <summary>An open inquiry with the count that led to its due day; of one that is kept here, that it is.</summary>
    internal static InquiryView Explained(InquiryView inquiry, Complaint complaint, Rulebook rules) => !inquiry.IsOpen
        ? inquiry
        : !Domain.Inquiries.Inquiry.CountsAgainst(inquiry.IsOpen, complaint.Confidentiality) ? inquiry with { IsKeptHere = true }
        : inquiry with { Due = ReplyDue.Of(inquiry.AskedOn, inquiry.DueOn, rules.CalendarOf(complaint), rules.Lengths(complaint).OfficeReply) };

    // The Commissioner's date with its business days, as every due date is explained.
    private static EscalationView? Explained(EscalationView? escalation, Complaint complaint, Rulebook rules) => escalation is { DecidedOn: { } decided, DoneBy: { } doneBy }
        ? escalation with { Count = Deadline.Through(rules.CalendarOf(complaint), decided, doneBy) }
        : escalation;

    private static Task<EscalationView?> LatestEscalation(TrackerDb db, long complaintId, CancellationToken ct) => db.Escalations.AsNoTracking()
        .Where(row => row.ComplaintId == complaintId)
        .OrderByDescending(row => row.Id)
        .Select(row => new EscalationView(row.RaisedOn, row.Reason, row.DecidedOn, row.Decision, row.DoneBy))
        .FirstOrDefaultAsync(ct);

    /// <summary>The clocks that have started, each with its days.</summary>
    internal static IReadOnlyList<ClockView> ClocksOf(Complaint complaint, ComplaintParts parts, Rulebook rules, DateOnly today)
    {
        var dates = Intake.DatesOf(complaint, parts.DuesOfOffices(complaint));
        var (lengths, calendar) = (rules.Lengths(complaint), rules.CalendarOf(complaint));
        return [.. OwnClocks
            .Select(kind => dates.Run(kind, parts.PauseSpans, [.. parts.Grants.Where(grant => grant.Clock == kind)]))
            .OfType<ClockRun>()
            .Select(run => new ClockView(
                run.Clock,
                ClockReading.Of(run, lengths, calendar, today),
                ClockReading.DayByDay(run, lengths, calendar, today),
                run.Start,
                run.End)
            {
                StoppedOn = run.End is null && run.AbandonedOn <= today ? run.AbandonedOn : null,
            })];
    }

    internal static IReadOnlyList<Disclosed> DisclosureOf(Complaint complaint) => complaint.DisclosedFields is null && Unticked.TryGetValue(complaint.Confidentiality, out var known)
        ? known
        : DisclosureOf(complaint.Confidentiality, FactsOf.Ticked(complaint));

    private static IReadOnlyList<Disclosed> DisclosureOf(string level, IReadOnlySet<string> ticked) =>
        [.. DisclosureTable.Fields.Select(field => new Disclosed(field, Audiences.Where(audience => DisclosurePolicy.Sees(audience, level, field, ticked)).ToHashSet()))];

    // What a reply was found to be worth is part of a figure; what a colleague noted of it is a staff note.
    private static IReadOnlyList<InquiryView> WithoutNotes(IReadOnlyList<InquiryView> inquiries, Audience audience, string level) =>
        audience == Audience.Staff || DisclosurePolicy.Sees(audience, level, "staff_notes")
            ? inquiries
            : [.. inquiries.Select(inquiry => inquiry.Assessment is { } found ? inquiry with { Assessment = found with { Note = null } } : inquiry)];

    // A letter about a restricted matter is read by the readers of the matter.
    private static IReadOnlyList<MailView> WithoutMatters(IReadOnlyList<MailView> mails, ComplaintParts parts, Actor actor) =>
        [.. mails.Where(mail => mail.MatterId is not { } id || parts.Matters.Any(matter => matter.Id == id && MatterReaders.MayRead(actor, matter.Kind)))];

    private static IEnumerable<string?> Actors(Complaint complaint, ComplaintParts parts, IEnumerable<LedgerEntry> entries) => entries
        .Select(entry => entry.Actor)
        .Concat(entries.SelectMany(Story.OtherPersons))
        .Concat(parts.Responses.SelectMany(response => new[] { response.DraftedBy, response.ClearedBy }))
        .Concat(parts.Links.SelectMany(link => new[] { link.By, link.EndedBy }))
        .Concat(RetentionReader.Persons(parts))
        .Append(complaint.AssigneeId);

    /// <param name="IsMember">It belongs to a campaign, or did to one that was dissolved.</param>
    /// <param name="IsMarked">It may be a copy.</param>
    /// <param name="HasLayer">A closure or Inauguration Day was switched on at some time.</param>
    private sealed record Found(Complaint Complaint, string OfficeName, bool IsMember, bool IsMarked, bool HasLayer);

    private static string Shown(IReadOnlyList<Fact> facts, string field) => facts.FirstOrDefault(fact => fact.Field == field)?.Value ?? "";
}
