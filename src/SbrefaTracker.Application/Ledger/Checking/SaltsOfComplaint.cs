namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>The stored salts of one complaint after another, by the row they belong to.</summary>
internal sealed class SaltsOfComplaint(KeyedRows rows, Findings findings)
{
    private readonly Dictionary<(long Table, long Row), byte[]> _salts = [];

    /// <summary>Reads those of the complaint and forgets those before.</summary>
    public void Read(long complaint)
    {
        _salts.Clear();
        for (; rows.Key == complaint; rows.Next())
        {
            var row = rows.Row;
            var isKept = row[1].AsInteger is { } table && row[2].AsInteger is { } id && row[3].AsBytes is { IsEmpty: false } salts
                && _salts.TryAdd((table, id), salts.ToArray());
            if (!isKept)
            {
                Report(complaint);
            }
        }
    }

    /// <summary>The salts of a row, which no other can have; empty when there are none.</summary>
    public ReadOnlySpan<byte> Take(byte table, long row) => _salts.Remove((table, row), out var salts) ? salts : [];

    /// <summary>Whatever was not taken belongs to no row.</summary>
    public void ReportUnused(long complaint)
    {
        if (_salts.Count > 0)
        {
            Report(complaint);
        }
    }

    private void Report(long complaint) =>
        findings.Add(new LedgerProblem(LedgerProblems.Salts, ComplaintId: complaint, Table: LedgerTables.Salts.Name));
}
