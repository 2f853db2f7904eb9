using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>
/// The directory that a new database starts with: ports of entry by their Schedule D codes, the twenty field offices, the ten Centers with their managing cities, headquarters, and the FP&amp;F offices of which a source was
/// found. Hours, and all phone numbers but that of the office that uses this program, are left empty: an agency fills in its own.
/// </summary>
/// <remarks>
/// <see cref="Sources"/> says from where each line is known; docs/directory-sources.md tells it at length. Of the 42 FP&amp;F field offices that the Inspector General counted in 2024 three are in it. No list of where the others
/// are was found, so none is made up; an agency imports its own.
/// </remarks>
public static class StarterDirectory
{
    /// <summary>From where a line is known, by the code of the office: a key of docs/directory-sources.md.</summary>
    public static IReadOnlyDictionary<string, string> Sources() => Lines().ToDictionary(cells => cells[0], cells => cells[8], StringComparer.Ordinal);

    public static IEnumerable<Office> Offices() => Lines().Select(cells => new Office
    {
        Code = cells[0],
        Name = cells[1],
        Kind = cells[2],
        City = Cell(cells[3]),
        State = Cell(cells[4]),
        PetitionsCode = Cell(cells[5]),
        Address = Cell(cells[6]),
        Phone = Cell(cells[7]),
    });

    private static IEnumerable<string[]> Lines()
    {
        using var stream = typeof(StarterDirectory).Assembly.GetManifestResourceStream("SbrefaTracker.Application.Offices.starter-offices.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }

    private static string? Cell(string text) => text.Length == 0 ? null : text;
}
