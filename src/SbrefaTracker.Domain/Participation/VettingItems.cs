using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Participation;

/// <summary>Where an item of the checklist comes from.</summary>
public enum VettingOrigin
{
    /// <summary>It was read in the source that is named.</summary>
    Source,

    /// <summary>The source is recalled and was not read: to be verified by ethics counsel.</summary>
    Recalled,

    /// <summary>Our practice.</summary>
    Ours,
}

/// <summary>Something to be looked at before anybody is promised.</summary>
/// <param name="Code">Has words on the page.</param>
/// <param name="Authority">The rule or form that it stands in; empty for our own practice.</param>
/// <param name="IsBar">A concern about it speaks for declining: the agency does not lend its name to it.</param>
public sealed record VettingItem(string Code, VettingOrigin Origin, string Authority = "", bool IsBar = false);

/// <summary>
/// The ethics checklist. Which questions agencies ask was read in public request forms of three agencies; the statutes and rules behind the ethics questions are recalled and say so.
/// </summary>
public static class VettingItems
{
    public const string Fundraiser = "fundraiser";
    public const string Political = "political";
    public const string Endorsement = "endorsement";
    public const string OneVoice = "one_voice";

    public static readonly IReadOnlyList<VettingItem> All =
    [
        new("organization", VettingOrigin.Source, "ICR 202107-1652-003"),
        new("agency_ties", VettingOrigin.Source, "NOAA speaker request form"),
        new("directive", VettingOrigin.Source, "DHS Directive 110-02"),
        new(Fundraiser, VettingOrigin.Recalled, "5 CFR 2635.808", IsBar: true),
        new(Political, VettingOrigin.Recalled, "5 U.S.C. 7321-7326", IsBar: true),
        new(Endorsement, VettingOrigin.Recalled, "5 CFR 2635.702(c)", IsBar: true),
        new("gifts_travel", VettingOrigin.Recalled, "31 U.S.C. 1353"),
        new("fees", VettingOrigin.Ours),
        new("equal_access", VettingOrigin.Ours),
        new("press", VettingOrigin.Source, "ICR 202107-1652-003"),
        new("name_use", VettingOrigin.Source, "OMB 0970-0531"),
        new("accessible", VettingOrigin.Ours),
        new(OneVoice, VettingOrigin.Ours),
    ];

    public static readonly CodeList List = new("vetting_item", [.. All.Select(item => item.Code)]);

    public static bool IsBar(string code) => All.Any(item => item.Code == code && item.IsBar);
}

/// <summary>What was found about an item.</summary>
public static class VettingMarks
{
    public const string Clear = "clear";

    /// <summary>Something speaks against it. Nobody is promised before it is settled.</summary>
    public const string Concern = "concern";

    /// <summary>Ethics counsel looked at the concern and allows it, as the note says.</summary>
    public const string Settled = "settled";

    public const string NotApplicable = "not_applicable";

    public static readonly CodeList List = new("vetting_mark", Clear, Concern, Settled, NotApplicable);

    /// <summary>It means nothing without words.</summary>
    public static bool NeedsNote(string mark) => mark is Concern or Settled;
}

/// <summary>How the checklist stands.</summary>
/// <param name="Latest">The mark that holds, by item.</param>
public sealed record VettingReading(IReadOnlyDictionary<string, VettingMark> Latest)
{
    /// <summary>Items that nobody looked at.</summary>
    public int Missing => VettingItems.All.Count(item => !Latest.ContainsKey(item.Code));

    /// <summary>Items with a concern that is not settled.</summary>
    public int Concerns => Latest.Values.Count(mark => mark.Mark == VettingMarks.Concern);

    /// <summary>One of those concerns is of a kind to which the agency does not lend its name.</summary>
    public bool IsBarred => Latest.Values.Any(mark => mark.Mark == VettingMarks.Concern && VettingItems.IsBar(mark.Item));

    public static VettingReading Of(IEnumerable<VettingMark> marks) =>
        new(marks.GroupBy(mark => mark.Item, StringComparer.Ordinal).ToDictionary(item => item.Key, item => item.MaxBy(mark => mark.Id)!, StringComparer.Ordinal));
}
