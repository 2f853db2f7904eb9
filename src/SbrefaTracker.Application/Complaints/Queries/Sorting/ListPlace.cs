using System.Globalization;

namespace SbrefaTracker.Application.Complaints.Queries.Sorting;

/// <summary>Where a page of a list begins: behind this complaint, in this part of the list.</summary>
/// <param name="Part">The number of the <see cref="ListPart"/>, from 0; or <see cref="Rest"/>.</param>
/// <param name="Id">The complaint's id.</param>
/// <param name="Newest">Where only the newest of a list are sorted: the newest of them when the first page was read. 0 elsewhere.</param>
/// <param name="Key">What the complaint was sorted by, as text; empty where its id alone tells, and for names, which stand in no address.</param>
public sealed record ListPlace(int Part, long Id, long Newest = 0, string Key = "")
{
    /// <summary>The part after all others, which is not sorted.</summary>
    public const int Rest = 999;

    /// <summary>A place that cannot be read is the first page: the address was typed by hand.</summary>
    public static ListPlace? Read(string? text)
    {
        var parts = (text ?? "").Split('_', 4);
        return parts.Length == 4 && Number(parts[0]) is { } part and <= Rest && Number(parts[1]) is { } id && Number(parts[2]) is { } newest
            ? new ListPlace((int)part, id, newest, parts[3])
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}_{Id}_{Newest}_{Key}");

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
