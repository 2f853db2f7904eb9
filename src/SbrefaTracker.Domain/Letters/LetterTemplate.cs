using System.Text.RegularExpressions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Letters;

/// <summary>A paragraph that whoever writes may leave out.</summary>
/// <param name="Code">Its name within the template.</param>
/// <param name="Label">What it is for, in the words of the template.</param>
/// <param name="IsChosen">It is taken unless it is left out; otherwise it is left out unless it is taken.</param>
public sealed record LetterOption(string Code, string Label, bool IsChosen);

/// <param name="Text">Lines of the letter, with <c>{{variables}}</c> in them.</param>
/// <param name="Option">Null when the paragraph is always there.</param>
public sealed record LetterParagraph(string Text, LetterOption? Option);

/// <summary>
/// A letter before it is about anybody. Paragraphs are parted by empty lines; one that begins with the line <c>[x] code: label</c> or
/// <c>[ ] code: label</c> may be left out; <c>{{reference}}</c> stands for what the complaint says, and <c>[[what was found]]</c>
/// for what must be written by hand.
/// </summary>
public sealed partial class LetterTemplate
{
    private LetterTemplate(IReadOnlyList<LetterParagraph> paragraphs) => Paragraphs = paragraphs;

    public IReadOnlyList<LetterParagraph> Paragraphs { get; }

    public IReadOnlyList<LetterOption> Options => [.. Paragraphs.Select(paragraph => paragraph.Option).OfType<LetterOption>()];

    /// <summary>The codes of the paragraphs that are there unless somebody leaves them out.</summary>
    public IReadOnlySet<string> Chosen => Options.Where(option => option.IsChosen).Select(option => option.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>The variables that it names, each once.</summary>
    public IReadOnlyList<string> Variables => [.. Paragraphs.SelectMany(paragraph => VariablesIn(paragraph.Text)).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads a template. Refused are variables that nobody fills, marks that are not closed, and two options of one name.</summary>
    public static Result<LetterTemplate> Read(string text)
    {
        var paragraphs = EmptyLines().Split(text.ReplaceLineEndings("\n").Trim('\n')).Where(part => part.Trim().Length > 0).Select(ReadParagraph).ToList();
        var faults = Faults(text, paragraphs);
        return faults.Count > 0 ? Result<LetterTemplate>.Refused(faults) : new LetterTemplate(paragraphs);
    }

    /// <summary>The letter, as plain text.</summary>
    /// <param name="values">What the complaint says, by the variable's name; what is empty or absent is missing.</param>
    /// <param name="chosen">The codes of the options that are taken.</param>
    /// <returns>The letter; refused with <c>letter.missing</c> for each variable that is needed and missing.</returns>
    public Result<string> Write(IReadOnlyDictionary<string, string> values, IReadOnlySet<string> chosen)
    {
        var taken = Paragraphs.Where(paragraph => paragraph.Option is not { } option || chosen.Contains(option.Code)).Select(paragraph => paragraph.Text).ToList();
        var missing = taken.SelectMany(VariablesIn).Distinct(StringComparer.Ordinal).Where(name => string.IsNullOrWhiteSpace(values.GetValueOrDefault(name))).ToList();
        return missing.Count > 0
            ? Result<string>.Refused([.. missing.Select(name => Refusal.Of("letter.missing", name))])
            : string.Join("\n\n", taken.Select(part => Variable().Replace(part, found => values[found.Groups["name"].Value])));
    }

    /// <summary>What must still be written by hand, in the words of the template.</summary>
    public static IReadOnlyList<string> GapsIn(string letter) => [.. Gap().Matches(letter).Select(found => found.Groups["what"].Value.Trim())];

    /// <summary>A text in its order: what is written, and what must still be written.</summary>
    public static IEnumerable<(string Text, bool IsGap)> Parts(string letter)
    {
        var at = 0;
        foreach (Match gap in Gap().Matches(letter))
        {
            yield return (letter[at..gap.Index], false);
            yield return (gap.Value, true);
            at = gap.Index + gap.Length;
        }

        yield return (letter[at..], false);
    }

    /// <summary>A letter from which nothing of its template is left over, so that it can be sent.</summary>
    public static bool IsFinished(string letter) => !Gap().IsMatch(letter) && !Variable().IsMatch(letter);

    private static LetterParagraph ReadParagraph(string text)
    {
        var head = OptionLine().Match(text);
        return head.Success
            ? new(text[head.Length..].Trim('\n'), new LetterOption(head.Groups["code"].Value, head.Groups["label"].Value.Trim(), head.Groups["on"].Value == "x"))
            : new(text.Trim('\n'), null);
    }

    private static List<Refusal> Faults(string text, List<LetterParagraph> paragraphs)
    {
        List<Refusal> faults = [];
        if (paragraphs.Count == 0)
        {
            faults.Add(Refusal.Of("required"));
        }

        faults.AddRange(VariablesIn(text).Distinct(StringComparer.Ordinal).Where(name => !LetterVariables.All.Contains(name)).Select(name => Refusal.Of("letter.unknown_variable", name)));
        faults.AddRange(paragraphs.Select(paragraph => paragraph.Option?.Code).OfType<string>().GroupBy(code => code, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any()).Select(same => Refusal.Of("letter.option_twice", same.Key)));
        if (Leftover().Match(Gap().Replace(Variable().Replace(text, ""), "")) is { Success: true } open)
        {
            faults.Add(Refusal.Of("letter.not_closed", open.Value));
        }

        return faults;
    }

    private static IEnumerable<string> VariablesIn(string text) => Variable().Matches(text).Select(found => found.Groups["name"].Value);

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"\A\[(?<on>x| )\] *(?<code>[a-z0-9_]{1,40}): *(?<label>[^\n]{1,200})(\n|\z)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OptionLine();

    [GeneratedRegex(@"\{\{ *(?<name>[^{}\n]{1,60}?) *\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\[\[(?<what>[^\[\]]{1,500})\]\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\{\{|\}\}|\[\[|\]\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Leftover();
}
