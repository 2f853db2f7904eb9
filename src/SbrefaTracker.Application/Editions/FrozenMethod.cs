using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.AnnualReports.Queries;

namespace SbrefaTracker.Application.Editions;

/// <summary>A definition as it read when an edition was frozen.</summary>
/// <param name="Number">By which figures name it.</param>
/// <param name="Term">What it defines.</param>
/// <param name="Meaning">The definition.</param>
/// <param name="Fields">On what it rests.</param>
/// <param name="AreFields">Whether these are names of fields.</param>
public sealed record FrozenDefinition(int Number, string Term, string Meaning, string Fields, bool AreFields);

/// <summary>A query as it read when an edition was frozen.</summary>
/// <param name="Dialect">For which database: <c>Sqlite</c> or <c>Postgres</c>.</param>
/// <param name="Table">The table of the report that it counts; empty for what every query begins with.</param>
/// <param name="Part">What of the table.</param>
/// <param name="Text">The statement.</param>
public sealed record FrozenQuery(string Dialect, string Table, string Part, string Text)
{
    /// <summary>The part of what every query begins with.</summary>
    public const string Begin = "begin";
}

/// <summary>How the figures of an edition were counted, in words and as queries. It is kept among the rows, under their hash, and is what the edition prints.</summary>
public sealed record FrozenMethod(IReadOnlyList<FrozenDefinition> Definitions, IReadOnlyList<FrozenQuery> Queries)
{
    /// <summary>As many pieces of the packed rows hold it: it stands at their beginning.</summary>
    internal const int Pieces = 4;

    /// <summary>The scales by which they were counted.</summary>
    public KeptScales? Scales { get; init; }

    internal IEnumerable<FrozenRow> Rows =>
        Definitions.Select(definition => new FrozenRow { Definition = definition }).Concat(Queries.Select(query => new FrozenRow { Query = query }));

    /// <summary>As the program has it now.</summary>
    internal static FrozenMethod Today(FigurePeriod period, IEnumerable<FrozenDefinition> definitions) => new(
        [.. definitions],
        [.. Enum.GetValues<QueryDialect>().SelectMany(dialect => Kept(dialect, FigureQueries.Of(period, dialect)))]);

    /// <summary>As an edition keeps it; null in one that was frozen before it was kept.</summary>
    /// <param name="rows">The rows from their beginning: no more of them is read.</param>
    /// <exception cref="InvalidDataException">A row cannot be read.</exception>
    internal static async Task<FrozenMethod?> Read(Stream rows, CancellationToken ct)
    {
        List<FrozenDefinition> definitions = [];
        List<FrozenQuery> queries = [];
        KeptScales? scales = null;
        await foreach (var row in FrozenRows.Read(rows).TakeWhile(row => FrozenPlace.Of(row) is { Kind: FrozenKind.Head } or { IsCounted: false }).WithCancellation(ct))
        {
            scales ??= row.Head?.Kept();
            if (row.Definition is { } definition)
            {
                definitions.Add(definition);
            }

            if (row.Query is { } query)
            {
                queries.Add(query);
            }
        }

        return queries.Count == 0 ? null : new(definitions, queries) { Scales = scales };
    }

    /// <summary>The queries for one database; what it has none of, because the program learned to count it later, is as it reads today.</summary>
    internal FigureQueries In(QueryDialect dialect, FigureQueries today)
    {
        var kept = Queries.Where(query => query.Dialect == dialect.ToString()).ToList();
        return kept.FirstOrDefault(query => query.Part == FrozenQuery.Begin)?.Text is { } begin
            ? FigureQueries.Of(begin, [.. kept.Where(query => query.Part != FrozenQuery.Begin).Select(query => new FigureQuery(query.Table, query.Part, query.Text)).UnionBy(today.All, query => query.Id, StringComparer.Ordinal)])
            : today;
    }

    /// <summary>What of it reads otherwise today, by its name: <c>3 Open at the start</c>, <c>by-office/answers (Postgres)</c>.</summary>
    internal IReadOnlyList<string> Differences(FrozenMethod today) =>
    [
        .. Names(Definitions, today.Definitions, one => $"{one.Number} {one.Term}", one => one.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        .. Names(Queries, today.Queries, one => one.Part == FrozenQuery.Begin ? $"{one.Part} ({one.Dialect})" : $"{one.Table}/{one.Part} ({one.Dialect})", one => $"{one.Table}/{one.Part} {one.Dialect}"),
    ];

    private static IEnumerable<string> Names<T>(IReadOnlyList<T> then, IReadOnlyList<T> now, Func<T, string> nameOf, Func<T, string> keyOf)
        where T : class
    {
        var (before, after) = (then.ToDictionary(keyOf, StringComparer.Ordinal), now.ToDictionary(keyOf, StringComparer.Ordinal));
        return from key in before.Keys.Union(after.Keys)
               let one = before.GetValueOrDefault(key)
               let other = after.GetValueOrDefault(key)
               where !Equals(one, other)
               select nameOf(one ?? other!);
    }

    private static IEnumerable<FrozenQuery> Kept(QueryDialect dialect, FigureQueries queries) =>
        queries.All.Select(query => new FrozenQuery(dialect.ToString(), query.Table, query.Part, query.Select)).Prepend(new FrozenQuery(dialect.ToString(), "", FrozenQuery.Begin, queries.Common));
}
