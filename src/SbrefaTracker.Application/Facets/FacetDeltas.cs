using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Facets;

/// <summary>
/// What one transaction changes in the counts, put together before it is written: a batch of many changes writes each count once. Whoever writes
/// holds the end of the ledger until the transaction ends, so that no two writers ever wait for each other at a count.
/// </summary>
public sealed class FacetDeltas
{
    private const int RowsOfStatement = 200;
    private const string Insert = "INSERT INTO facet_counts (facet, code, complaints) VALUES ";
    private const string AddThem = " ON CONFLICT (facet, code) DO UPDATE SET complaints = facet_counts.complaints + excluded.complaints";
    private readonly Dictionary<(string Facet, string Code), long> _deltas = [];
    private readonly Dictionary<(string Facet, string Code), long> _saved = [];

    /// <summary>Adds to the count of one value.</summary>
    public void Add(string facet, string code, int by)
    {
        _deltas.TryGetValue((facet, code), out var now);
        _deltas[(facet, code)] = now + by;
    }

    /// <summary>Adds to every count that a complaint is in, but those of its tags; a new one adds 1.</summary>
    public void Add(Complaint complaint, int by = 1)
    {
        var isClosed = complaint.State == ComplaintState.Closed;
        Add(FacetNames.State, complaint.State.ToString(), by);
        foreach (var flag in FacetFlags.Of(
            complaint.State, complaint.DueClock, complaint.ClockDueClock, complaint.AwaitedReviews, complaint.UnsolvedOn, complaint.UnsolvedAnsweredOn))
        {
            Add(FacetNames.Flag, flag, by);
            if (isClosed)
            {
                Add(FacetNames.OfClosed(FacetNames.Flag), flag, by);
            }
        }

        Add(In(FacetNames.Office, isClosed), complaint.OfficeCode, by);
        Add(In(FacetNames.Action, isClosed), complaint.ActionType, by);
        Add(In(FacetNames.Source, isClosed), complaint.Source, by);
        Add(In(FacetNames.Assignee, isClosed), complaint.AssigneeId ?? FacetNames.Nobody, by);
        if (!isClosed && complaint.DueOn is { } due)
        {
            Add(FacetNames.Due, DueSpans.CodeOf(due), by);
        }

        AddName(complaint.EntityName, by);
    }

    /// <summary>Adds to the counts of the words of a name.</summary>
    public void AddName(string name, int by)
    {
        foreach (var word in NameWords.Of(name))
        {
            Add(FacetNames.NameWord, word, by);
        }
    }

    /// <summary>The name under which a value is counted of open or of closed complaints.</summary>
    internal static string In(string facet, bool isClosed) => isClosed ? FacetNames.OfClosed(facet) : facet;

    /// <summary>Remembers where it stands, before a piece of writing that may be taken back.</summary>
    public void Save() => Copy(_deltas, _saved);

    /// <summary>Goes back to where <see cref="Save"/> was called.</summary>
    public void TakeBack() => Copy(_saved, _deltas);

    /// <summary>Writes what changed, always in the same order.</summary>
    public async Task Store(TrackerDb db, CancellationToken ct)
    {
        // The trigrams of PostgreSQL know what is spelled alike: nothing there looks for words of names.
        var withNames = !db.Database.IsNpgsql();
        foreach (var rows in _deltas.Where(delta => delta.Value != 0 && (withNames || delta.Key.Facet != FacetNames.NameWord)).OrderBy(delta => delta.Key).Chunk(RowsOfStatement))
        {
            var values = string.Join(", ", rows.Select((_, row) => string.Create(CultureInfo.InvariantCulture, $"({{{row * 3}}}, {{{(row * 3) + 1}}}, {{{(row * 3) + 2}}})")));

            // The text holds numbers of parameters and nothing else that is not said here.
            var sql = string.Concat(Insert, values, AddThem);
            await db.Database.ExecuteSqlRawAsync(
                sql,
                rows.SelectMany(row => new object[] { row.Key.Facet, row.Key.Code, row.Value }),
                ct);
        }

        await ForgetWords(db, ct);
    }

    // Words are personal: one that no complaint bears any more stands in no count either. Codes stay where they are.
    private async Task ForgetWords(TrackerDb db, CancellationToken ct)
    {
        List<string> facets = [FacetNames.Tag, FacetNames.OfClosed(FacetNames.Tag), FacetNames.NameWord];
        List<string> words = [.. _deltas.Where(delta => delta.Value < 0 && facets.Contains(delta.Key.Facet)).Select(delta => delta.Key.Code)];
        if (words.Count > 0)
        {
            await db.FacetCounts.Where(row => facets.Contains(row.Facet) && words.Contains(row.Code) && row.Complaints == 0).ExecuteDeleteAsync(ct);
        }
    }

    private static void Copy(Dictionary<(string Facet, string Code), long> from, Dictionary<(string Facet, string Code), long> to)
    {
        to.Clear();
        foreach (var (key, value) in from)
        {
            to[key] = value;
        }
    }
}
