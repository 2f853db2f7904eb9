using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Exporting;

/// <summary>A list as a table of texts.</summary>
/// <param name="Columns">Names of the catalogue's fields, after those of the list itself.</param>
public sealed record ExportedList(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The list goes on after so many rows; null when it is whole.</summary>
    public int? EndsAfter { get; init; }

    /// <summary>The same with a row at its end that says so, in the first column.</summary>
    public ExportedList Ending(string words) => this with { Rows = [.. Rows, [words, .. Enumerable.Repeat("", Columns.Count - 1)]] };
}

/// <summary>
/// Makes a table of any list of the Desk, in the list's order; one by the last change stands as it was recorded. Every value passes the disclosure policy for whoever asks; nothing is in it that they
/// could not read on the pages.
/// </summary>
public sealed class ListExport(WorkList list, IdentityReads reads, ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>Most complaints in a file that is handed out at once; longer ones are made in the background.</summary>
    public const int MostRows = 20_000;

    /// <summary>The refusal of a longer one.</summary>
    public const string TooLarge = "list_too_large";

    // A file is put together in memory: so many characters and no more, whatever complaints hold.
    private const int MostCharacters = 20_000_000;
    private const int PageSize = 500;

    /// <summary>So many complaints are handed out at once.</summary>
    public int AtOnce { get; init; } = MostRows;

    /// <summary>So many are read, and written down as read, before any of them is in a file that is made in the background.</summary>
    public int LineOf { get; init; } = 1_000;

    private static readonly string[] OfList = ["own_reference", "state", "due_on", "due_for", "assignee", "tags", "clock_days", "decision_due_on", "changed_at"];
    private static readonly IReadOnlyList<string> OfComplaint = [.. ComplaintFields.Csv.Concat(ComplaintFields.FormOnly).Select(field => field.Name)];

    public static bool MayBeDoneBy(Actor actor) => actor.Roles.Any(role => role.ReadsComplaints);

    /// <summary>Refused without a purpose, when the search cannot be read, when the actor reads no complaints, and when the list is too large for one file.</summary>
    public async Task<Result<ExportedList>> Run(ListAsked asked, Actor actor, CancellationToken ct = default)
    {
        if (asked.Fault is { } fault)
        {
            return fault;
        }

        var (audience, columns) = (DisclosurePolicy.AudienceOf(actor), Columns(actor));
        List<IReadOnlyList<string>> rows = [];
        var (characters, after) = (0L, (string?)null);
        do
        {
            var page = await list.Read(Still(asked.Filter) with { After = after, PageSize = PageSize }, actor, ct);
            if (!page.IsDone)
            {
                return Result<ExportedList>.Refused(page.Refusals);
            }

            foreach (var row in await Rows(page.Value.Rows, audience, columns, ct))
            {
                characters += row.Sum(cell => (long)cell.Length);
                rows.Add(row);
            }

            after = page.Value.Next;
            if (characters > MostCharacters || rows.Count > AtOnce || (rows.Count == AtOnce && after is not null))
            {
                return Refusal.Of(TooLarge, AtOnce);
            }
        }
        while (after is not null);

        var written = await reads.WriteMany(ReadWays.Export, asked.Purpose, rows.Count, actor, ct: ct);
        return written.IsDone ? new ExportedList([.. OfList, .. columns], rows) : Result<ExportedList>.Refused(written.Refusals);
    }

    /// <summary>
    /// The same of a list of any length, page by page as it is then: memory does not grow with it. Of each page a line says who reads so many and what for, before the first of them
    /// is given out.
    /// </summary>
    /// <param name="asked">Which list, and what for.</param>
    /// <param name="actor">Who asked for it.</param>
    /// <param name="write">Given the names of the columns first, then row after row.</param>
    /// <param name="progress">Told how many complaints were written.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result> Write(ListAsked asked, Actor actor, Func<IReadOnlyList<string>, Task> write, Action<long> progress, CancellationToken ct = default)
    {
        if (asked.Fault is { } fault)
        {
            return fault;
        }

        var (audience, columns) = (DisclosurePolicy.AudienceOf(actor), Columns(actor));
        var (done, after) = (0L, (string?)null);
        await write([.. OfList, .. columns]);
        do
        {
            var page = await list.Read(Still(asked.Filter) with { After = after, PageSize = LineOf }, actor, ct);
            if (!page.IsDone)
            {
                return page;
            }

            var rows = await Rows(page.Value.Rows, audience, columns, ct);
            if (rows.Count > 0 && await reads.WriteMany(ReadWays.Export, asked.Purpose, rows.Count, actor, ct: ct) is { IsDone: false } refused)
            {
                return refused;
            }

            foreach (var row in rows)
            {
                await write(row);
            }

            progress(done += rows.Count);
            after = page.Value.Next;
        }
        while (after is not null);
        return Result.Done;
    }

    // What changes while a file is written goes to the other end of the order of changes: it would be there twice, or be missing.
    private static WorkListFilter Still(WorkListFilter filter) => (filter.Order == WorkListSort.Changed ? filter with { Sort = WorkListSort.Newest } : filter) with { WithLastChange = true };

    private static IReadOnlyList<string> Columns(Actor actor) =>
        [.. OfComplaint.Where(field => DisclosurePolicy.Sees(DisclosurePolicy.AudienceOf(actor), Confidentialities.Full, field))];

    private async Task<IReadOnlyList<IReadOnlyList<string>>> Rows(IReadOnlyList<WorkListRow> page, Audience audience, IReadOnlyList<string> columns, CancellationToken ct)
    {
        var ids = page.Select(row => row.Id).ToList();
        await using var db = databases.Create();
        var complaints = await db.Complaints.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        return [.. page.Where(row => complaints.ContainsKey(row.Id)).Select(row => Row(row, complaints[row.Id], audience, columns, time.Today))];
    }

    private static IReadOnlyList<string> Row(WorkListRow row, Complaint complaint, Audience audience, IReadOnlyList<string> columns, DateOnly today)
    {
        var facts = FactsOf.For(complaint, audience).ToDictionary(fact => fact.Field, fact => fact.Value, StringComparer.Ordinal);
        return
        [
            row.Reference,
            row.State.ToString(),
            Of(row.DueOn),
            row.DueClock ?? "",
            row.AssigneeName ?? "",
            string.Join(' ', row.Tags),
            row.ClockDays(today)?.ToString(CultureInfo.InvariantCulture) ?? "",
            Of(row.DecidedDueOn),
            row.ChangedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "",
            .. columns.Select(column => facts.GetValueOrDefault(column, "")),
        ];
    }

    private static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
