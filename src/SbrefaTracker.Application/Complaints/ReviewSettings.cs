using Microsoft.Extensions.Configuration;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Which responses need a legal or a privacy review, from <c>Reviews</c> in the settings: a list of rules, each a set of conditions.</summary>
/// <param name="Rules">In force; the program's own when the settings name none.</param>
public sealed record ReviewSettings(IReadOnlyList<ReviewRule> Rules)
{
    public static ReviewSettings From(IConfiguration configuration)
    {
        List<IConfigurationSection> rows = [.. configuration.GetSection("Reviews").GetChildren()];
        return new(rows.Count == 0 ? ReviewRules.Usual : [.. rows.Select(Row)]);
    }

    private static ReviewRule Row(IConfigurationSection row) => new(row["Review"] ?? "")
    {
        ActionTypes = List(row, "ActionTypes"),
        Sources = List(row, "Sources"),
        Levels = List(row, "Levels"),
        FromCents = row.GetValue<long?>("FromDollars") * 100,
        Litigation = row.GetValue("Litigation", false),
        Retaliation = row.GetValue("Retaliation", false),
        ConfidentialityUnclear = row.GetValue("ConfidentialityUnclear", false),
    };

    private static string[] List(IConfigurationSection row, string key) => (row[key] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
