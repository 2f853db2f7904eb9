using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
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

    /// <summary>Each rule with the conditions that it gives; where the settings name none, the program's own.</summary>
    public IEnumerable<SettingInForce> InForce() => Rules.SelectMany((rule, number) => new[]
    {
        SettingInForce.Of($"Reviews:{number}:Review", rule.Review),
        SettingInForce.Of($"Reviews:{number}:ActionTypes", rule.ActionTypes),
        SettingInForce.Of($"Reviews:{number}:Sources", rule.Sources),
        SettingInForce.Of($"Reviews:{number}:Levels", rule.Levels),
        SettingInForce.Of($"Reviews:{number}:FromDollars", rule.FromCents / 100),
        SettingInForce.Of($"Reviews:{number}:Litigation", rule.Litigation ? "true" : ""),
        SettingInForce.Of($"Reviews:{number}:Retaliation", rule.Retaliation ? "true" : ""),
        SettingInForce.Of($"Reviews:{number}:ConfidentialityUnclear", rule.ConfidentialityUnclear ? "true" : ""),
    }.Where(given => given.IsSet));

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
