using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Figures that the program counts by now and the kept report does not have, by their places: what is not printed is not compared.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

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

        var (rows, report) = (await HashOf(db, record, EditionFiles.Rows, ct) == edition.DataSha256, await HashOf(db, record, EditionFiles.Report, ct) == edition.ReportSha256);
        try
        {
            return await Check(db, edition, ct) with { RowsAreWhole = rows, ReportIsWhole = report };
        }
        catch (Exception tampered) when (!(rows && report) && FrozenRows.AreUnreadable(tampered))
        {
            return new EditionCheck(rows, report, false, false);
        }
    }

    private async Task<EditionCheck> Check(TrackerDb db, Edition edition, CancellationToken ct)
    {
        var kept = await EditionQueries.KeptReport(db, edition.Id, ct);
        var counted = (await Recount(db, edition, ct))?.AsKept(kept);
        return new EditionCheck(RowsAreWhole: true, ReportIsWhole: true, EditionFiles.Hash(counted?.Figures) == edition.FiguresSha256, await FilesAreWhole(db, edition, ct))
        {
            ReportIsSame = counted?.Report is { } whole ? whole == kept : null,
            Years = counted?.Report is null ? [edition.FiscalYear] : [.. ReportJson.Read(kept).Years.Select(year => year.FiscalYear)],
            LeftOut = counted?.LeftOut ?? [],
            Otherwise = await Otherwise(db, edition, presses, ct),
            Files = await EditionFiles.ReadList(db, edition.Id, ct) is { } list ? PrintedEdition.Read(Encoding.UTF8.GetString(list)).Count() : 0,
        };
    }

    /// <summary>Of a file that an edition keeps; null where it is not there, or not whole.</summary>
    internal static async Task<string?> HashOf(TrackerDb db, long edition, string name, CancellationToken ct)
    {
        try
        {
            await using var stored = await EditionFiles.Open(db, edition, name, ct);
            return stored is null ? null : Convert.ToHexStringLower(await SHA256.HashDataAsync(stored, ct));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidOperationException)
        {
            // What cannot be unpacked has none.
            return null;
        }
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

    /// <summary>What reads otherwise today of the definitions and queries that an edition keeps; null where it keeps none.</summary>
    internal static async Task<IReadOnlyList<string>?> Otherwise(TrackerDb db, Edition edition, IEnumerable<IEditionPress> presses, CancellationToken ct) =>
        (await EditionQueries.Whole(db, edition.Id, ct)).Method?.Differences(FrozenMethod.Today(PeriodOf(edition), presses.SelectMany(press => press.Definitions)));

    private static async Task<EditionRecount?> Recount(TrackerDb db, Edition edition, CancellationToken ct)
    {
        await using var stored = await EditionFiles.Open(db, edition.Id, EditionFiles.Rows, ct);
        return stored is null ? null : await EditionRecount.Of(stored, PeriodOf(edition), ct);
    }

    internal static FigurePeriod PeriodOf(Edition edition) => new(new FiscalYear(edition.FiscalYear), edition.AsOf);
}
