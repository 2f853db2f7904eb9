using System.Globalization;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Exporting;

/// <summary>The lists beside the work list that can be had as files.</summary>
public enum OtherList
{
    /// <summary>What is to be done about restricted matters, for their readers.</summary>
    Matters,

    /// <summary>Messages of complaints that are not delivered.</summary>
    Mail,

    /// <summary>Systemic flags, a row for each complaint of each.</summary>
    Patterns,

    Campaigns,

    /// <summary>What visitors said of this website, also what was put aside.</summary>
    Feedback,

    /// <summary>Proposals to dispose of personal values that wait for a second person.</summary>
    Disposals,

    /// <summary>Stories that may be published, with where each stands.</summary>
    Narratives,

    /// <summary>Offices that are called about their entry, because no mail reaches them.</summary>
    Offices,

    /// <summary>The inquiries of the offices for which somebody speaks.</summary>
    Inquiries,
}

/// <summary>
/// Makes a table of a list beside the work list. Each is read by the query of its page, which asks who reads, so that nobody gets more than there; what says who a filer is passes the disclosure policy as well,
/// and its leaving is a line among the reads.
/// </summary>
public sealed class OtherLists(
    MatterQueries matters, MailOverview mails, PatternQueries patterns, CampaignQueries campaigns, VisitorFeedback feedback, OfficeInquiries inquiries, DisposalQueries disposals,
    NarrativeList narratives, OfficeCalls offices, IdentityReads reads)
{
    private static readonly HashSet<OtherList> OfFilers = [OtherList.Matters, OtherList.Mail, OtherList.Patterns];

    /// <summary>Most rows of a file; one that goes on says so itself (<see cref="ExportedList.EndsAfter"/>).</summary>
    public int Most { get; init; } = ListExport.MostRows;

    // One more tells whether the list goes on.
    private int Asked => Most + 1;

    /// <summary>Whether it says who filers are, so that nobody takes it away without saying what for.</summary>
    public static bool AsksPurpose(OtherList list) => OfFilers.Contains(list);

    /// <param name="list">Which one.</param>
    /// <param name="purpose">What for, in their words: refused as <see cref="ListAsked.Fault"/> has it where <see cref="AsksPurpose"/>, and not read elsewhere.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<ExportedList>> Run(OtherList list, string? purpose, Actor actor, CancellationToken ct = default)
    {
        var asked = new ListAsked(new WorkListFilter(), purpose ?? "");
        if (AsksPurpose(list) && asked.Fault is { } fault)
        {
            return fault;
        }

        var table = list switch
        {
            OtherList.Matters => await Matters(actor, ct),
            OtherList.Mail => await Mail(actor, ct),
            OtherList.Patterns => await Patterns(actor, ct),
            OtherList.Campaigns => await Campaigns(actor, ct),
            OtherList.Feedback => await Feedback(actor, ct),
            OtherList.Disposals => await Disposals(actor, ct),
            OtherList.Narratives => await Narratives(actor, ct),
            OtherList.Offices => await Offices(actor, ct),
            _ => await Inquiries(actor, ct),
        };
        if (!table.IsDone || !AsksPurpose(list))
        {
            return table;
        }

        var written = await reads.WriteMany(ReadWays.Export, asked.Purpose.Trim(), table.Value.Rows.Count, actor, list.ToString(), ct);
        return written.IsDone ? table : Result<ExportedList>.Refused(written.Refusals);
    }

    private async Task<Result<ExportedList>> Matters(Actor actor, CancellationToken ct) => Table(
        await matters.ToDo(actor, Asked, ct),
        ["own_reference", "entity_name", "matter", "follow_up_days", "due_on", "late", "letter", "letter_status"],
        task => [task.Reference, Shown(actor, "entity_name", task.EntityName), task.Kind, Of(task.FollowUp), Of(task.DueOn), YesNo(task.IsLate), task.Letter?.Subject ?? "", task.Letter?.Status ?? ""]);

    private async Task<Result<ExportedList>> Mail(Actor actor, CancellationToken ct)
    {
        var state = await mails.Read(actor, Asked, ct);
        return !state.IsDone ? Result<ExportedList>.Refused(state.Refusals) : Listed(
            state.Value.Rows,
            ["own_reference", "written_at", "kind", "recipient", "subject", "status", "attempts", "next_attempt_at", "last_error"],
            mail => [mail.Reference, Of(mail.At), mail.Kind, Shown(actor, "contact_email", mail.Recipient), Shown(actor, "messages", mail.Subject), mail.Status, Of(mail.Attempts), Of(mail.NextAttemptAt), mail.LastError ?? ""]);
    }

    private async Task<Result<ExportedList>> Patterns(Actor actor, CancellationToken ct)
    {
        var flags = await patterns.List(actor, Asked, ct);
        return !flags.IsDone ? Result<ExportedList>.Refused(flags.Refusals) : Listed(
            flags.Value.SelectMany(view => view.Complaints, (view, complaint) => (View: view, Complaint: complaint)),
            ["pattern", "pattern_state", "office", "action_type", "raised_on", "decided_on", "own_reference", "state", "received_on", "entity_name", "subject"],
            row =>
            [
                Of(-row.View.Flag.Id), row.View.Flag.State.ToString(), row.View.Flag.OfficeCode, row.View.Flag.ActionType, Of(row.View.Flag.RaisedOn), Of(row.View.Flag.DecidedOn),
                row.Complaint.Reference, row.Complaint.State.ToString(), Of(row.Complaint.ReceivedOn), Shown(actor, "entity_name", row.Complaint.EntityName), Shown(actor, "subject", row.Complaint.Subject),
            ]);
    }

    private async Task<Result<ExportedList>> Campaigns(Actor actor, CancellationToken ct) => Table(
        await campaigns.List(actor, Asked, ct),
        ["campaign", "name", "state", "complaints", "offices", "first_received_on", "last_received_on"],
        row => [Of(-row.Record), row.Name, row.State.ToString(), Of(row.Complaints), Of(row.Offices), Of(row.First), Of(row.Last)]);

    private async Task<Result<ExportedList>> Feedback(Actor actor, CancellationToken ct)
    {
        List<FeedbackGiven> rows = [];
        foreach (var wasRead in (bool[])[false, true])
        {
            long? before = null;
            do
            {
                var page = await feedback.Read(actor, wasRead, before, ct);
                if (!page.IsDone)
                {
                    return Result<ExportedList>.Refused(page.Refusals);
                }

                rows.AddRange(page.Value.Rows);
                before = page.Value.Next;
            }
            while (before is not null && rows.Count < Asked);
        }

        return Listed(rows, ["number", "given_at", "page", "language", "put_aside_at", "text"], row => [Of(row.Id), Of(row.At), row.Page, row.Language, Of(row.ReadAt), row.Text]);
    }

    private async Task<Result<ExportedList>> Disposals(Actor actor, CancellationToken ct) => Table(
        await disposals.Waiting(actor, Asked, ct),
        ["own_reference", "office", "closed_on", "due_on", "proposed_on", "proposed_by", "reason", "stops", "own_proposal"],
        row => [row.Reference, row.OfficeCode, Of(row.ClosedOn), Of(row.DueOn), Of(row.ProposedOn), row.ProposedBy, row.Reason, string.Join(' ', row.Stops), YesNo(row.IsOwn)]);

    private async Task<Result<ExportedList>> Narratives(Actor actor, CancellationToken ct)
    {
        var all = await narratives.Read(actor, Asked, ct);
        if (!all.IsDone)
        {
            return Result<ExportedList>.Refused(all.Refusals);
        }

        NarrativeRow[] rows = [.. all.Value.Waiting, .. all.Value.ToScrub, .. all.Value.Published, .. all.Value.Withdrawn];
        return Listed(
            rows,
            ["own_reference", "narrative_state", "closed_on", "fiscal_year", "on", "public_id", "days_to_take_off"],
            row => [row.Reference, row.State?.ToString() ?? "", Of(row.ClosedOn), Of(row.FiscalYear), Of(row.On), row.PublicId ?? "", Of(row.DaysToTakeOff)]);
    }

    private async Task<Result<ExportedList>> Offices(Actor actor, CancellationToken ct) => Table(
        await offices.First(actor, Asked, ct),
        ["office", "office_name", "kind", "city", "state", "phone", "failing_address", "mail_failed_on", "confirmed_on", "contacts"],
        call =>
        [
            call.Office.Code, call.Office.Name, call.Office.Kind, call.Office.City ?? "", call.Office.State ?? "", call.Office.Phone ?? "", call.Failing?.Address ?? "", Of(call.Failing?.On),
            Of(call.Office.ConfirmedOn), string.Join("; ", call.Contacts.Where(contact => contact.Phone is not null).Select(contact => $"{contact.Name} {contact.Phone}")),
        ]);

    // An office's list holds what every office that was asked may see, and nothing else of the complaint.
    private async Task<Result<ExportedList>> Inquiries(Actor actor, CancellationToken ct) => Listed(
        await inquiries.List(actor, Asked, ct),
        ["own_reference", "inquiry", "office", "office_name", "action_type", "asked_on", "due_on", "replied_on", "called_off_on", "sent_back_on", "answered_by"],
        row => [row.Reference, Of(row.Number), row.OfficeCode, row.OfficeName, row.ActionType, Of(row.AskedOn), Of(row.DueOn), Of(row.RepliedOn), Of(row.CalledOffOn), Of(row.SentBackOn), row.Delegate ?? ""]);

    private Result<ExportedList> Table<T>(Result<T[]> rows, IReadOnlyList<string> columns, Func<T, IReadOnlyList<string>> cells) =>
        rows.IsDone ? Listed(rows.Value, columns, cells) : Result<ExportedList>.Refused(rows.Refusals);

    private ExportedList Listed<T>(IEnumerable<T> rows, IReadOnlyList<string> columns, Func<T, IReadOnlyList<string>> cells)
    {
        var found = rows.Take(Asked).ToList();
        return new(columns, [.. found.Take(Most).Select(cells)]) { EndsAfter = found.Count > Most ? Most : null };
    }

    private static string Shown(Actor actor, string field, string value) => DisclosurePolicy.Sees(DisclosurePolicy.AudienceOf(actor), Confidentialities.Full, field) ? value : "";

    private static string Of(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Of(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static string YesNo(bool value) => value ? "yes" : "no";
}
