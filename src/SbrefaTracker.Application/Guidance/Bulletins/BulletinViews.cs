using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>A page of the list of bulletins, the latest begun first.</summary>
/// <param name="Next">The number after which the next page begins; null on the last one.</param>
/// <param name="NoSpanish">How many of all stand that nobody wrote in Spanish yet.</param>
public sealed record BulletinList(IReadOnlyList<Bulletin> Bulletins, long? Next, bool MayWrite, int NoSpanish);

/// <summary>Something that was told before, with what was found last; null while nobody compared it with these words.</summary>
/// <param name="By">The name of whoever compared it.</param>
public sealed record ComparedWords(ToldBefore Told, BulletinComparison? Found, string? By);

/// <summary>What an office said.</summary>
/// <param name="By">The name of whoever spoke for it.</param>
/// <param name="SettledBy">The name of whoever settled its objection.</param>
public sealed record ClearanceView(BulletinClearance Clearance, string OfficeName, string? By, string? SettledBy);

/// <summary>A bulletin with all that staff read of it.</summary>
/// <param name="OfficeNames">The offices whose matter it is, by code.</param>
/// <param name="Versions">As the public read it, the latest first.</param>
/// <param name="Offers">What the reader may do.</param>
/// <param name="Patterns">The systemic flags from which one is chosen that it answers, the latest first.</param>
/// <param name="Events">The events of which one is chosen at which it is told: those that are not over, and the one that is named.</param>
/// <param name="Subscribers">How many get bulletins by mail now, on whatever topics.</param>
/// <param name="MayReadPatterns">The reader may open the page of the flags.</param>
public sealed record BulletinView(
    Bulletin Bulletin,
    string WrittenBy,
    IReadOnlyDictionary<string, string> OfficeNames,
    IReadOnlyList<ComparedWords> Earlier,
    IReadOnlyList<ClearanceView> Clearances,
    IReadOnlyList<BulletinChannel> Channels,
    IReadOnlyList<BulletinVersion> Versions,
    IReadOnlyList<Offer<BulletinAction>> Offers,
    IReadOnlyList<RecordEvent> History,
    IReadOnlyList<AnsweredPattern> Patterns,
    IReadOnlyList<EventOfBulletin> Events,
    int Subscribers,
    bool MayReadPatterns)
{
    /// <summary>Whether the reader may look at how those to whom it was sent are kept, and place a legal hold.</summary>
    public bool MayHold { get; init; }

    /// <summary>The name of whoever prepared the correction; null while none is prepared.</summary>
    public string? CorrectionBy { get; init; }

    /// <summary>The flag that it answers; null when it answers none.</summary>
    public AnsweredPattern? Answers => Patterns.FirstOrDefault(pattern => pattern.Record == Bulletin.Pattern);

    /// <summary>The event at which it is told; null when that is none of its ways, or it was chosen without one.</summary>
    public EventOfBulletin? ToldAt => Channels.FirstOrDefault(way => way.EventRecord is not null)?.EventRecord is { } record ? Events.FirstOrDefault(one => one.Record == record) : null;

    public bool MayDo(BulletinAction action) => Offers.Any(offer => offer.Action == action && offer.IsOpen);
}

/// <summary>A bulletin that an office is asked about.</summary>
/// <param name="Settled">Earlier objections of this office to these words, and how each was met.</param>
public sealed record AskedBulletin(Bulletin Bulletin, string Office, string OfficeName, IReadOnlyList<BulletinClearance> Settled);

/// <summary>A bulletin as everybody reads it.</summary>
/// <param name="Versions">The latest first.</param>
public sealed record PublicBulletin(Bulletin Bulletin, IReadOnlyList<BulletinVersion> Versions)
{
    /// <summary>What the latest version says otherwise than the one before.</summary>
    /// <param name="language">A code of <see cref="Domain.Complaints.Languages"/>.</param>
    public IReadOnlyList<BulletinChange> Changes(string language) => Versions is [var latest, var before, ..] ? BulletinChange.Between(before, latest, language) : [];
}

/// <summary>A page of the public list.</summary>
/// <param name="Next">The code before which the next page begins; null on the last one.</param>
/// <param name="Years">The calendar years in which anything was published.</param>
public sealed record PublicBulletins(IReadOnlyList<Bulletin> Bulletins, string? Next, IReadOnlyList<int> Years);
