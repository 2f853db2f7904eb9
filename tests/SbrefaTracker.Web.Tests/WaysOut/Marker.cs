using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>A word that stands in one place of one complaint and nowhere else: wherever it turns up, that place leaks or is meant to be read.</summary>
/// <param name="Word">Letters, or digits where only a number can stand.</param>
/// <param name="Complaint">Whose it is.</param>
/// <param name="Place">Where it stands, in a word.</param>
/// <param name="Field">The name of the disclosure table under which the place goes.</param>
public sealed record Marker(string Word, PlantedComplaint Complaint, string Place, string Field)
{
    /// <summary>Of a restricted matter of this kind: it has readers of its own.</summary>
    public string? Matter { get; init; }

    /// <summary>Written about a matter to whoever filed the complaint: they may read it, and in this office the matter's readers alone.</summary>
    public bool IsToFiler { get; init; }

    /// <summary>Of an inquiry to this office; of several offices each sees only its own.</summary>
    public string? Office { get; init; }

    /// <summary>A draft that was never sent: the work within this office, whatever it becomes later.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether it stands in a text. A number also as cents, and not within another one: pages bear keys and moments of many digits.</summary>
    public bool IsIn(string text)
    {
        for (var at = text.IndexOf(Word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = text.AsSpan(at + Word.Length);
            rest = rest.StartsWith("00", StringComparison.Ordinal) ? rest[2..] : rest;
            if (!char.IsAsciiDigit(Word[0]) || !((at > 0 && char.IsAsciiDigit(text[at - 1])) || (rest.Length > 0 && char.IsAsciiDigit(rest[0]))))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => $"{Place} ({(Matter is null ? Field : "a matter")}) of the complaint \"{Complaint.Name}\"";
}

/// <summary>Somebody who reads all that they can get.</summary>
/// <param name="Name">What they are to these complaints.</param>
/// <param name="Actor">Who they are to the use cases; null for those without an account.</param>
/// <param name="Browser">In which they are signed in, or have opened their complaint.</param>
/// <param name="Own">The complaint that they filed and opened with its key.</param>
public sealed record Reader(string Name, Actor? Actor, HttpClient Browser, PlantedComplaint? Own = null)
{
    /// <summary>Where letters to them go.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The offices for which they speak, as the test has arranged it: their own, unless they stand in for another liaison.</summary>
    public IReadOnlySet<string> Offices { get; init; } = Actor?.Offices ?? new HashSet<string>(StringComparer.Ordinal);

    public override string ToString() => Name;
}

/// <summary>A word that somebody came to read.</summary>
/// <param name="Way">The address, or the use case.</param>
public sealed record Sighting(Reader Reader, string Way, Marker Marker);
