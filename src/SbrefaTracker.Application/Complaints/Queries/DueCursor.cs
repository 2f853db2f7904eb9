using System.Globalization;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Where a page of the list by due day begins: after this day and id, or among what has no due day.</summary>
internal readonly record struct DueCursor(DateOnly? Due, long Id, bool InUndated)
{
    /// <summary>An unreadable cursor is the first page: the address was typed by hand.</summary>
    public static DueCursor Read(string? text)
    {
        var parts = (text ?? "").Split('_');
        if (parts.Length != 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return default;
        }

        if (parts[0].Length == 0)
        {
            return new DueCursor(null, id, InUndated: true);
        }

        return DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)
            ? new DueCursor(due, id, InUndated: false)
            : default;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Due:yyyy-MM-dd}_{Id}");
}
