using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Api;

/// <summary>
/// Reads a filed complaint out of JSON against the catalogue of fields. Amounts are read as they are written, digit by digit, and
/// never pass through binary fractions.
/// </summary>
internal sealed class ComplaintBody
{
    private const int LongestNameShown = 60;
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    private static readonly Dictionary<string, ComplaintField> Fields =
        ComplaintFields.ByFiler.ToDictionary(field => field.ApiName, StringComparer.Ordinal);

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly List<Refusal> _refusals = [];

    private ComplaintBody()
    {
    }

    public ComplaintInput Input { get; } = new();

    /// <summary>What is wrong with single fields.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>What makes the body as a whole unreadable; null when it could be read.</summary>
    public ApiProblem? Problem { get; private init; }

    public static ComplaintBody Read(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return new ComplaintBody { Problem = ApiProblem.NotUtf8 };
        }

        try
        {
            var body = new ComplaintBody();
            var json = new Utf8JsonReader(bytes.StartsWith(Bom) ? bytes[Bom.Length..] : bytes);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                // Still to the end: what is no JSON at all is told as such.
                json.Skip();
                json.Read();
                return new ComplaintBody { Problem = ApiProblem.NotAnObject };
            }

            body.ReadProperties(ref json);
            json.Read();
            return body;
        }
        catch (JsonException)
        {
            return new ComplaintBody { Problem = ApiProblem.NotJson };
        }
    }

    private void ReadProperties(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref json) ?? "?";
            json.Read();
            if (!Fields.TryGetValue(name, out var field))
            {
                _refusals.Add(Refusal.On(Shown(name), ApiProblems.UnknownField));
            }
            else if (!_given.Add(name))
            {
                _refusals.Add(Refusal.On(field.Name, "duplicate_field"));
            }
            else
            {
                ReadValue(ref json, field);
            }

            json.Skip();
        }
    }

    private void ReadValue(ref Utf8JsonReader json, ComplaintField field)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String when Text(ref json) is { } text:
                Keep(field, text);
                break;
            case JsonTokenType.String:
                _refusals.Add(Refusal.On(field.Name, "control_character"));
                break;
            case JsonTokenType.Number when field.Kind is FieldKind.Money or FieldKind.Whole:
                Keep(field, Encoding.ASCII.GetString(json.ValueSpan));
                break;
            case JsonTokenType.True or JsonTokenType.False when field.Kind == FieldKind.YesNo:
                Keep(field, FieldText.Write(json.TokenType == JsonTokenType.True));
                break;
            default:
                _refusals.Add(Refusal.On(field.Name, "wrong_type"));
                break;
        }
    }

    private void Keep(ComplaintField field, string text)
    {
        if (FieldText.Read(field, text, out var value) is { } refusal)
        {
            _refusals.Add(refusal);
        }
        else
        {
            Input[field] = value;
        }
    }

    /// <summary>Null when an escape stands for half a character, which is no text.</summary>
    private static string? Text(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Shown(string name) => Excerpt.Of(name, LongestNameShown);
}
