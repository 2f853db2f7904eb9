using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Domain.Correspondence;

/// <summary>How a letter reaches an office of which nobody can be written to by e-mail: by hand, when staff carry it there, send it by post or tell it on the telephone.</summary>
public static class OfficeReach
{
    /// <summary>What such a letter bears: the office, and where it is or under which number it is called, as far as the directory knows.</summary>
    public static string PlaceOf(Office office)
    {
        var town = string.Join(", ", new[] { office.City, office.State }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return string.Join('\n', new[] { Office.Title(office.Name, office.Code), office.Address, town, office.Phone }.Where(line => !string.IsNullOrWhiteSpace(line)));
    }
}
