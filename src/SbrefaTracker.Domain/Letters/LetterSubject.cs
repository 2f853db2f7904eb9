using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Letters;

/// <summary>
/// The line of a letter's subject before it is about anybody: words and <c>{{variables}}</c> on one line. Nothing of it may be left out or left to be written, because nobody
/// sees it again before the letter leaves.
/// </summary>
public static class LetterSubject
{
    /// <summary>Most characters, variables as they are written; our practice: most mail programs show fewer.</summary>
    public const int Limit = 200;

    private static readonly IReadOnlySet<string> None = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The line without white space that does not count, line breaks among it.</summary>
    public static string Tidy(string subject) => string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with a line for this letter; it is looked at as <see cref="Tidy"/> gives it.</summary>
    public static IReadOnlyList<Refusal> Faults(LetterKind kind, string subject)
    {
        var line = Tidy(subject);
        if (line.Length == 0)
        {
            return [Refusal.Of("required")];
        }

        if (line.Length > Limit)
        {
            return [Refusal.Of("too_long", Limit, line.Length)];
        }

        if (line.Any(char.IsControl))
        {
            return [Refusal.Of("control_character")];
        }

        return LetterTemplate.Read(line) is { Value: { } template } ? [.. NotPlain(template), .. Unknown(kind, template)] : LetterTemplate.Read(line).Refusals;
    }

    /// <summary>The line as it is sent; refused with <c>letter.missing</c> for each variable that has no value.</summary>
    /// <param name="values">By the variable's name; what is empty or absent is missing.</param>
    public static Result<string> Write(string subject, IReadOnlyDictionary<string, string> values) =>
        LetterTemplate.Read(subject) is { Value: { } template } ? template.Write(values, None) : Refusal.Of("required");

    private static IEnumerable<Refusal> NotPlain(LetterTemplate template) => template.Paragraphs
        .SelectMany(line => line.Option is { } option ? [option.Label] : LetterTemplate.GapsIn(line.Text))
        .Select(open => Refusal.Of("letter.subject_plain", open));

    private static IEnumerable<Refusal> Unknown(LetterKind kind, LetterTemplate template) => template.Variables
        .Where(name => !kind.SubjectVariables.Contains(name))
        .Select(name => Refusal.Of("letter.subject_variable", name, string.Join(", ", kind.SubjectVariables.Order(StringComparer.Ordinal))));
}
