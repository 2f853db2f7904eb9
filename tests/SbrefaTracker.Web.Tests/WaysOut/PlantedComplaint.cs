using System.Globalization;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>A complaint in which every field and every kind of record holds a word of its own.</summary>
/// <param name="Name">A letter that all its words begin with.</param>
/// <param name="Level">Its level of confidentiality in the end.</param>
/// <param name="Ticked">What its filer lets an office see beyond it.</param>
public sealed class PlantedComplaint(char name, string level, params string[] ticked)
{
    private readonly List<Marker> _markers = [];

    public char Name => name;

    public string Level => level;

    public IReadOnlySet<string> Ticked { get; } = ticked.ToHashSet(StringComparer.Ordinal);

    public string Reference { get; set; } = "";

    public string OutsideReference { get; set; } = "";

    public string TrackingKey { get; set; } = "";

    /// <summary>The inquiry to each office that was asked.</summary>
    public Dictionary<string, long> Inquiries { get; } = new(StringComparer.Ordinal);

    /// <summary>The offices that sent their inquiry back.</summary>
    public HashSet<string> SentBack { get; } = new(StringComparer.Ordinal);

    public List<long> Files { get; } = [];

    /// <summary>Its letters about a restricted matter.</summary>
    public List<long> Mails { get; } = [];

    public IReadOnlyList<Marker> Markers => _markers;

    /// <summary>A new word for a place.</summary>
    /// <param name="place">Where it is put, in letters.</param>
    /// <param name="field">The name of the disclosure table under which that place goes.</param>
    /// <param name="more">What else is special about it.</param>
    public string Word(string place, string field, Func<Marker, Marker>? more = null)
    {
        var marker = new Marker($"zq{name}{place.Replace("_", "", StringComparison.Ordinal)}qz", this, place, field);
        _markers.Add(more?.Invoke(marker) ?? marker);
        return marker.Word;
    }

    /// <summary>A new number for a field that holds nothing else.</summary>
    public long Number(string field)
    {
        var number = 4_130_000 + (name * 1_000L) + (_markers.Count * 7) + 3;
        _markers.Add(new Marker(number.ToString(CultureInfo.InvariantCulture), this, field, field));
        return number;
    }
}
