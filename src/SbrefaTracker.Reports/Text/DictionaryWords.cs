using System.Globalization;
using System.Resources;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Reports.Text;

/// <summary>The words of the data dictionary and of the schema of <c>figures.json</c>. English, as reports are.</summary>
public static class DictionaryWords
{
    private static readonly ResourceManager Resources = new(typeof(DictionaryWords).FullName!, typeof(DictionaryWords).Assembly);

    /// <summary>What is said of a column: of this table's own, else of all columns of the name, else of the table.</summary>
    /// <param name="part">One of meaning, source, definition.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="column">The name of the column.</param>
    /// <exception cref="MissingManifestResourceException">Nothing is: a fault of the program.</exception>
    public static string Of(string part, string table, string column) =>
        Find($"{part}.{table}.{General(column)}") ?? Find($"{part}.{General(column)}") ?? Find($"{part}.table.{table}")
        ?? throw new MissingManifestResourceException($"No {part} of {column} in {table}.");

    /// <summary>What is said of a table as a whole.</summary>
    /// <exception cref="MissingManifestResourceException">Nothing is: a fault of the program.</exception>
    public static string OfTable(string part, string table) => Find($"{part}.table.{table}") ?? throw new MissingManifestResourceException($"No {part} of {table}.");

    /// <summary>What is counted: of the column, else of its kind.</summary>
    public static string Unit(string table, string column, ColumnKind kind) => Find($"unit.{table}.{General(column)}") ?? Find($"unit.{General(column)}") ?? Find($"unit.kind.{kind}")!;

    /// <summary>What a value of <c>figures.json</c> means, by its name.</summary>
    /// <exception cref="MissingManifestResourceException">Nothing is said: a fault of the program.</exception>
    public static string Figure(string name) =>
        Find($"figure.{name}") ?? Find($"meaning.{name}") ?? throw new MissingManifestResourceException($"No meaning of {name}.");

    /// <summary>A figure of one office in words, by its place in <c>figures.json</c>, as <c>byOffice[0401].received</c>.</summary>
    /// <exception cref="MissingManifestResourceException">Nothing is said: a fault of the program.</exception>
    public static string Place(string place) => place.StartsWith("grades.ono.", StringComparison.Ordinal) ? ReportWords.Of("gradesgroup.ono", Plain(place)) : Plain(place);

    private static string Plain(string place) => place[(place.IndexOf("].", StringComparison.Ordinal) + 2)..].Split('.') switch
    {
        ["adjustedTimeliness", var name] => Column($"adjusted{Capital(name)}"),
        ["quality", "replies"] => Column("replies"),
        ["quality", var name] => Column($"quality{Capital(name)}"),
        var names => Column(names[^1]),
    };

    // As the tables say it, which name the grade that is meant.
    private static string Column(string name) => Find($"meaning.{name}") ?? Figure(name);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    // Columns of years differ by the year alone.
    private static string General(string column) =>
        column.StartsWith("fy", StringComparison.Ordinal) && column[2..].All(char.IsAsciiDigit) ? "fy" : column;

    private static string? Find(string key) => Resources.GetString(key, CultureInfo.InvariantCulture);
}
