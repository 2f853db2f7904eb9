using System.Globalization;
using System.Text.RegularExpressions;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Importing;

/// <summary>
/// A list of ports as it is printed: a line for each, four digits, a blank, the name, and mostly a comma with the state; above them there may be a line that says how many there are. It adds what the directory does not have
/// and says in which state an office is; names and kinds that the directory has stay as they are, because such lists are full of typing errors. What looks odd is told and holds nothing up.
/// </summary>
internal static partial class PortList
{
    // How many letters of a name may be wrong, or at another place, for a typing error: two, and one in every three. Ours.
    private const int MostMistakes = 2;
    private const int LettersAMistake = 3;

    /// <summary>Whether a file has this shape: its first line, or the one after a number, is one of a port.</summary>
    public static bool Is(byte[] file)
    {
        using var reader = Utf8Text.Reader(new MemoryStream(file, writable: false));
        var first = reader.ReadLine();
        return Port().IsMatch(Count().IsMatch(first ?? "") ? reader.ReadLine() ?? "" : first ?? "");
    }

    /// <param name="file">The whole file.</param>
    /// <param name="known">The directory, by code.</param>
    /// <param name="faults">Told of every fault, and of what looks odd.</param>
    public static IReadOnlyList<GivenOffice> Read(byte[] file, IReadOnlyDictionary<string, Office> known, FaultFound faults)
    {
        var lines = Lines(file, faults, out var said);
        if (said is { } count && count != lines.Count)
        {
            faults(ImportFault.OfFile("list.count", count, lines.Count) with { IsWarning = true });
        }

        List<Line> kept = [];
        var byCode = new Dictionary<string, Line>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (byCode.TryAdd(line.Code, line))
            {
                kept.Add(line);
            }
            else
            {
                var first = byCode[line.Code];
                var same = first.Letters == line.Letters && first.State == line.State;
                faults(new ImportFault(line.Row, OfficeFields.Code.Name, same ? Refusal.Of("list.twice", first.Row) : Refusal.Of("code_twice", first.Row), IsWarning: same));
            }
        }

        return [.. kept.Select(line => Given(line, known.GetValueOrDefault(line.Code), kept, faults))];
    }

    private static List<Line> Lines(byte[] file, FaultFound faults, out int? said)
    {
        using var reader = Utf8Text.Reader(new MemoryStream(file, writable: false));
        (said, var row) = ((int?)null, 0);
        List<Line> lines = [];
        while (reader.ReadLine() is { } text)
        {
            row++;
            if (row == 1 && Count().Match(text) is { Success: true } count)
            {
                said = int.Parse(count.Groups["count"].Value, CultureInfo.InvariantCulture);
            }
            else if (Port().Match(text) is { Success: true } port)
            {
                var name = port.Groups["name"].Value.Trim();
                if (Fault(name) is { } why)
                {
                    faults(new ImportFault(row, OfficeFields.Name.Name, why));
                    continue;
                }

                var comma = name.LastIndexOf(',');
                var state = comma > 0 ? StateNames.CodeOf(name[(comma + 1)..]) : null;
                lines.Add(new Line(row, port.Groups["code"].Value, state is null ? name : name[..comma].Trim(), state));
            }
            else if (!string.IsNullOrWhiteSpace(text))
            {
                faults(new ImportFault(row, OfficeFields.Code.Name, Refusal.Of("list.no_port")));
            }
        }

        return lines;
    }

    private static Refusal? Fault(string name) => name.Contains(Utf8Text.Substitute, StringComparison.Ordinal) ? Refusal.Of("not_utf8") : FieldText.Read(OfficeFields.Name, name, out _);

    private static GivenOffice Given(Line line, Office? known, List<Line> all, FaultFound faults)
    {
        var values = new Dictionary<ComplaintField, object?>();
        if (known is null)
        {
            (values[OfficeFields.Name], values[OfficeFields.Kind]) = (line.Name, OfficeKinds.Port);
            if (Parts(line, all) is { Count: > 1 } parts)
            {
                Odd("list.merged", string.Join(", ", parts));
            }
        }
        else if (Line.LettersOf(known.Name) is var letters && letters != line.Letters)
        {
            var most = Math.Min(MostMistakes, letters.Length / LettersAMistake);
            Odd(most > 0 && SpellingDistance.Between(line.Letters, letters, most) <= most ? "list.typing_error" : "list.other_name", line.Name, known.Name);
        }

        if (line.State is { } state)
        {
            values[OfficeFields.State] = state;
        }
        else if (known?.State is null)
        {
            Odd("list.no_state", line.Name);
        }

        return new GivenOffice(line.Code, values);

        void Odd(string code, params object[] args) => faults(new ImportFault(line.Row, OfficeFields.Name.Name, Refusal.Of(code, args), IsWarning: true));
    }

    // The codes of those out of whose names this one is put together, as when two ports became one.
    private static List<string> Parts(Line line, List<Line> all)
    {
        var names = line.Name.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line.LettersOf).ToList();
        return names.Count < 2 ? [] : [.. all.Where(other => other.Code != line.Code && names.Contains(other.Letters) && (line.State is null || other.State == line.State)).Select(other => other.Code)];
    }

    [GeneratedRegex(@"^(?<code>\d{4})[ \t]+(?<name>\S.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Port();

    [GeneratedRegex(@"^\s*(?<count>\d{1,6})\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Count();

    /// <summary>One line; its name as words: what was written in capitals alone begins each word with one.</summary>
    private sealed record Line
    {
        public Line(int row, string code, string written, string? state) => (Row, Code, Name, State) = (row, code, written.Any(char.IsLower) ? written : InWords(written), state);

        public int Row { get; }

        public string Code { get; }

        public string Name { get; }

        public string? State { get; }

        public string Letters => LettersOf(Name);

        public static string LettersOf(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

        // After an apostrophe a word goes on.
        private static string InWords(string written) => string.Concat(written.Select((letter, at) => at > 0 && (char.IsLetter(written[at - 1]) || written[at - 1] is '\'' or '\u2019') ? char.ToLowerInvariant(letter) : letter));
    }
}
