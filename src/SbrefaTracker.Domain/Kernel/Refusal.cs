namespace SbrefaTracker.Domain.Kernel;

/// <summary>
/// Why something a person asked for was not done: a code with words in the resource files, the field it concerns
/// (by its catalogue name, null when it concerns the whole), and the arguments of the words.
/// </summary>
public sealed record Refusal(string Code, string? Field, IReadOnlyList<object> Args)
{
    public static Refusal Of(string code, params object[] args) => new(code, null, args);

    public static Refusal On(string field, string code, params object[] args) => new(code, field, args);

    public override string ToString() => Field is null ? $"{Code}({string.Join(", ", Args)})" : $"{Field}: {Code}({string.Join(", ", Args)})";
}
