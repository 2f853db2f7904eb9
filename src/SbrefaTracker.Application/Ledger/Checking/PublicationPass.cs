using System.Globalization;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Makes the hash of everything that is published again, of what is stored, and compares it with the one that the ledger's records hold.</summary>
internal sealed class PublicationPass(RawDatabase database, Findings findings)
{
    private Dictionary<(string Kind, long Year, long Number), (long Id, string? Sha256)> _committed = [];

    /// <summary>How much is published that nothing was ever put into the ledger of: it was published before, and no change of it would show.</summary>
    public long Uncommitted { get; private set; }

    public void Run(CancellationToken ct)
    {
        _committed = Committed();
        var isBefore = _committed.Count == 0;
        Years(isBefore, ct);
        Versions(isBefore);
        foreach (var (_, (id, _)) in _committed)
        {
            findings.Add(new LedgerProblem(LedgerProblems.PublishedMissing, ComplaintId: id, Table: PublishedTables.Years.Name));
        }
    }

    // The last of a kind and number holds; numbers of records of the office fall.
    private Dictionary<(string, long, long), (long, string?)> Committed()
    {
        var committed = new Dictionary<(string, long, long), (long, string?)>();
        using var rows = database.Select(PublishedTables.Publications);
        while (rows.Read())
        {
            if (rows[1].AsText is Publication.OfYear or Publication.OfDataSet && (rows[0].AsInteger, rows[2].AsInteger, rows[3].AsInteger) is ({ } id, { } year, { } number))
            {
                var place = (rows[1].AsText!, year, number);
                if (!committed.TryGetValue(place, out var known) || id < known.Item1)
                {
                    committed[place] = (id, rows[4].AsText);
                }
            }
        }

        return committed;
    }

    private void Years(bool isBefore, CancellationToken ct)
    {
        using var years = new PublishedRows(database, PublishedTables.Years);
        using var counts = new PublishedRows(database, PublishedTables.Counts);
        using var records = new PublishedRows(database, PublishedTables.Records);
        for (; years.Place is { } place; years.Next())
        {
            ct.ThrowIfCancellationRequested();
            using var digest = new PublicationDigest();
            digest.Add(years.Line(from: 0));
            foreach (var line in Lines(counts, place).Order(StringComparer.Ordinal))
            {
                digest.Add(line);
            }

            foreach (var line in Lines(records, place))
            {
                digest.Add(line);
            }

            Compare((Publication.OfYear, place.Year, place.Edition), digest.End(), isBefore, PublishedTables.Years.Name);
        }
    }

    // What lies before the place belongs to no edition: rows of one that did not come to its end.
    private static IEnumerable<string> Lines(PublishedRows rows, (long Year, long Edition) place)
    {
        for (; rows.Place is { } at && at.CompareTo(place) <= 0; rows.Next())
        {
            if (at == place)
            {
                yield return rows.Line(from: 2);
            }
        }
    }

    private void Versions(bool isBefore)
    {
        using var rows = database.Select(PublishedTables.Versions);
        while (rows.Read())
        {
            using var digest = new PublicationDigest();
            digest.Add(PublishedRows.Line(rows, PublishedTables.Versions, from: 0));
            Compare((Publication.OfDataSet, 0, rows[0].AsInteger ?? 0), digest.End(), isBefore, PublishedTables.Versions.Name);
        }
    }

    private void Compare((string, long, long) place, string found, bool isBefore, string table)
    {
        if (_committed.Remove(place, out var known))
        {
            if (known.Sha256 != found)
            {
                findings.Add(new LedgerProblem(LedgerProblems.PublishedChanged, ComplaintId: known.Id, Table: table));
            }
        }
        else if (isBefore)
        {
            Uncommitted++;
        }
        else
        {
            findings.Add(new LedgerProblem(LedgerProblems.PublishedAdded, Table: table));
        }
    }

    /// <summary>Rows of editions of years, standing on the first until moved.</summary>
    private sealed class PublishedRows : IDisposable
    {
        private readonly RawRows _rows;
        private readonly RawTable _table;

        public PublishedRows(RawDatabase database, RawTable table)
        {
            (_rows, _table) = (database.Select(table), table);
            Next();
        }

        /// <summary>The year and edition of the present row; null after the last.</summary>
        public (long Year, long Edition)? Place { get; private set; }

        public void Next() => Place = _rows.Read() ? (_rows[0].AsInteger ?? long.MinValue, _rows[1].AsInteger ?? long.MinValue) : null;

        public string Line(int from) => Line(_rows, _table, from);

        public void Dispose() => _rows.Dispose();

        public static string Line(RawRows rows, RawTable table, int from)
        {
            var values = new object?[table.Columns.Count - from];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Value(rows[i + from], table.Columns[i + from].Type);
            }

            return PublicationDigest.Line(values);
        }

        // What is of another kind than the program writes gives another hash, as it should.
        private static object? Value(StoredValue stored, Type type) => stored switch
        {
            { IsNull: true } => null,
            { AsText: { } text } when type == typeof(decimal) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) ? PublicationDigest.Days(days) : "\0",
            { AsText: { } text } when type == typeof(string) || type == typeof(DateOnly) => text,
            { AsInteger: { } number } when type != typeof(string) && type != typeof(DateOnly) && type != typeof(decimal) => number,
            _ => "\0",
        };
    }
}

/// <summary>What is published, each column in the order in which <see cref="PublicationDigest"/> takes it; those of an edition begin with its year and number.</summary>
internal static class PublishedTables
{
    public static readonly RawTable Publications = new("publications", ["id"], [new("id", typeof(long)), new("kind", typeof(string)), new("fiscal_year", typeof(int)), new("number", typeof(int)), new("sha256", typeof(string))]);

    public static readonly RawTable Years = new(
        "public_years",
        ["fiscal_year", "edition"],
        [
            new("fiscal_year", typeof(int)), new("edition", typeof(int)), new("cut_off", typeof(DateOnly)), new("counted_at", typeof(DateTimeOffset)), new("threshold", typeof(int)), new("received", typeof(long)),
            new("closed", typeof(long)), new("open_at_end", typeof(long)), new("forwarded", typeof(long)), new("answered", typeof(long)), new("mean_days", typeof(decimal)), new("median_days", typeof(decimal)),
            new("p90_days", typeof(int)), new("withheld", typeof(string)),
        ]);

    public static readonly RawTable Counts = new(
        "public_counts",
        ["fiscal_year", "edition", "table", "key"],
        [
            new("fiscal_year", typeof(int)), new("edition", typeof(int)), new("table", typeof(string)), new("key", typeof(string)), new("count1", typeof(long)), new("count2", typeof(long)), new("count3", typeof(long)),
            new("count4", typeof(long)), new("median_days", typeof(decimal)), new("is_hidden", typeof(bool)), new("are_parts_hidden", typeof(bool)),
        ]);

    public static readonly RawTable Records = new(
        "public_records",
        ["fiscal_year", "edition", "public_id"],
        [
            new("fiscal_year", typeof(int)), new("edition", typeof(int)), new("public_id", typeof(string)), new("complaint_id", typeof(long)), new("action_type", typeof(string)), new("office_code", typeof(string)),
            new("trade_role", typeof(string)), new("state", typeof(string)),
        ]);

    public static readonly RawTable Versions = new(
        "public_versions",
        ["number"],
        [new("number", typeof(int)), new("published_at", typeof(DateTimeOffset)), new("records", typeof(long)), new("sha256", typeof(string)), new("years", typeof(string))]);
}
