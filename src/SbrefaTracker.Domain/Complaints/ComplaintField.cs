using System.Runtime.CompilerServices;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>What a field holds, and so how it is read from text, stored and written.</summary>
public enum FieldKind
{
    /// <summary>Text up to <see cref="ComplaintField.Limit"/> characters on one or several lines.</summary>
    Text,

    /// <summary>One of a closed list.</summary>
    Code,

    /// <summary>An ISO day in the agency's zone.</summary>
    Day,

    /// <summary>US dollars with at most two decimals; kept as cents.</summary>
    Money,

    /// <summary>A count: digits only.</summary>
    Whole,

    /// <summary>yes or no.</summary>
    YesNo,

    /// <summary>The code of an office in the directory.</summary>
    Office,

    /// <summary>A two-letter state or territory.</summary>
    State,

    /// <summary>A postal address of the mail system.</summary>
    Email,

    /// <summary>Names out of <see cref="Disclosure.DisclosureTable.Tickable"/>, comma-separated, each once and in the table's order.</summary>
    Ticks,
}

/// <summary>One row of the catalogue of a complaint's fields.</summary>
/// <param name="Name">Column of the CSV, in snake case; the API's name is the same in camel case.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Limit">Longest text in characters; 0 when there is none, or the kind decides.</param>
/// <param name="Codes">The closed list of a <see cref="FieldKind.Code"/>.</param>
/// <param name="Required">Must be filled in every row of a CSV.</param>
/// <param name="ByFiler">The filer may give it: on the form and through the API.</param>
/// <param name="Default">What an empty cell means, null when it means "not given".</param>
/// <param name="Personal">What somebody typed, or what identifies them: its column bears <see cref="Kernel.PersonalAttribute"/>, so that the ledger commits to it with a salt of its own and it can be disposed of.</param>
/// <param name="AnyYear">A day may lie in any year; otherwise in one of <see cref="Calendar.UsualYears"/>.</param>
public sealed record ComplaintField(
    string Name,
    FieldKind Kind,
    int Limit = 0,
    CodeList? Codes = null,
    bool Required = false,
    bool ByFiler = false,
    string? Default = null,
    bool Personal = false,
    bool AnyYear = false)
{
    /// <summary>The name in the API and in <c>figures.json</c>: <c>action_type</c> becomes <c>actionType</c>.</summary>
    public string ApiName { get; } = Camel(Name);

    /// <summary>The most characters it takes; null where nobody set a limit.</summary>
    public int? LongestText => Limit > 0 ? Limit : Kind == FieldKind.Text ? null : ComplaintFields.ReferenceLimit;

    // Each field is declared once, so two of them are equal only when they are the same one; import looks fields up by the million.
    public bool Equals(ComplaintField? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private static string Camel(string name)
    {
        var parts = name.Split('_');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }
}
