using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Persistence;

/// <summary>Which complaints one transaction changes last, put together before it is written: each is written once, and what was closed or reopened goes to the other table.</summary>
public sealed class LastChanges
{
    private const int RowsOfStatement = 400;
    private const string InsertOpen = "INSERT INTO open_changes (complaint_id, office_code, at) VALUES ";
    private const string ReplaceOpen = " ON CONFLICT (complaint_id) DO UPDATE SET office_code = excluded.office_code, at = excluded.at";
    private const string InsertClosed = "INSERT INTO closed_changes (complaint_id, at) VALUES ";
    private const string ReplaceClosed = " ON CONFLICT (complaint_id) DO UPDATE SET at = excluded.at";
    private const string RemoveOpen = "DELETE FROM open_changes WHERE complaint_id IN (";
    private const string RemoveClosed = "DELETE FROM closed_changes WHERE complaint_id IN (";
    private readonly Dictionary<long, Change> _changes = [];
    private readonly Dictionary<long, Change> _saved = [];

    /// <summary>Notes when a complaint's newest entry is written, Unix milliseconds UTC.</summary>
    /// <param name="complaint">As it is from now on.</param>
    /// <param name="wasClosed">It was closed before; of a new one, it is.</param>
    public void Note(Complaint complaint, long at, bool wasClosed)
    {
        var isClosed = complaint.State == ComplaintState.Closed;
        _changes[complaint.Id] = new Change(complaint.OfficeCode, at, isClosed, wasClosed != isClosed || _changes.GetValueOrDefault(complaint.Id) is { Crossed: true });
    }

    /// <summary>Remembers where it stands, before a piece of writing that may be taken back.</summary>
    public void Save() => Copy(_changes, _saved);

    /// <summary>Goes back to where <see cref="Save"/> was called.</summary>
    public void TakeBack() => Copy(_saved, _changes);

    /// <summary>Writes what changed. The texts of the statements hold numbers and nothing else that is not said here; offices are parameters.</summary>
    public async Task Store(TrackerDb db, CancellationToken ct)
    {
        foreach (var open in _changes.Where(pair => !pair.Value.IsClosed).OrderBy(pair => pair.Key).Chunk(RowsOfStatement))
        {
            var values = string.Join(", ", open.Select((pair, number) => string.Create(CultureInfo.InvariantCulture, $"({pair.Key}, {{{number}}}, {pair.Value.At})")));
            var sql = string.Concat(InsertOpen, values, ReplaceOpen);
            await db.Database.ExecuteSqlRawAsync(sql, open.Select(pair => (object)pair.Value.OfficeCode), ct);
        }

        foreach (var closed in _changes.Where(pair => pair.Value.IsClosed).OrderBy(pair => pair.Key).Chunk(RowsOfStatement))
        {
            var values = string.Join(", ", closed.Select(pair => string.Create(CultureInfo.InvariantCulture, $"({pair.Key}, {pair.Value.At})")));
            var sql = string.Concat(InsertClosed, values, ReplaceClosed);
            await db.Database.ExecuteSqlRawAsync(sql, ct);
        }

        foreach (var (remove, isClosed) in ((string, bool)[])[(RemoveOpen, true), (RemoveClosed, false)])
        {
            foreach (var crossed in _changes.Where(pair => pair.Value.Crossed && pair.Value.IsClosed == isClosed).Select(pair => pair.Key).Order().Chunk(RowsOfStatement))
            {
                var sql = string.Concat(remove, string.Join(", ", crossed.Select(id => id.ToString(CultureInfo.InvariantCulture))), ")");
                await db.Database.ExecuteSqlRawAsync(sql, ct);
            }
        }
    }

    private static void Copy(Dictionary<long, Change> from, Dictionary<long, Change> to)
    {
        to.Clear();
        foreach (var (id, change) in from)
        {
            to[id] = change;
        }
    }

    /// <param name="Crossed">It was closed or reopened in this transaction: the other table may hold it.</param>
    private sealed record Change(string OfficeCode, long At, bool IsClosed, bool Crossed);
}
