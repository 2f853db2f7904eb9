using System.Globalization;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Web.Parts;

/// <summary>The value of a field, which is kept as text and codes, as people read it.</summary>
public sealed class FactWords(Words words)
{
    /// <summary>Whether the value is somebody's own words: shown apart from ours, with their line breaks.</summary>
    public static bool IsSaid(string field) => Find(field) is { Kind: FieldKind.Text };

    public string Value(string field, string value) => Find(field) switch
    {
        { Kind: FieldKind.Code, Codes: { } codes } => words.Of(codes, value),
        { Kind: FieldKind.Day } when Dates.Read(value) is { } day => Dates.Words(day),
        { Kind: FieldKind.Money } when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var dollars) =>
            Money.Words((long)(dollars * 100)),
        { Kind: FieldKind.Whole } when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            number.ToString("N0", CultureInfo.CurrentCulture),
        { Kind: FieldKind.YesNo } => words.YesNo(value == "yes"),
        { Kind: FieldKind.Ticks } => string.Join(", ", value.Split(',').Select(words.Field)),
        { Kind: FieldKind.State } => words.UsState(value),
        _ => value,
    };

    private static ComplaintField? Find(string name) =>
        ComplaintFields.Find(name) ?? ComplaintFields.FormOnly.FirstOrDefault(field => field.Name == name);
}
