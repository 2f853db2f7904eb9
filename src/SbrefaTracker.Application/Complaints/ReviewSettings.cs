using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Which responses need a legal or a privacy review, from <c>Reviews</c> in the settings: a list of rules, each a set of conditions.</summary>
/// <param name="Rules">In force; the program's own when the settings name none.</param>
public sealed record ReviewSettings(IReadOnlyList<ReviewRule> Rules)
{
    private const string None = "none";
    private const long MostDollars = 1_000_000_000_000;

    /// <exception cref="SettingsException">A code, a number or a flag cannot be read, or a rule lacks its review or every condition: a review that somebody counts on would be left out without a word.</exception>
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

    private static ReviewRule Row(IConfigurationSection row)
    {
        var rule = new ReviewRule(row.Codes("Review", [.. ReviewKinds.List.Codes, None]) is [var review] ? review : "")
        {
            ActionTypes = row.Codes("ActionTypes", ActionTypes.List.Codes),
            Sources = row.Codes("Sources", Sources.List.Codes),
            Levels = row.Codes("Levels", Confidentialities.List.Codes),
            FromCents = row.Number("FromDollars", 0, MostDollars) * 100,
            Litigation = row.Flag("Litigation", usual: false),
            Retaliation = row.Flag("Retaliation", usual: false),
            ConfidentialityUnclear = row.Flag("ConfidentialityUnclear", usual: false),
        };
        return rule.HasCondition == ReviewKinds.List.Has(rule.Review)
            ? rule
            : throw new SettingsException($"{row.Path} asks for no review: write Review (one of {string.Join(", ", ReviewKinds.List.Codes)}) and at least one condition; or {None} alone, for no review at all.");
    }
}
