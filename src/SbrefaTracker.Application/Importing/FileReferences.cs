using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Importing;

/// <summary>
/// The references that a file brings. Each must be new: in the file, and against the references of the database, outside
/// and our own, because both find a complaint.
/// </summary>
internal sealed class FileReferences(TrackerDb db, FaultFound faults)
{
    private const int BatchSize = 500;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<string> _unasked = [];

    /// <summary>Takes the reference of a row; refused when an earlier row has it.</summary>
    public async Task<Refusal?> Take(string reference, int row, CancellationToken ct)
    {
        if (!_rows.TryAdd(reference, row))
        {
            return Refusal.Of("reference_twice", _rows[reference]);
        }

        _unasked.Add(reference);
        if (_unasked.Count >= BatchSize)
        {
            await AskDatabase(ct);
        }

        return null;
    }

    /// <summary>Tells of the references taken so far that the database has already.</summary>
    public async Task AskDatabase(CancellationToken ct)
    {
        if (_unasked.Count == 0)
        {
            return;
        }

        var asked = _unasked.ToArray();
        var outside = await db.Complaints.Where(c => asked.Contains(c.OutsideReference)).Select(c => c.OutsideReference!).ToListAsync(ct);
        var own = await db.Complaints.Where(c => asked.Contains(c.Reference)).Select(c => c.Reference).ToListAsync(ct);
        foreach (var taken in outside.Union(own, StringComparer.Ordinal).OrderBy(taken => _rows[taken]))
        {
            faults(new ImportFault(_rows[taken], ComplaintFields.Reference.Name, Refusal.Of("reference_taken")));
        }

        _unasked.Clear();
    }
}
