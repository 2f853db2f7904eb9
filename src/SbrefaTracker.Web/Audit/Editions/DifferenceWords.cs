using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>A field that a complaint's row of an edition keeps, by its name there, and its value, as people read them.</summary>
public sealed class DifferenceWords(Words words, FactWords facts, IStringLocalizer<EditionDifferences> text)
{
    private const string Cents = "Cents";

    public string Field(string name) => !name.Contains('.', StringComparison.Ordinal) && Known(name) is { } field ? words.Field(field.Name)
        : text[$"field.{name}"] is { ResourceNotFound: false } own ? own.Value
        : name;

    /// <summary>Null when there is none.</summary>
    public string? Value(string name, string? value) => value is null ? null
        : name.EndsWith(Cents, StringComparison.Ordinal) && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cents) ? Money.Words(cents)
        : name == "sizeVerdict" ? words.Of(SizeVerdicts.List, value)
        : Known(name) is not { } field ? (Dates.Read(value) is { } day ? Dates.Words(day) : value)
        : field.Kind == FieldKind.YesNo ? words.YesNo(string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
        : facts.Value(field.Name, value);

    // The row says in one word what the catalogue says in several: actionType is action_type.
    // What belongs to a complaint is told with its kind before the field: a pause's day is a day, an office's kind a code.
    private static ComplaintField? Known(string name) => name.Contains('.', StringComparison.Ordinal) ? KnownOfPart(name) : name == "retaliation" ? ComplaintFields.RetaliationAlleged
        : ComplaintFields.Find(string.Concat((name.EndsWith(Cents, StringComparison.Ordinal) ? name[..^Cents.Length] : name).Select(sign => char.IsUpper(sign) ? $"_{char.ToLowerInvariant(sign)}" : sign.ToString())));

    private static ComplaintField? KnownOfPart(string name) => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
    {
        "actionType" => ComplaintFields.Find("action_type"),
        "outcome" => ComplaintFields.Outcome,
        "finding" => ComplaintFields.Find("finding"),
        _ => null,
    };
}
