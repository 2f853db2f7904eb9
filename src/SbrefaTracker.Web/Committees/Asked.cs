using System.Globalization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Committees;

/// <summary>Something that a form of the committee asks.</summary>
/// <param name="Field">Its name is that of the command's property; the label has the same name among the words.</param>
public sealed record Asked(ComplaintField Field)
{
    /// <summary>The key of its label.</summary>
    public string Label { get; init; } = $"f.{Field.Name}";

    public int Rows { get; init; } = 1;

    /// <summary>The type of the input: a date is one by its kind.</summary>
    public string Type { get; init; } = "text";

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What stands there before anything is typed.</summary>
    public string Begin { get; init; } = "";

    public static Asked Day(string name, string begin = "", bool required = true) => new(new ComplaintField(name, FieldKind.Day, Required: required)) { Begin = begin };

    public static Asked Time(string name, string begin) => new(new ComplaintField(name, FieldKind.Text, 5, Required: true)) { Type = "time", Begin = begin };

    public static Asked Line(string name, string? begin = "", bool required = true) => new(new ComplaintField(name, FieldKind.Text, ComplaintFields.NameLimit, Required: required)) { Begin = begin ?? "" };

    public static Asked Text(string name, int rows, int limit, string? begin = "", bool required = false) =>
        new(new ComplaintField(name, FieldKind.Text, limit, Required: required)) { Rows = rows, Begin = begin ?? "" };

    public static Asked Number(string name, bool required = false, string begin = "") => new(new ComplaintField(name, FieldKind.Whole, Required: required)) { Begin = begin };

    public static Asked Money(string name) => new(new ComplaintField(name, FieldKind.Money, Required: true));

    public static Asked Choice(string name, IEnumerable<Choice> choices, string begin = "", bool required = true) =>
        new(new ComplaintField(name, FieldKind.Code, Required: required)) { Choices = [.. choices], Begin = begin };
}

/// <summary>What was typed into a form, by field.</summary>
public sealed class Typed
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public string this[string name]
    {
        get => _values.GetValueOrDefault(name, "");
        set => _values[name] = value;
    }

    public DateOnly? Day(string name) => Dates.Read(this[name]);

    public TimeOnly? Time(string name) => TimeOnly.TryParse(this[name], CultureInfo.InvariantCulture, out var time) ? time : null;

    public int? Whole(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A whole number; -1 for what is none, so that it is refused like one that is too small, and not left out.</summary>
    public int? Number(string name) => string.IsNullOrWhiteSpace(this[name]) ? null : Whole(name) ?? -1;

    /// <summary>Cents of dollars as they are typed; -1 for what is no money, so that it is refused and not left out.</summary>
    public long? Cents(string name) => FieldText.Read(new ComplaintField(name, FieldKind.Money), this[name], out var cents) is null ? (long?)cents : -1;

    /// <summary>Tenths of a number such as 1.5; -1 for what is none.</summary>
    public int? Tenths(string name) => string.IsNullOrWhiteSpace(this[name]) ? null
        : decimal.TryParse(this[name], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * 10 == Math.Truncate(number * 10) && number < 1_000_000 ? (int)(number * 10) : -1;

    public long? Id(string name) => long.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
