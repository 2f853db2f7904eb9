using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>What came of counting an edition again.</summary>
/// <param name="RowsAreWhole">The kept rows have the hash that the ledger holds.</param>
/// <param name="ReportIsWhole">So has the kept report.</param>
/// <param name="FiguresAreSame">Counted from the kept rows, the figures of the year are the same, byte for byte.</param>
/// <param name="FilesAreWhole">Every file with which it was issued has the hash of its list, the list that of the ledger, and nothing is kept beside it; so it is where none are kept.</param>
public sealed record EditionCheck(bool RowsAreWhole, bool ReportIsWhole, bool FiguresAreSame, bool FilesAreWhole)
{
    /// <summary>Counted from the kept rows, so is everything that it prints: all years, cover and names. Null where the rows reach no further than the year.</summary>
    public bool? ReportIsSame { get; init; }

    /// <summary>The fiscal years whose figures were compared, the earliest first; none in what was found before they were told.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>How many files were compared with their hashes; 0 where it keeps none.</summary>
    public int Files { get; init; }

    /// <summary>The definitions and queries that read otherwise today, by name: the edition prints those that it keeps. Null where none are kept, and in what was found before it was told.</summary>
    public IReadOnlyList<string>? Otherwise { get; init; }

    public bool Ok => RowsAreWhole && ReportIsWhole && FiguresAreSame && ReportIsSame != false && FilesAreWhole;
}

/// <summary>Counts everything that an edition prints again from the rows that it keeps, and compares hashes. Reads alone.</summary>
public sealed class CheckEdition(ITrackerDbFactory databases, IEnumerable<IEditionPress> presses)
{
    public async Task<Result<EditionCheck>> Run(long record, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.Editions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == record, ct) is not { } edition)
        {
            return Refusal.Of("record_not_found");
        }

        try
        {
            var (counted, kept) = (await Recount(db, edition, ct), await EditionQueries.KeptReport(db, record, ct));
            counted = counted?.AsKept(kept);
            return new EditionCheck(
                await HashOf(db, record, EditionFiles.Rows, ct) == edition.DataSha256,
                EditionFiles.Hash(kept) == edition.ReportSha256,
                EditionFiles.Hash(counted?.Figures) == edition.FiguresSha256,
                await FilesAreWhole(db, edition, ct))
            {
                ReportIsSame = counted?.Report is { } whole ? whole == kept : null,
                Years = counted?.Report is null ? [edition.FiscalYear] : [.. ReportJson.Read(kept).Years.Select(year => year.FiscalYear)],
                Otherwise = await Otherwise(db, edition, ct),
                Files = await EditionFiles.ReadList(db, record, ct) is { } list ? PrintedEdition.Read(Encoding.UTF8.GetString(list)).Count() : 0,
            };
        }
        catch (Exception tampered) when (tampered is InvalidDataException or InvalidOperationException or JsonException)
        {
            return new EditionCheck(false, false, false, false);
        }
    }

    private static async Task<string?> HashOf(TrackerDb db, long edition, string name, CancellationToken ct)
    {
        await using var stored = await EditionFiles.Open(db, edition, name, ct);
        return stored is null ? null : Convert.ToHexStringLower(await SHA256.HashDataAsync(stored, ct));
    }

    private static async Task<bool> FilesAreWhole(TrackerDb db, Edition edition, CancellationToken ct)
    {
        if (edition.FilesSha256 is not { } expected)
        {
            return true;
        }

        if (await EditionFiles.ReadList(db, edition.Id, ct) is not { } list || EditionFiles.Hash(list) != expected)
        {
            return false;
        }

        // What was put beside the list is no file of the edition, whatever is in it.
        var listed = PrintedEdition.Read(Encoding.UTF8.GetString(list)).ToList();
        var kept = await db.EditionChunks.Where(chunk => chunk.EditionId == edition.Id).Select(chunk => chunk.Name).Distinct().ToListAsync(ct);
        if (kept.Except([EditionFiles.Rows, EditionFiles.Report, EditionFiles.Issued(PrintedEdition.ListName), .. listed.Select(file => EditionFiles.Issued(file.Name))]).Any())
        {
            return false;
        }

        foreach (var (name, hash) in listed)
        {
            if (await HashOf(db, edition.Id, EditionFiles.Issued(name), ct) != hash)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<IReadOnlyList<string>?> Otherwise(TrackerDb db, Edition edition, CancellationToken ct) =>
        (await EditionQueries.Whole(db, edition.Id, ct)).Method?.Differences(FrozenMethod.Today(PeriodOf(edition), presses.SelectMany(press => press.Definitions)));

    private static async Task<EditionRecount?> Recount(TrackerDb db, Edition edition, CancellationToken ct)
    {
        await using var stored = await EditionFiles.Open(db, edition.Id, EditionFiles.Rows, ct);
        return stored is null ? null : await EditionRecount.Of(stored, PeriodOf(edition), ct);
    }

    internal static FigurePeriod PeriodOf(Edition edition) => new(new FiscalYear(edition.FiscalYear), edition.AsOf);
}
