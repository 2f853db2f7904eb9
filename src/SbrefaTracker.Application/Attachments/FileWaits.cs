using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Application.Attachments;

/// <summary>What is known of the virus scanner and of the files that wait for it.</summary>
/// <param name="IsSetUp">There is an address in the settings.</param>
/// <param name="Waiting">Files that nobody scanned yet.</param>
/// <param name="NotTaken">Files that the scanner answered it does not take.</param>
/// <param name="SilentSince">Since when at least it does not answer; null where it does, or was not asked since.</param>
public sealed record ScannerStanding(bool IsSetUp, int Waiting, int NotTaken, DateTimeOffset? SilentSince);

/// <summary>
/// Says why a file is not open to all, and how the scanner stands. Whether the scanner answers is read off the files that are held, so that it is the same on every instance and after every start: what is
/// held met a scanner that did not answer, and one that answers again takes it within a minute.
/// </summary>
public sealed class FileWaits(ITrackerDbFactory databases, VirusScanner scanner, AgencyTime time)
{
    /// <summary>A scanner is set up: what is not scanned will be.</summary>
    public bool HasScanner => scanner.IsConfigured;

    /// <summary>Why a file is not open to all; null when nothing is in its way.</summary>
    public FileWait? Of(EvidenceFile file) => Of(file.Scan, file.StoredAt, file.AnsweredAt);

    /// <summary>How the scanner stands now.</summary>
    public async Task<ScannerStanding> Standing(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var open = await db.Contents.AsNoTracking().Where(content => content.IsComplete && (content.Scan == ScanStates.Held || content.Scan == ScanStates.NotScanned))
            .GroupBy(content => new { content.Scan, IsAnswered = content.ScannedAt != null })
            .Select(group => new { group.Key.Scan, group.Key.IsAnswered, Count = group.Count(), First = group.Min(content => content.StoredAt) }).ToListAsync(ct);
        var silent = open.FirstOrDefault(group => group.Scan == ScanStates.Held && !group.IsAnswered);
        var notTaken = open.Where(group => group.IsAnswered).Sum(group => group.Count);
        return new(scanner.IsConfigured, open.Sum(group => group.Count) - notTaken, notTaken, silent is null ? null : Of(ScanStates.Held, silent.First, null)?.Since);
    }

    internal FileWait? Of(string? state, DateTimeOffset storedAt, DateTimeOffset? answeredAt) =>
        string.IsNullOrEmpty(state) ? null : FileWait.Of(state, storedAt, answeredAt, scanner.IsConfigured, time.Now);
}
