using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>
/// The committee's list of recommendations in the shape in which it is published: a title, a day, then under the name of each subcommittee its recommendations, each with six digits before its text (shape of a
/// published list of April 2016, of which a part was read; the indent of further lines is ours).
/// </summary>
internal static partial class RecommendationSheet
{
    /// <summary>What such a list is called, as its second line.</summary>
    private const string Title = "Term to Date Recommendations";

    private const string Indent = "       ";
    private const string DayForm = "MMMM d, yyyy";

    /// <summary>A file whose first line is no header of a CSV, and in which a line begins with six digits and a blank.</summary>
    public static bool Is(byte[] file)
    {
        using var reader = Utf8Text.Reader(new MemoryStream(file, writable: false));
        var text = reader.ReadToEnd();
        return !text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal))).TrimStart().StartsWith(RecommendationFields.Number.Name, StringComparison.OrdinalIgnoreCase) && Item().IsMatch(text);
    }

    /// <param name="committee">As its notices write it.</param>
    /// <param name="on">The day of the list.</param>
    /// <param name="all">In the order of their numbers.</param>
    public static string Write(string committee, DateOnly on, IEnumerable<Recommendation> all)
    {
        var text = new StringBuilder().AppendJoin('\n', committee, Title, on.ToString(DayForm, CultureInfo.InvariantCulture)).Append('\n');
        foreach (var group in all.GroupBy(one => one.Subcommittee ?? "").OrderBy(group => group.Key.Length > 0).ThenBy(group => group.First().Number, StringComparer.Ordinal))
        {
            text.Append('\n');
            if (group.Key.Length > 0)
            {
                text.Append(group.Key).Append("\n\n");
            }

            foreach (var one in group)
            {
                text.Append(one.Number).Append(' ').Append(one.Text.ReplaceLineEndings("\n").Replace("\n", "\n" + Indent, StringComparison.Ordinal)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// What a list says: number, text, and the subcommittee where there is a heading. Which term and condition a new one has it does not say. Lines after the first that are not indented were broken by whoever set the
    /// page, and are put together again.
    /// </summary>
    public static IReadOnlyList<GivenRecommendation> Read(byte[] file, FaultFound faults)
    {
        using var reader = Utf8Text.Reader(new MemoryStream(file, writable: false));
        List<Line> found = [];
        List<string> block = [];
        var (row, afterBlank, isTitle, inItem) = (0, true, true, false);
        while (reader.ReadLine() is { } line)
        {
            row++;
            if (string.IsNullOrWhiteSpace(line))
            {
                afterBlank = true;
                continue;
            }

            if (Item().Match(line) is { Success: true } item)
            {
                found.Add(new Line(row, item.Groups["number"].Value, Heading(block, isTitle), item.Groups["text"].Value.Trim()));
                inItem = true;
            }
            else if (inItem && (!afterBlank || char.IsWhiteSpace(line[0])))
            {
                found[^1].Go(line, afterBlank);
            }
            else
            {
                if (afterBlank && block.Count > 0)
                {
                    (isTitle, block) = (false, []);
                }

                block.Add(line.Trim());
                inItem = false;
            }

            afterBlank = false;
        }

        return Given(found, faults);
    }

    // What the first lines say of the list itself, up to its day, is no heading.
    private static string? Heading(List<string> block, bool isTitle)
    {
        var own = isTitle ? block.Skip(block.FindLastIndex(line => line.Contains("Recommendations", StringComparison.OrdinalIgnoreCase) || IsDay(line)) + 1) : block;
        return string.Join(' ', own) is { Length: > 0 } heading ? heading : null;
    }

    private static bool IsDay(string line) => DateOnly.TryParseExact(line, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static List<GivenRecommendation> Given(List<Line> found, FaultFound faults)
    {
        List<GivenRecommendation> given = [];
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in found.Take(RecommendationFile.MostRows))
        {
            var values = new Dictionary<ComplaintField, object?> { [RecommendationFields.Number] = line.Number };
            foreach (var (field, text) in new[] { (RecommendationFields.Subcommittee, line.Heading), (RecommendationFields.Text, line.Text) }.Where(pair => pair.Item2 is not null))
            {
                var value = (object?)null;
                var why = text!.Contains(Utf8Text.Substitute, StringComparison.Ordinal) ? Refusal.Of("not_utf8") : FieldText.Read(field, text, out value);
                if (why is not null)
                {
                    faults(new ImportFault(line.Row, field.Name, why));
                }

                values[field] = value;
            }

            if (!numbers.Add(line.Number))
            {
                faults(new ImportFault(line.Row, RecommendationFields.Number.Name, Refusal.Of("recommendation.number_twice", line.Number)));
            }

            given.Add(new GivenRecommendation(values));
        }

        if (found.Count > RecommendationFile.MostRows)
        {
            faults(ImportFault.OfFile("recommendation.too_many", RecommendationFile.MostRows));
        }

        return given;
    }

    [GeneratedRegex(@"^(?<number>\d{6})[ \t.:]+(?<text>\S.*?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Item();

    private sealed class Line(int row, string number, string? heading, string first)
    {
        private readonly StringBuilder _text = new(first);

        public int Row => row;

        public string Number => number;

        public string? Heading => heading;

        public string Text => _text.ToString();

        public void Go(string line, bool afterBlank)
        {
            var isOwn = char.IsWhiteSpace(line[0]);
            _text.Append(afterBlank ? "\n\n" : isOwn ? "\n" : " ").Append(isOwn && line.StartsWith(Indent, StringComparison.Ordinal) ? line[Indent.Length..].TrimEnd() : line.Trim());
        }
    }
}
