using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>
/// The directory that a new database starts with: ports of entry by their Schedule D codes, the ten Centers with their
/// managing cities, and headquarters. Contacts are left empty: an agency fills in its own.
/// </summary>
public static class StarterDirectory
{
    public static IEnumerable<Office> Offices()
    {
        using var stream = typeof(StarterDirectory).Assembly.GetManifestResourceStream("SbrefaTracker.Application.Offices.starter-offices.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            yield return new Office { Code = cells[0], Name = cells[1], Kind = cells[2], City = Cell(cells[3]), State = Cell(cells[4]) };
        }
    }

    private static string? Cell(string text) => text.Length == 0 ? null : text;
}
