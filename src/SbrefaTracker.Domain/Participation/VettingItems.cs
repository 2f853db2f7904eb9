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
/// <param name="Authority">The rule or form that it stands in, as it is cited, or a code that has words on the page; empty for our own practice.</param>
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
    private const string Organization = "organization";
    private const string AgencyTies = "agency_ties";
    private const string Directive = "directive";
    private const string GiftsTravel = "gifts_travel";
    private const string Fees = "fees";
    private const string EqualAccess = "equal_access";
    private const string Press = "press";
    private const string NameUse = "name_use";
    private const string Accessible = "accessible";

    public static readonly IReadOnlyList<VettingItem> All =
    [
        new(Organization, VettingOrigin.Source, "ICR 202107-1652-003"),
        new(AgencyTies, VettingOrigin.Source, "noaa_speaker_form"),
        new(Directive, VettingOrigin.Source, "DHS Directive 110-02"),
        new(Fundraiser, VettingOrigin.Recalled, "5 CFR 2635.808", IsBar: true),
        new(Political, VettingOrigin.Recalled, "5 U.S.C. 7321-7326", IsBar: true),
        new(Endorsement, VettingOrigin.Recalled, "5 CFR 2635.702(c)", IsBar: true),
        new(GiftsTravel, VettingOrigin.Recalled, "31 U.S.C. 1353"),
        new(Fees, VettingOrigin.Ours),
        new(EqualAccess, VettingOrigin.Ours),
        new(Press, VettingOrigin.Source, "ICR 202107-1652-003"),
        new(NameUse, VettingOrigin.Source, "OMB 0970-0531"),
        new(Accessible, VettingOrigin.Ours),
        new(OneVoice, VettingOrigin.Ours),
    ];

    public static readonly CodeList List = new("vetting_item", [.. All.Select(item => item.Code)]);

    /// <summary>Which items were answered on facts that are others now: each is asked again. Which fact bears on which item is our practice.</summary>
    public static IReadOnlyList<string> Touched(VettingFacts before, VettingFacts after)
    {
        (bool Changed, string[] Items)[] all =
        [
            ((before.Organization, before.OrganizationKind) != (after.Organization, after.OrganizationKind), [Organization, AgencyTies, Directive, Political, Endorsement, EqualAccess, NameUse]),
            (before.AgencyTies != after.AgencyTies, [AgencyTies]),
            ((before.EventName, before.Nature) != (after.EventName, after.Nature), [Directive, Fundraiser, Political, Endorsement, NameUse]),
            ((before.Subject, before.Audience, before.Guests) != (after.Subject, after.Audience, after.Guests), [Political, Endorsement, AgencyTies, EqualAccess]),
            (before.Offered != after.Offered, [GiftsTravel, Directive]),
            (before.Fees != after.Fees, [Fees, Fundraiser]),
            (before.Press != after.Press, [Press]),
            ((before.Place, before.HeldAs) != (after.Place, after.HeldAs), [Accessible, GiftsTravel]),
            ((before.Days, before.Topics, before.Subject, before.AgencySpeakers) != (after.Days, after.Topics, after.Subject, after.AgencySpeakers), [OneVoice]),
        ];
        var touched = all.Where(one => one.Changed).SelectMany(one => one.Items).ToHashSet(StringComparer.Ordinal);
        return [.. All.Select(item => item.Code).Where(touched.Contains)];
    }

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

    /// <summary>What people choose from.</summary>
    public static readonly CodeList List = new("vetting_mark", Clear, Concern, Settled, NotApplicable);

    /// <summary>The organizer says otherwise now what it was answered on: it is asked again. Set with the correction, by nobody else.</summary>
    public const string Reopened = "reopened";

    /// <summary>It means nothing without words.</summary>
    public static bool NeedsNote(string mark) => mark is Concern or Settled;
}

/// <summary>What an organizer told that the checklist was answered on.</summary>
public sealed record VettingFacts(
    string Organization, string OrganizationKind, string? AgencyTies, string EventName, string Nature, string Subject, string Audience, string? Guests, string? Offered, string? Fees, string Press, string? Place, string HeldAs,
    (DateOnly From, DateOnly To) Days, string Topics, string? AgencySpeakers)
{
    public static VettingFacts Of(ParticipationRequest request) => new(
        request.Organization, request.OrganizationKind, request.AgencyTies, request.EventName, request.Nature, request.Subject, request.Audience, request.Guests, request.Offered, request.Fees, request.Press, request.Place,
        request.HeldAs, (request.EventOn, request.LastDay), request.Topics, request.AgencySpeakers);
}

/// <summary>How the checklist stands.</summary>
/// <param name="Latest">The mark that holds, by item. An item that is asked again has none.</param>
/// <param name="Before">What was found of items that are asked again, on other facts.</param>
public sealed record VettingReading(IReadOnlyDictionary<string, VettingMark> Latest, IReadOnlyDictionary<string, VettingMark> Before)
{
    /// <summary>Items that nobody looked at, or not on these facts.</summary>
    public int Missing => VettingItems.All.Count(item => !Latest.ContainsKey(item.Code));

    /// <summary>Items with a concern that is not settled.</summary>
    public int Concerns => Latest.Values.Count(mark => mark.Mark == VettingMarks.Concern);

    /// <summary>One of those concerns is of a kind to which the agency does not lend its name.</summary>
    public bool IsBarred => Latest.Values.Any(mark => mark.Mark == VettingMarks.Concern && VettingItems.IsBar(mark.Item));

    /// <summary>Whether counsel has the word about an item: there is a concern, or one was settled on facts that are others now.</summary>
    public bool IsOfCounsel(string item) =>
        (Latest.TryGetValue(item, out var mark) && mark.Mark is VettingMarks.Concern or VettingMarks.Settled) || (Before.TryGetValue(item, out var known) && known.Mark == VettingMarks.Settled);

    /// <summary>Those of some items that are to be asked again: they were answered, and no concern holds them open already.</summary>
    public IReadOnlyList<string> ToReopen(IEnumerable<string> items) => [.. items.Where(item => Latest.TryGetValue(item, out var mark) && mark.Mark != VettingMarks.Concern)];

    public static VettingReading Of(IEnumerable<VettingMark> marks)
    {
        Dictionary<string, VettingMark> latest = new(StringComparer.Ordinal), before = new(StringComparer.Ordinal);
        foreach (var item in marks.GroupBy(mark => mark.Item, StringComparer.Ordinal))
        {
            List<VettingMark> inOrder = [.. item.OrderBy(mark => mark.Id)];
            if (inOrder.FindLast(mark => mark.Mark != VettingMarks.Reopened) is { } found)
            {
                (inOrder[^1].Mark == VettingMarks.Reopened ? before : latest)[item.Key] = found;
            }
        }

        return new(latest, before);
    }
}
