using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>
/// The directory that a new database starts with: ports of entry by their Schedule D codes, the twenty field offices (recalled, to be verified), the ten Centers with their managing cities, headquarters, and the FP&amp;F
/// offices of which a source was found. Contacts are left empty: an agency fills in its own.
/// </summary>
/// <remarks>
/// Of the 42 FP&amp;F field offices (DHS Inspector General, report of September 3, 2024 on CBP's oversight of penalty cases) two are in it, both to be verified: Miami, of which U.S. Customs Today of July 2002 tells ("Director, FPF
/// Office, Miami"), and New Orleans, of which the programme of an event of customs lawyers of November 6, 2019 names the Fines, Penalties and Forfeitures Officer of the port. No list of where the others are was found, so none is
/// made up; an agency imports its own.
/// </remarks>
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
            yield return new Office { Code = cells[0], Name = cells[1], Kind = cells[2], City = Cell(cells[3]), State = Cell(cells[4]), PetitionsCode = cells.Length > 5 ? Cell(cells[5]) : null };
        }
    }

    private static string? Cell(string text) => text.Length == 0 ? null : text;
}
