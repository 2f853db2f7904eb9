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
    /// <param name="agency">The same of the totals of the agency.</param>
    /// <param name="now">The moment.</param>
    /// <returns>Null when some table or total would give a small change away.</returns>
    public static PublicEdition? Make(YearCount count, SuppressionRule rule, IReadOnlyList<PublicEdition> earlier, YearsBefore before, AgencyBefore agency, DateTimeOffset now)
    {
        List<PublicCountRow> rows = [];
        List<string> withheld = [];
        var (number, told) = (earlier.Count + 1, earlier.Where(edition => !edition.Totals.IsWithheld).ToList());
        var received = new Dictionary<string, HiddenCells>(StringComparer.Ordinal);
        var telling = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        if (TotalsHiding.Of(TotalsOf(count), rule, [.. told.Select(edition => edition.Totals)], agency.Years, agency.Certain(count.Totals.Received)) is not { } totals)
            return null;
        foreach (var table in PublicTables.All)
        {
            if (AlsoHidden(table) is { Count: > 0 } also)
                telling[table] = also;
            if (HiddenOf(table) is not { } hidden)
            {
                if (told.Count > 0 && !totals.Contains(AgencyTotal.Received))
                    return null;

                // Nothing is told of the year anyway; or what was told of its quarters and its total would give one of them away: then nothing is told of the year but that.
                (totals, hidden) = (AgencyTotal.All.ToHashSet(StringComparer.Ordinal), new(Nothing, Nothing, IsWithheld: true));
            }

            received[table] = hidden;
            if (hidden.IsWithheld)
                withheld.Add(table);
            rows.AddRange(count.Tables[table].Select(row => Row(count, number, table, row, hidden, AreQuartersHidden(table))));
        }

        // Either all is told of what these totals are the sums of, or nothing.
        if (totals.Contains(AgencyTotal.Received))
            withheld = [.. PublicTables.All];
        else if (totals.Contains(AgencyTotal.Answered))
            withheld = [.. PublicTables.All.Where(table => withheld.Contains(table, StringComparer.Ordinal) || PublicTables.IsOfAnswers(table))];
        return new(YearRow(count, number, rule, [.. withheld, .. totals.Order(StringComparer.Ordinal)], now), rows) { Telling = telling };

        HiddenCells? HiddenOf(string table) => Suppression.Of(
            count.Tables[table],
            rule,
            [.. table == PublicTables.Quarter && told.Count == 0 ? agency.Told() : [], .. told.Select(edition => edition.Table(table))],
            telling.GetValueOrDefault(table));

        // Breakdowns come before the answers of each: who was answered was received.
        IReadOnlySet<string>? AlsoHidden(string table) =>
            table == PublicTables.Answered(PublicTables.Quarter) ? AreQuartersHidden(PublicTables.Office) || agency.AnswersTell(count.Tables[PublicTables.Quarter], count.Tables[table]) ? PublicTables.Quarters : null
            : PublicTables.Breakdowns.FirstOrDefault(one => PublicTables.Answered(one) == table) is { } breakdown
                ? before.Telling(breakdown, count.Tables[breakdown], received[breakdown], count.Tables[table])
                : null;

        // Where the agency's quarters are hidden, those of offices, actions, roles and states would add up to them.
        bool AreQuartersHidden(string table) =>
            PublicTables.Breakdowns.Contains(table, StringComparer.Ordinal) && received[PublicTables.Quarter] is var quarters && (quarters.IsWithheld || quarters.Wholes.Count > 0);
    }

    /// <summary>An edition that tells nothing of its year but that.</summary>
    public static PublicEdition Withheld(YearCount count, int number, SuppressionRule rule, DateTimeOffset now) => new(
        YearRow(count, number, rule, [.. PublicTables.All, .. AgencyTotal.All.Order(StringComparer.Ordinal)], now),
        [.. PublicTables.All.SelectMany(table => count.Tables[table].Select(row => Row(count, number, table, row, new(Nothing, Nothing, IsWithheld: true), areQuartersHidden: false)))]);

    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal);

    private static PublicYearRow YearRow(YearCount count, int number, SuppressionRule rule, IEnumerable<string> withheld, DateTimeOffset now) => new()
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
        Answered = count.Answers.All.N,
        MeanDays = count.Answers.All.MeanDays,
        MedianDays = count.Answers.All.MedianDays,
        P90Days = count.Answers.All.P90Days,
        Withheld = string.Join(',', withheld),
    };

    private static AgencyTotals TotalsOf(YearCount count) => new(count.Totals.Received, count.Totals.Closed, count.Totals.OpenAtEnd, count.Answers.Forwarded, count.Answers.All.N);

    /// <summary>The totals of an edition, with those that it does not tell.</summary>
    public static AgencyTotals TotalsOf(PublicYearRow year) => new(year.Received, year.Closed, year.OpenAtEnd, year.Forwarded, year.Answered)
    {
        Hidden = year.Withheld.Split(',').Where(AgencyTotal.All.Contains).ToHashSet(StringComparer.Ordinal),
    };

    public AgencyTotals Totals { get; } = TotalsOf(Year);

    /// <summary>All editions of a year, the oldest first.</summary>
    public static async Task<IReadOnlyList<PublicEdition>> Load(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var years = await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear == year.Year).OrderBy(row => row.Edition).ToListAsync(ct);
        var counts = await db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == year.Year).ToListAsync(ct);
        var quarters = await EditionQuarters.Load(db, year, ct);
        return [.. years.Select(row => new PublicEdition(row, [.. EditionQuarters.With(row, [.. counts.Where(one => one.Edition == row.Edition)], quarters)]))];
    }

    public bool IsWithheld(string table) => Year.Withheld.Split(',').Contains(table, StringComparer.Ordinal);

    /// <summary>The rows of a table whose count is shown.</summary>
    public IEnumerable<string> ShownKeys(string table) =>
        IsWithheld(table) ? [] : Counts.Where(row => row.Table == table && !row.IsHidden).Select(row => row.Key);

    /// <summary>Whether the public knows the count of a row: it is shown, or the row is missing and so zero.</summary>
    public bool Tells(string table, string key) => !IsWithheld(table) && Counts.All(row => row.Table != table || row.Key != key || !row.IsHidden);

    /// <summary>Whether this one hides all that an edition of today would.</summary>
    public bool HidesAsMuchAs(PublicEdition today) => today.Totals.Hidden.IsSubsetOf(Totals.Hidden) && PublicTables.All.All(table =>
        IsWithheld(table) || (!today.IsWithheld(table) && today.Table(table).Hidden is var asked && Table(table).Hidden is var hidden && asked.Wholes.IsSubsetOf(hidden.Wholes) && asked.Parts.IsSubsetOf(hidden.Parts)));

    /// <summary>Whether nothing that is told differs from what this one tells: what differs is hidden.</summary>
    public bool TellsTheSameAs(PublicEdition now) =>
        Totals.Hidden.SetEquals(now.Totals.Hidden) && AgencyTotal.All.Where(Totals.Tells).All(total => Totals.Of(total) == now.Totals.Of(total)) && Year.Withheld == now.Year.Withheld && Year.Threshold == now.Year.Threshold
        && PublicTables.All.Where(table => !IsWithheld(table)).All(table => Shown(table).SequenceEqual(now.Shown(table), StringComparer.Ordinal))
        && (!Totals.Tells(AgencyTotal.Answered) || (Year.MeanDays, Year.MedianDays, Year.P90Days) == (now.Year.MeanDays, now.Year.MedianDays, now.Year.P90Days));

    private IEnumerable<string> Shown(string table) => Counts.Where(row => row.Table == table)
        .Select(row => $"{row.Key}:{(row.IsHidden ? "" : $"{row.Count1 + (row.Count2 ?? 0) + (row.Count3 ?? 0) + (row.Count4 ?? 0)} {row.MedianDays:0.0}")}:{(row.ArePartsHidden ? "" : string.Join('+', Parts(row)))}").Order(StringComparer.Ordinal);

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

    private static PublicCountRow Row(YearCount count, int number, string table, CountedRow row, HiddenCells hidden, bool areQuartersHidden) => new()
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
        ArePartsHidden = areQuartersHidden || hidden.Parts.Contains(row.Key),
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
