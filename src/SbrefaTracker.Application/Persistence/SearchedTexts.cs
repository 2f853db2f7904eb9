namespace SbrefaTracker.Application.Persistence;

/// <summary>A table of the record whose words are searched.</summary>
/// <param name="Name">The table.</param>
/// <param name="Kind">What its texts are, as the search names it: a column of the index on SQLite.</param>
/// <param name="Columns">The words of a row, in their order.</param>
/// <param name="Only">Which rows are searched, as a condition on <c>r</c>; null for all.</param>
public sealed record SearchedTable(string Name, string Kind, IReadOnlyList<string> Columns, string? Only = null);

/// <summary>
/// The full-text index of what belongs to complaints: notes, summaries, messages, letters, questions and replies. Each text is a document of its own, so that a new one never writes the others
/// again. On SQLite it bears the complaint's id in the upper half of its number, so that hits come in the order of complaints. It is an index, no part of the record. Words of matters stay
/// out of it: they have their own readers. A migration that rebuilds one of these tables on SQLite loses its triggers and must make them again.
/// </summary>
public static class SearchedTexts
{
    public const string Note = "note";
    public const string Summary = "summary";
    public const string Message = "message";
    public const string Letter = "letter";
    public const string Question = "question";
    public const string Reply = "reply";

    public const string Index = "complaint_search_texts";

    public static readonly IReadOnlyList<string> Kinds = [Note, Summary, Message, Letter, Question, Reply];

    // Of mail only what somebody wrote and what no other row holds already.
    private const string WrittenMail = "r.matter_id IS NULL AND r.kind IN ('acknowledged', 'closed', 'outcome_told', 'stood_by')";

    public static readonly IReadOnlyList<SearchedTable> Tables =
    [
        new("notes", Note, ["text"]),
        new("summaries", Summary, ["text"]),
        new("messages", Message, ["text"]),
        new("responses", Letter, ["text"]),
        new("mails", Letter, ["subject", "text"], WrittenMail),
        new("questions", Question, ["text"]),
        new("replies", Reply, ["signer", "text", "remains"]),
        new("question_replies", Reply, ["text"]),
    ];

    /// <summary>Index and triggers of SQLite, and all that is there already.</summary>
    public static IEnumerable<string> Sqlite =>
    [
        $"CREATE VIRTUAL TABLE {Index} USING fts5({string.Join(", ", Kinds)}, content = '', tokenize = 'porter unicode61 remove_diacritics 2');",

        // What is taken out of the index is overwritten in it at once, and not only marked as gone.
        $"INSERT INTO {Index} ({Index}, rank) VALUES ('secure-delete', 1);",
        .. Tables.SelectMany(SqliteTriggers),
        SqliteAdd("0") + ";",
    ];

    /// <summary>Adds the rows above an id: the new ones of a transaction, all in one statement, as new complaints are added.</summary>
    public static readonly string SqliteAddAbove = SqliteAdd("{0}");

    /// <summary>Table, triggers and what is there already on PostgreSQL.</summary>
    public static IEnumerable<string> Postgres =>
    [
        $$"""
        CREATE TABLE {{Index}} (
            row_id bigint PRIMARY KEY,
            complaint_id bigint NOT NULL REFERENCES complaints (id) ON DELETE CASCADE,
            kind text NOT NULL,
            document tsvector NOT NULL);
        CREATE INDEX ix_{{Index}}_document ON {{Index}} USING gin (document);
        CREATE INDEX ix_{{Index}}_complaint ON {{Index}} (complaint_id);
        CREATE FUNCTION {{Index}}_remove() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            DELETE FROM {{Index}} WHERE row_id = old.id;
            RETURN old;
        END $$;
        """,
        .. Tables.SelectMany(PostgresTriggers),
    ];

    /// <summary>No text of a complaint has a lower number in the index of SQLite; above all of them, when there is no such complaint.</summary>
    public static long FirstOf(long complaint) => complaint > int.MaxValue ? long.MaxValue : complaint << 32;

    // A row above the stored counter is not in the index yet: FTS5 breaks when told to remove what it has not.
    private static IEnumerable<string> SqliteTriggers(SearchedTable table)
    {
        const string IsIndexed = "old.id <= (SELECT value FROM counters WHERE name = 'row')";
        var remove = $"INSERT INTO {Index} ({Index}, rowid, {table.Kind}) SELECT 'delete', {KeyOf("old")}, {Words(table, "old")}{Where(table, "old")};";
        var add = $"INSERT INTO {Index} (rowid, {table.Kind}) SELECT {KeyOf("new")}, {Words(table, "new")}{Where(table, "new")};";
        var changed = string.Join(" OR ", table.Columns.Select(column => $"old.{column} IS NOT new.{column}"));
        yield return $"CREATE TRIGGER {Index}_{table.Name}_delete AFTER DELETE ON {table.Name} WHEN {IsIndexed} BEGIN {remove} END;";
        yield return $"CREATE TRIGGER {Index}_{table.Name}_update AFTER UPDATE OF {string.Join(", ", table.Columns)} ON {table.Name} WHEN {IsIndexed} AND ({changed}) BEGIN {remove} {add} END;";
    }

    private static string SqliteAdd(string above) =>
        $"INSERT INTO {Index} (rowid, {string.Join(", ", Kinds)}) "
        + string.Join(" UNION ALL ", Tables.Select(table =>
            $"SELECT {KeyOf("r")}, {string.Join(", ", Kinds.Select(kind => kind == table.Kind ? Words(table, "r") : "NULL"))} FROM {table.Name} AS r WHERE r.id > {above}{And(table, "r")}"))
        + " ORDER BY 1";

    private static IEnumerable<string> PostgresTriggers(SearchedTable table)
    {
        string Row(string row) => $"SELECT {row}.id, {row}.complaint_id, '{table.Kind}', to_tsvector('english', left({Words(table, row)}, 200000))";
        yield return
            $"""
            CREATE FUNCTION {Index}_{table.Name}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO {Index} (row_id, complaint_id, kind, document) {Row("new")}{Where(table, "new")}
                ON CONFLICT (row_id) DO UPDATE SET document = excluded.document;
                RETURN new;
            END $$;
            CREATE TRIGGER {Index}_write AFTER INSERT OR UPDATE OF {string.Join(", ", table.Columns)} ON {table.Name} FOR EACH ROW EXECUTE FUNCTION {Index}_{table.Name}();
            CREATE TRIGGER {Index}_remove AFTER DELETE ON {table.Name} FOR EACH ROW EXECUTE FUNCTION {Index}_remove();
            INSERT INTO {Index} (row_id, complaint_id, kind, document) {Row("r")} FROM {table.Name} AS r WHERE TRUE{And(table, "r")};
            """;
    }

    private static string KeyOf(string row) => $"({row}.complaint_id << 32) | {row}.id";

    private static string Words(SearchedTable table, string row) => string.Join(" || ' ' || ", table.Columns.Select(column => $"COALESCE({row}.{column}, '')"));

    private static string Where(SearchedTable table, string row) => table.Only is null ? "" : $" WHERE {OnlyOf(table, row)}";

    private static string And(SearchedTable table, string row) => table.Only is null ? "" : $" AND {OnlyOf(table, row)}";

    private static string OnlyOf(SearchedTable table, string row) => table.Only!.Replace("r.", row + ".", StringComparison.Ordinal);
}
