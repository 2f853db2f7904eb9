using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.SmallEntityPolicy;

namespace SbrefaTracker.Application.Complaints;

/// <summary>A condition of the agency's own policy for small entities, which the law does not name.</summary>
/// <param name="Code">As it is recorded with a response; begins with <see cref="PolicyConditions.Mark"/>.</param>
/// <param name="Text">What is asked, in English.</param>
/// <param name="Spanish">The same for letters in Spanish; the English where none is set.</param>
public sealed record OwnCondition(string Code, string Text, string Spanish);

/// <summary>What is weighed before a small entity's penalty is reduced or waived: the conditions of the law, then the agency's own from <c>SmallEntityPolicy</c> in the settings.</summary>
/// <param name="Own">None unless the settings name some.</param>
public sealed partial record PolicyConditions(IReadOnlyList<OwnCondition> Own)
{
    /// <summary>What the code of an agency's own condition begins with, so that it is never taken for one of the law's.</summary>
    public const string Mark = "own:";

    /// <summary>Every condition that a final response about a penalty must weigh, the law's first.</summary>
    public IReadOnlyList<string> Codes => [.. PolicyItems.List.Codes, .. Own.Select(condition => condition.Code)];

    /// <summary>The agency's own, as the settings name them.</summary>
    public IEnumerable<SettingInForce> InForce() => Own.SelectMany((condition, number) => new[]
    {
        SettingInForce.Of($"SmallEntityPolicy:{number}:Code", condition.Code[Mark.Length..]),
        SettingInForce.Of($"SmallEntityPolicy:{number}:Text", condition.Text),
        SettingInForce.Of($"SmallEntityPolicy:{number}:TextEs", condition.Spanish),
    });

    public static bool IsOwn(string code) => code.StartsWith(Mark, StringComparison.Ordinal);

    /// <exception cref="SettingsException">A condition has no code that can be kept, no words, or a code twice.</exception>
    public static PolicyConditions From(IConfiguration configuration)
    {
        List<OwnCondition> own = [];
        foreach (var row in configuration.GetSection("SmallEntityPolicy").GetChildren().Where(row => !string.IsNullOrWhiteSpace(row["Code"]) || !string.IsNullOrWhiteSpace(row["Text"])))
        {
            var (code, text) = (row["Code"]?.Trim() ?? "", row["Text"]?.Trim() ?? "");
            if (!CodeOnly().IsMatch(code) || text.Length == 0 || own.Exists(one => one.Code == Mark + code))
            {
                throw new SettingsException($"SmallEntityPolicy has a condition \"{code}\": each needs a Code of its own, of small letters, digits and underscores, and a Text.");
            }

            own.Add(new(Mark + code, text, row["TextEs"]?.Trim() is { Length: > 0 } spanish ? spanish : text));
        }

        return new(own);
    }

    [GeneratedRegex("^[a-z0-9_]{1,40}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CodeOnly();
}
