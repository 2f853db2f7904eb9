using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>Reads a field and its value as far as no clock and no database are needed for it.</summary>
internal static class FieldTerms
{
    private static readonly (string Sign, SearchComparison Comparison)[] Signs =
    [
        ("<=", SearchComparison.LessOrEqual), (">=", SearchComparison.MoreOrEqual), ("<", SearchComparison.Less), (">", SearchComparison.More), ("=", SearchComparison.Equal),
    ];

    public static Result<SearchNode> Read(SearchToken token)
    {
        if (SearchFields.Find(token.Name) is not { } field)
        {
            return Nearest(token.Name) is { } near ? Refusal.Of("search_field_unknown_near", token.Name, near + ":") : Refusal.Of("search_field_unknown", token.Name);
        }

        var (comparison, value) = Compared(token.Text);
        var isFuzzy = value.StartsWith('~');
        value = value.TrimStart('~').Trim();
        if (value.Length == 0 || (field.Kind == SearchFieldKind.Text && !value.Any(char.IsLetterOrDigit)))
        {
            return Refusal.Of("search_value_missing", field.Name, field.Example);
        }

        if (isFuzzy && field.Kind != SearchFieldKind.Name)
        {
            return Refusal.Of("search_not_fuzzy", field.Name);
        }

        if (comparison != SearchComparison.Equal && field.Kind is not (SearchFieldKind.Day or SearchFieldKind.Money))
        {
            return Refusal.Of("search_not_ordered", field.Name, field.Example);
        }

        return field.Codes is null ? new FieldTerm(field, comparison, value, isFuzzy)
            : field.Codes.Codes.FirstOrDefault(code => string.Equals(code, value, StringComparison.OrdinalIgnoreCase)) is { } known ? new FieldTerm(field, comparison, known, isFuzzy)
            : Refusal.Of("search_value_unknown", field.Name, value, string.Join(", ", field.Codes.Codes));
    }

    /// <summary>What the value is compared by, and the value without the sign.</summary>
    public static (SearchComparison Comparison, string Value) Compared(string text)
    {
        foreach (var (sign, comparison) in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
            {
                return (comparison, text[sign.Length..].Trim());
            }
        }

        return (SearchComparison.Equal, text);
    }

    // At most two letters away: more is no slip of the finger.
    private static string? Nearest(string name) => SearchFields.All
        .Select(field => (field.Name, Distance: EditDistance.Within(name.ToLowerInvariant(), field.Name, 2)))
        .Where(found => found.Distance is not null)
        .OrderBy(found => found.Distance)
        .Select(found => found.Name)
        .FirstOrDefault();
}
