using System.Globalization;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Goes through the lines of who read what: each must follow from the one before, and what the ledger's records sealed must be there as it was.</summary>
internal sealed class ReadPass(RawDatabase database, Findings findings)
{
    private static readonly RawTable Lines = new(
        "identity_reads",
        ["id"],
        [
            new("id", typeof(long)), new("at", typeof(long)), new("complaint_id", typeof(long)), new("by", typeof(string)), new("way", typeof(string)), new("purpose", typeof(string)),
            new("words", typeof(string)), new("complaints", typeof(int)), new("is_outside", typeof(bool)), new("is_many", typeof(bool)), new("hash", typeof(string)),
        ]);

    private static readonly RawTable Seals = new("read_seals", ["last_line"], [new("last_line", typeof(long)), new("hash", typeof(string))]);

    public void Run(CancellationToken ct)
    {
        var given = GivenNumbers.Of(database, Counters.IdentityRead);
        using var seals = database.Select(Seals);
        using var lines = database.Select(Lines);
        var (isSealed, last, hash, isWhole) = (seals.Read(), 0L, ReadChain.Zero, true);
        while (isWhole && lines.Read())
        {
            ct.ThrowIfCancellationRequested();
            hash = ReadChain.Next(hash, Enumerable.Range(0, Lines.Columns.Count - 1).Select(column => TextOf(lines[column])));
            isWhole = lines[0].AsInteger == ++last && lines[Lines.Columns.Count - 1].AsText == hash;
            for (; isWhole && isSealed && seals[0].AsInteger == last; isSealed = seals.Read())
            {
                isWhole = seals[1].AsText == hash;
            }
        }

        if (!isWhole || isSealed || last != given)
        {
            findings.Add(new LedgerProblem(LedgerProblems.Reads, Table: Lines.Name));
        }
    }

    // A value of another kind than the program writes gives another hash, as it should.
    private static string? TextOf(StoredValue value) =>
        value.IsNull ? null : value.AsInteger is { } number ? number.ToString(CultureInfo.InvariantCulture) : value.AsText ?? "\0";
}
