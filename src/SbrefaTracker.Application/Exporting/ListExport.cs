using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Exporting;

/// <summary>A list as a table of texts.</summary>
/// <param name="Columns">Names of the catalogue's fields, after those of the list itself.</param>
public sealed record ExportedList(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>
/// Makes a table of any list of the Desk, in the list's order. Every value passes the disclosure policy for whoever asks; nothing is in it that they
/// could not read on the pages.
/// </summary>
public sealed class ListExport(WorkList list, IdentityReads reads, ITrackerDbFactory databases)
{
    /// <summary>Most complaints in one file; the command line exports all.</summary>
    public const int MostRows = 20_000;

    // A file is put together in memory: so many characters and no more, whatever complaints hold.
    private const int MostCharacters = 20_000_000;
    private const int PageSize = 500;

    private static readonly string[] OfList = ["own_reference", "state", "due_on", "due_for", "assignee", "tags"];
    private static readonly IReadOnlyList<string> OfComplaint = [.. ComplaintFields.Csv.Concat(ComplaintFields.FormOnly).Select(field => field.Name)];

    /// <summary>Refused when the search cannot be read, when the actor reads no complaints, and when the list is too large for one file.</summary>
    public async Task<Result<ExportedList>> Run(WorkListFilter filter, Actor actor, CancellationToken ct = default)
    {
        var audience = DisclosurePolicy.AudienceOf(actor);
        var columns = OfComplaint.Where(field => DisclosurePolicy.Sees(audience, Confidentialities.Full, field)).ToList();
        List<IReadOnlyList<string>> rows = [];
        var (characters, after) = (0L, (string?)null);
        do
        {
            var page = await list.Read(filter with { After = after, PageSize = PageSize }, actor, ct);
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
            if (characters > MostCharacters || rows.Count > MostRows || (rows.Count == MostRows && after is not null))
            {
                return Refusal.Of("list_too_large", MostRows);
            }
        }
        while (after is not null);

        var written = await reads.WriteMany(ReadWays.Export, filter.Search, rows.Count, actor, ct);
        return written.IsDone ? new ExportedList([.. OfList, .. columns], rows) : Result<ExportedList>.Refused(written.Refusals);
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> Rows(IReadOnlyList<WorkListRow> page, Audience audience, IReadOnlyList<string> columns, CancellationToken ct)
    {
        var ids = page.Select(row => row.Id).ToList();
        await using var db = databases.Create();
        var complaints = await db.Complaints.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        return [.. page.Where(row => complaints.ContainsKey(row.Id)).Select(row => Row(row, complaints[row.Id], audience, columns))];
    }

    private static IReadOnlyList<string> Row(WorkListRow row, Complaint complaint, Audience audience, IReadOnlyList<string> columns)
    {
        var facts = FactsOf.For(complaint, audience).ToDictionary(fact => fact.Field, fact => fact.Value, StringComparer.Ordinal);
        return
        [
            row.Reference,
            row.State.ToString(),
            row.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
            row.DueClock ?? "",
            row.AssigneeName ?? "",
            string.Join(' ', row.Tags),
            .. columns.Select(column => facts.GetValueOrDefault(column, "")),
        ];
    }
}
