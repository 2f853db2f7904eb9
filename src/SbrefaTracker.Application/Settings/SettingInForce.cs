using System.Collections;
using System.Globalization;
using System.Reflection;

namespace SbrefaTracker.Application.Settings;

/// <summary>What a program runs with under one key, given or not.</summary>
/// <param name="Key">As in <c>docs/settings.md</c>.</param>
/// <param name="Value">As it is written in settings; null of a secret.</param>
/// <param name="IsSet">Something is in force.</param>
public sealed record SettingInForce(string Key, string? Value, bool IsSet)
{
    /// <summary>It is as shipped, and that is our reading of a source: to be verified.</summary>
    public bool IsOurReading { get; init; }

    /// <summary>A setting that may be shown; an empty value is none.</summary>
    public static SettingInForce Of(string key, object? value) => Text(value) is var text && text.Length > 0 ? new(key, text, true) : new(key, "", false);

    /// <summary>
    /// What an object of settings has in force: properties with <see cref="SettingAttribute"/>, those of a class that is read as a whole from its <c>Section</c>, and of settings within it. A property that is
    /// added there is shown by itself.
    /// </summary>
    public static IEnumerable<SettingInForce> In(object settings)
    {
        var type = settings.GetType();
        var section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            if (property.GetCustomAttribute<SettingAttribute>() is { } setting)
            {
                var shown = Of(setting.Key, property.GetValue(settings));
                yield return setting.IsSecret ? shown with { Value = null } : shown with { IsOurReading = shown.Value == setting.OurReading };
            }
            else if (section is not null && property.CanWrite)
            {
                yield return Of($"{section}:{property.Name}", property.GetValue(settings));
            }
            else if (property.PropertyType.GetProperties().Any(inner => inner.IsDefined(typeof(SettingAttribute))) && property.GetValue(settings) is { } within)
            {
                foreach (var inner in In(within))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable several => string.Join(", ", several.Cast<object>().Select(Text)),
        _ => value.ToString() ?? "",
    };
}
