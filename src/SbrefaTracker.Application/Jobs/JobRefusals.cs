using System.Globalization;
using System.Text.Json;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>
/// Why a job was refused, as it is kept beside it: the codes with spaces between, or, where words have arguments, JSON. Days and numbers come back as what they were, so that
/// they read like on the page that asked.
/// </summary>
public static class JobRefusals
{
    /// <returns>Null where there is none.</returns>
    public static string? Write(IReadOnlyList<Refusal> refusals) =>
        refusals.Count == 0 ? null
        : refusals.All(refusal => refusal.Args.Count == 0) ? string.Join(' ', refusals.Select(refusal => refusal.Code))
        : JsonSerializer.Serialize(refusals.Select(refusal => new Kept(refusal.Code, [.. refusal.Args.Select(Of)])));

    public static IReadOnlyList<Refusal> Read(string? kept) => kept switch
    {
        null or "" => [],
        ['[', ..] => [.. JsonSerializer.Deserialize<Kept[]>(kept)!.Select(one => Refusal.Of(one.Code, [.. one.Args.Select(Back)]))],
        _ => [.. kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => Refusal.Of(code))],
    };

    private static KeptArg Of(object arg) => arg switch
    {
        DateOnly day => new("day", day.ToString("O", CultureInfo.InvariantCulture)),
        int or long => new("number", Convert.ToString(arg, CultureInfo.InvariantCulture)!),
        _ => new("text", Convert.ToString(arg, CultureInfo.InvariantCulture) ?? ""),
    };

    private static object Back(KeptArg arg) => arg.Kind switch
    {
        "day" => DateOnly.Parse(arg.Text, CultureInfo.InvariantCulture),
        "number" => long.Parse(arg.Text, CultureInfo.InvariantCulture),
        _ => arg.Text,
    };

    private sealed record Kept(string Code, KeptArg[] Args);

    private sealed record KeptArg(string Kind, string Text);
}
