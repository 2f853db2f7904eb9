using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>A bulletin with what belongs to it as it counts now, and what the guards need to know of it.</summary>
/// <param name="Bulletin">As it stands.</param>
/// <param name="Earlier">What it is compared with; empty once it is published and no correction is prepared, null where nobody asked.</param>
/// <param name="Comparisons">The latest about each thing, of these words.</param>
/// <param name="Clearances">Of these words, in the order in which offices were asked.</param>
/// <param name="Channels">Those that are chosen.</param>
internal sealed record BulletinFile(
    Bulletin Bulletin, IReadOnlyList<ToldBefore>? Earlier, IReadOnlyList<BulletinComparison> Comparisons, IReadOnlyList<BulletinClearance> Clearances, IReadOnlyList<BulletinChannel> Channels)
{
    public BulletinFacts Facts => new()
    {
        InBothLanguages = new[] { Bulletin.Title, Bulletin.Text, Bulletin.TitleEs, Bulletin.TextEs }.All(text => text.Length > 0),
        OfficesNamed = Bulletin.Offices.Length > 0,
        ChannelsChosen = Channels.Count > 0,
        ThereIsToCompare = Earlier is { Count: > 0 },
        Uncompared = Earlier?.Count(told => ComparisonOf(told) is null),
        Conflicts = Earlier?.Count(told => ComparisonOf(told)?.Verdict == ComparisonVerdicts.Conflict),
        Awaited = Clearances.Where(clearance => clearance.Verdict is null).Select(clearance => clearance.OfficeCode).ToHashSet(StringComparer.Ordinal),
        OpenObjections = Clearances.Count(clearance => clearance.IsOpenObjection),
        OfficesAsked = Clearances.Count > 0 || Bulletin.Offices.Length == 0,
        CorrectionPrepared = Bulletin.IsBeingCorrected,
        WrittenBy = Bulletin.InCheckBy,
    };

    public BulletinComparison? ComparisonOf(ToldBefore told) => Comparisons.FirstOrDefault(comparison => comparison.Kind == told.Kind && comparison.Code == told.Code && comparison.Edition == told.Edition);

    /// <param name="db">Where it is read.</param>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="earlier">Finds what was told before; null where that is not in question, because it is much to read.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task<BulletinFile> Read(TrackerDb db, Bulletin bulletin, EarlierWords? earlier, CancellationToken ct)
    {
        var (record, round) = (bulletin.Id, bulletin.Round);
        var comparisons = await db.BulletinComparisons.Where(row => row.RecordId == record && row.Round == round).OrderByDescending(row => row.Id).ToListAsync(ct);
        return new BulletinFile(
            bulletin,
            earlier is null ? null : bulletin.Place is null || bulletin.IsBeingCorrected ? await earlier.About(db, TradeMatter.Of(bulletin), ct) : [],
            [.. comparisons.DistinctBy(row => (row.Kind, row.Code))],
            await db.BulletinClearances.Where(row => row.RecordId == record && row.Round == round).OrderBy(row => row.Id).ToListAsync(ct),
            await db.BulletinChannels.Where(row => row.RecordId == record && row.DroppedOn == null).OrderBy(row => row.Id).ToListAsync(ct));
    }
}
