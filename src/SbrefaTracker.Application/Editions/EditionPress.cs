using System.Text;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Editions;

/// <summary>A file of an edition as it is given out.</summary>
public sealed record EditionPrint(string Name, byte[] Content);

/// <summary>Makes an edition in all the forms in which it is given out. What shows reports has one.</summary>
public interface IEditionPress
{
    /// <param name="edition">The edition as it will be once it is issued.</param>
    /// <param name="progress">Told the name of each file before it is made.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<EditionPrint>> Print(EditionView edition, IProgress<string> progress, CancellationToken ct);

    /// <summary>By what it prints now, beside the figures themselves: template, logo and the definitions of the edition. They are among the files of a print.</summary>
    Task<IReadOnlyList<EditionPrint>> MadeBy(AnnualReportData report, CancellationToken ct);

    /// <summary>The definitions as they read now: an edition is frozen with them.</summary>
    IReadOnlyList<FrozenDefinition> Definitions { get; }
}

internal static class EditionPresses
{
    /// <summary>One hash for all by what they print a report now.</summary>
    public static async Task<string> MadeBy(this IEnumerable<IEditionPress> presses, AnnualReportData report, CancellationToken ct)
    {
        List<EditionPrint> by = [];
        foreach (var press in presses)
        {
            by.AddRange(await press.MadeBy(report, ct));
        }

        return EditionFiles.Hash(by);
    }
}

/// <summary>What an edition is issued with: every file, byte for byte as it is given out from then on, and by what it was made.</summary>
/// <param name="On">The day that is printed as that of issue.</param>
/// <param name="Stories">The copies of stories that are printed.</param>
/// <param name="Files">The files.</param>
public sealed record PrintedEdition(DateOnly On, IReadOnlyList<long> Stories, IReadOnlyList<EditionPrint> Files)
{
    /// <summary>The list of the files with their hashes, as <c>sha256sum --check</c> reads it. Its own hash stands in the edition's row.</summary>
    public const string ListName = "SHA256SUMS";

    /// <summary>The names of the files and their hashes out of such a list; a line that is none is passed over, and then its file is one too many.</summary>
    public static IEnumerable<(string Name, string Hash)> Read(string list) =>
        list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ", 2)).Where(parts => parts.Length == 2).Select(parts => (parts[1], parts[0]));

    /// <summary>By what it was made, which must be what was handed in to be cleared; null where nothing says.</summary>
    public string? MadeBy { get; init; }

    public byte[] List => Encoding.UTF8.GetBytes(string.Concat(Files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{EditionFiles.Hash(file.Content)}  {file.Name}\n")));
}
