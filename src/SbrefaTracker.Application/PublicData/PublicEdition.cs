using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>An edition of a year's figures with all its tables, as they are kept.</summary>
internal sealed record PublicEdition(PublicYearRow Year, IReadOnlyList<PublicCountRow> Counts)
{
    // By table: the rows that would tell of another table if they were shown.
    private IReadOnlyDictionary<string, IReadOnlySet<string>> Telling { get; init; } = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);

    /// <summary>Hides what has to be hidden beside the earlier editions.</summary>
    /// <param name="count">The year.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="earlier">The editions of the year that the public has.</param>
    /// <param name="before">What the public has of the years before.</param>
    /// <param name="now">The moment.</param>
    /// <returns>Null when some table would give a small change away.</returns>
    public static PublicEdition? Make(YearCount count, SuppressionRule rule, IReadOnlyList<PublicEdition> earlier, YearsBefore before, DateTimeOffset now)
    {
        List<PublicCountRow> rows = [];
        List<string> withheld = [];
        var number = earlier.Count + 1;
        var received = new Dictionary<string, HiddenCells>(StringComparer.Ordinal);
        var telling = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var table in PublicTables.All)
        {
            if (AlsoHidden(table) is { Count: > 0 } also)
                telling[table] = also;
            if (Suppression.Of(count.Tables[table], rule, [.. earlier.Select(edition => edition.Table(table))], telling.GetValueOrDefault(table)) is not { } hidden)
                return null;
            received[table] = hidden;
            if (hidden.IsWithheld)
                withheld.Add(table);
            rows.AddRange(count.Tables[table].Select(row => Row(count, number, table, row, hidden)));
        }

        var answers = count.Answers.All;
        return new(
            new PublicYearRow
            {
                FiscalYear = count.Year.Year,
                Edition = number,
                CutOff = count.CutOff,
                CountedAt = now,
                Threshold = rule.Threshold,
                Received = count.Totals.Received,
                Closed = count.Totals.Closed,
                OpenAtEnd = count.Totals.OpenAtEnd,
                Forwarded = count.Answers.Forwarded,
                Answered = answers.N,
                MeanDays = answers.MeanDays,
                MedianDays = answers.MedianDays,
                P90Days = answers.P90Days,
                Withheld = string.Join(',', withheld),
            },
            rows)
        { Telling = telling };

        // Breakdowns come before the answers of each: who was answered was received.
        IReadOnlySet<string>? AlsoHidden(string table) =>
            PublicTables.Breakdowns.FirstOrDefault(one => PublicTables.Answered(one) == table) is { } breakdown
                ? before.Telling(breakdown, count.Tables[breakdown], received[breakdown], count.Tables[table])
                : null;
    }

    /// <summary>All editions of a year, the oldest first.</summary>
    public static async Task<IReadOnlyList<PublicEdition>> Load(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var years = await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear == year.Year).OrderBy(row => row.Edition).ToListAsync(ct);
        var counts = await db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == year.Year).ToListAsync(ct);
        return [.. years.Select(row => new PublicEdition(row, [.. counts.Where(one => one.Edition == row.Edition)]))];
    }

    public bool IsWithheld(string table) => Year.Withheld.Split(',').Contains(table, StringComparer.Ordinal);

    /// <summary>The rows of a table whose count is shown.</summary>
    public IEnumerable<string> ShownKeys(string table) =>
        IsWithheld(table) ? [] : Counts.Where(row => row.Table == table && !row.IsHidden).Select(row => row.Key);

    /// <summary>Whether the public knows the count of a row: it is shown, or the row is missing and so zero.</summary>
    public bool Tells(string table, string key) => !IsWithheld(table) && Counts.All(row => row.Table != table || row.Key != key || !row.IsHidden);

    /// <summary>Whether this one hides all that an edition of today would.</summary>
    public bool HidesAsMuchAs(PublicEdition today) => PublicTables.All.All(table =>
        IsWithheld(table) || (!today.IsWithheld(table) && today.Table(table).Hidden is var asked && Table(table).Hidden is var hidden && asked.Wholes.IsSubsetOf(hidden.Wholes) && asked.Parts.IsSubsetOf(hidden.Parts)));

    /// <summary>The tables of an earlier edition that show what would tell of a hidden count, with the rows that are hidden in them from now on: as many as here, so that none follows from the total.</summary>
    public IEnumerable<(string Table, IReadOnlySet<string> Keys)> ToHideIn(PublicEdition earlier) =>
        from telling in Telling
        where telling.Value.Any(key => earlier.Tells(telling.Key, key))
        select (telling.Key, Table(telling.Key).Hidden.Wholes);

    /// <summary>Whether a new count and the threshold of today would say the same.</summary>
    public bool Agrees(YearCount count, SuppressionRule rule)
    {
        var answers = count.Answers.All;
        return Year.Threshold == rule.Threshold
            && (Year.Received, Year.Closed, Year.OpenAtEnd) == (count.Totals.Received, count.Totals.Closed, count.Totals.OpenAtEnd)
            && (Year.Forwarded, Year.Answered, Year.MeanDays, Year.MedianDays, Year.P90Days) == (count.Answers.Forwarded, answers.N, answers.MeanDays, answers.MedianDays, answers.P90Days)
            && PublicTables.All.All(table => Texts(Rows(table)).SequenceEqual(Texts(count.Tables[table]), StringComparer.Ordinal))
            && Counts.All(row => !count.Medians.TryGetValue((row.Table, row.Key), out var median) || median == row.MedianDays);
    }

    private static PublicCountRow Row(YearCount count, int number, string table, CountedRow row, HiddenCells hidden) => new()
    {
        FiscalYear = count.Year.Year,
        Edition = number,
        Table = table,
        Key = row.Key,
        Count1 = row.Parts[0],
        Count2 = row.Parts.Count > 1 ? row.Parts[1] : null,
        Count3 = row.Parts.Count > 1 ? row.Parts[2] : null,
        Count4 = row.Parts.Count > 1 ? row.Parts[3] : null,
        MedianDays = count.Medians.GetValueOrDefault((table, row.Key)),
        IsHidden = hidden.Wholes.Contains(row.Key),
        ArePartsHidden = hidden.Parts.Contains(row.Key),
    };

    private static IEnumerable<string> Texts(IEnumerable<CountedRow> rows) => rows.Select(row => $"{row.Key}:{string.Join('+', row.Parts)}").Order(StringComparer.Ordinal);

    private EarlierTable Table(string table)
    {
        var rows = Counts.Where(row => row.Table == table).ToList();
        return new(
            Rows(table),
            new HiddenCells(
                rows.Where(row => row.IsHidden).Select(row => row.Key).ToHashSet(StringComparer.Ordinal),
                rows.Where(row => row.ArePartsHidden).Select(row => row.Key).ToHashSet(StringComparer.Ordinal),
                IsWithheld(table)));
    }

    private List<CountedRow> Rows(string table) => [.. Counts.Where(row => row.Table == table).Select(row => new CountedRow(row.Key, Parts(row)))];

    private static IReadOnlyList<long> Parts(PublicCountRow row) =>
        row is { Count2: { } second, Count3: { } third, Count4: { } fourth } ? [row.Count1, second, third, fourth] : [row.Count1];
}
