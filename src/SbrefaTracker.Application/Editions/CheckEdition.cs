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
/// <param name="FiguresAreSame">Counted from the kept rows, the figures are the same, byte for byte.</param>
/// <param name="FilesAreWhole">Every file with which it was issued has the hash of its list, the list that of the ledger, and nothing is kept beside it; so it is where none are kept.</param>
public sealed record EditionCheck(bool RowsAreWhole, bool ReportIsWhole, bool FiguresAreSame, bool FilesAreWhole)
{
    public bool Ok => RowsAreWhole && ReportIsWhole && FiguresAreSame && FilesAreWhole;
}

/// <summary>Counts the figures of an edition again from the rows that it keeps, and compares hashes. Reads alone.</summary>
public sealed class CheckEdition(ITrackerDbFactory databases)
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
            return new EditionCheck(
                await HashOf(db, record, EditionFiles.Rows, ct) == edition.DataSha256,
                await HashOf(db, record, EditionFiles.Report, ct) == edition.ReportSha256,
                await Recount(db, edition, ct) == edition.FiguresSha256,
                await FilesAreWhole(db, edition, ct));
        }
        catch (Exception tampered) when (tampered is InvalidDataException or InvalidOperationException)
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

    private static async Task<string?> Recount(TrackerDb db, Edition edition, CancellationToken ct)
    {
        await using var stored = await EditionFiles.Open(db, edition.Id, EditionFiles.Rows, ct);
        return stored is null ? null : EditionFiles.Hash(Encoding.UTF8.GetBytes(await EditionFigures.Of(stored, PeriodOf(edition), ct)));
    }

    internal static FigurePeriod PeriodOf(Edition edition) => new(new FiscalYear(edition.FiscalYear), edition.AsOf);
}
