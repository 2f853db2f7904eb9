using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Letters;

/// <summary>
/// Whether a template fits its letter: it names nothing that this letter never knows, and one that is sent in standing words leaves nothing to be written. So what
/// would be missing is said to whoever saves the template, and not found by the clock when a letter has to leave.
/// </summary>
public static class LetterFit
{
    public static IReadOnlyList<Refusal> Faults(LetterKind kind, LetterTemplate template) =>
    [
        .. template.Variables.Where(name => !kind.Variables.Contains(name)).Select(name => Refusal.Of("letter.never_filled", name, string.Join(", ", kind.Variables.Order(StringComparer.Ordinal)))),
        .. kind.IsStanding ? template.Paragraphs.SelectMany(paragraph => LetterTemplate.GapsIn(paragraph.Text)).Select(gap => Refusal.Of("letter.nobody_writes", gap)) : [],
        .. kind.IsStanding && template.Paragraphs.All(paragraph => paragraph.Option is not null) ? [Refusal.Of("letter.all_optional")] : Array.Empty<Refusal>(),
    ];
}
