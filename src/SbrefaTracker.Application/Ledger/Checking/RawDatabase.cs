using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>
/// The database as it is stored, read in one transaction that sees one moment while a server goes on writing. What is there is taken to
/// be hostile: columns that are missing read as null, and a table that lacks what orders it has no rows.
/// </summary>
internal abstract class RawDatabase : IDisposable
{
    /// <summary>How many rows a server sends at once, unless they are large.</summary>
    protected const int RowsAtOnce = 400;

    private readonly Dictionary<string, Dictionary<string, string>> _columns = [];

    public static RawDatabase Open(DatabaseSettings settings) => settings.Provider == DatabaseProvider.Sqlite
        ? SqliteRaw.Open(settings.ConnectionString)
        : PostgresRaw.Open(settings.ConnectionString);

    /// <summary>The rows of a table in its order.</summary>
    public RawRows Select(RawTable table, string where = "", int atOnce = RowsAtOnce)
    {
        var stored = Columns(table.Name);
        if (!table.Order.All(stored.ContainsKey))
        {
            return RawRows.None;
        }

        var columns = table.Columns.Select(column => stored.TryGetValue(column.Name, out var type) ? Expression(column, type) : "NULL");
        var order = table.Order.Select(Quoted);
        return Query($"SELECT {string.Join(", ", columns)} FROM {Quoted(table.Name)} {where} ORDER BY {string.Join(", ", order)}", atOnce);
    }

    /// <summary>There is such a table: an older version's database lacks what came later, and what was removed misses its rows.</summary>
    public bool Has(string table) => Columns(table).Count > 0;

    /// <summary>The table has a column beside those that this program knows.</summary>
    public bool HasUnknownColumn(RawTable table) =>
        Columns(table.Name).Keys.Except(table.Columns.Select(column => column.Name), StringComparer.Ordinal).Any();

    public bool HasColumns(string table, params IEnumerable<string> columns) => columns.All(Columns(table).ContainsKey);

    /// <summary>Rows of any query; several may be read side by side.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="atOnce">How many rows may be in memory.</param>
    public abstract RawRows Query(string sql, int atOnce = RowsAtOnce);

    /// <summary>The table or an index of it is damaged, as far as the database can tell.</summary>
    public abstract bool IsDamaged(string table);

    public abstract void Dispose();

    public static string Quoted(string name) => $"\"{name}\"";

    /// <summary>The columns that a table has in the database, with their types; empty when there is no such table.</summary>
    protected abstract Dictionary<string, string> ReadColumns(string table);

    /// <summary>How a column is asked for, given the type that it has in the database.</summary>
    protected abstract string Expression(RawColumn column, string type);

    private Dictionary<string, string> Columns(string table)
    {
        if (!_columns.TryGetValue(table, out var columns))
        {
            _columns[table] = columns = ReadColumns(table);
        }

        return columns;
    }
}
