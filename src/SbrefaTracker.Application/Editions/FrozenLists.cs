using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>The complaints behind a figure as an edition keeps them.</summary>
/// <param name="List">A page of them.</param>
/// <param name="FrozenOn">The day on which they were frozen.</param>
/// <param name="AsOf">The cut-off of the edition.</param>
/// <param name="Sha256">Of the rows: they were compared with it before they were shown.</param>
public sealed record FrozenList(CountedComplaints List, DateOnly FrozenOn, DateOnly AsOf, string Sha256);

/// <summary>All of such a list.</summary>
/// <param name="Rows">Read while they are gone through, once and to the end.</param>
/// <param name="Unpacked">Holds them until then; to be given up where they are not gone through.</param>
public sealed record FrozenWhole(IAsyncEnumerable<CountedComplaint> Rows, IAsyncDisposable Unpacked);

/// <summary>Lists the complaints behind a figure of an edition out of the rows that it keeps, by the rules by which the figure was counted. What was done with them since does not show.</summary>
public sealed class FrozenLists(ITrackerDbFactory databases, FrozenShelf shelf)
{
    private const int AtATime = 1000;
    private const int FilePage = 2000;

    /// <summary>Whoever reads both editions and complaints.</summary>
    public static bool MayBeReadBy(Actor actor) => EditionQueries.MayBeReadBy(actor) && actor.Roles.Any(role => role.ReadsComplaints);

    /// <param name="mark">The edition.</param>
    /// <param name="year">The fiscal year of the figure: that of the edition, or one beside it.</param>
    /// <param name="figure">The figure that is followed.</param>
    /// <param name="before">Where the page begins; null is the first one.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="parts">Only what belongs to each of these parts.</param>
    /// <param name="total">How many there are, where a page before counted them; null is to count.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<FrozenList>> Run(
        EditionMark mark, FiscalYear year, CountedFigure figure, long? before, Actor actor, IReadOnlyList<CountedPart> parts, long? total = null, CancellationToken ct = default)
    {
        var found = await Find(mark, actor, ct);
        if (found.Value is not { } edition)
        {
            return Result<FrozenList>.Refused(found.Refusals);
        }

        return await shelf.With<FrozenList>(edition, async frozen =>
        {
            if (Refuses(frozen, edition, year, figure) is { } refusal)
            {
                return refusal;
            }

            await using var list = await CountedList.Of(frozen.Db, frozen.Of(new FigurePeriod(year, edition.AsOf)), figure, parts, AtATime, ct);
            var (rows, next) = await list.Page(before ?? long.MaxValue, ReadCountedComplaints.PageSize, ct);
            return new FrozenList(new CountedComplaints(await Today(rows, ct), next, total ?? await list.Count(ct)), edition.FrozenOn, edition.AsOf, edition.DataSha256!);
        }, ct);
    }

    /// <summary>All of them in the same order, read while they are written to a file: they are to be read once, to the end.</summary>
    public async Task<Result<FrozenWhole>> All(EditionMark mark, FiscalYear year, CountedFigure figure, Actor actor, IReadOnlyList<CountedPart> parts, CancellationToken ct = default)
    {
        var found = await Find(mark, actor, ct);
        if (found.Value is not { } edition)
        {
            return Result<FrozenWhole>.Refused(found.Refusals);
        }

        if (await FrozenShelf.Unpack(databases, edition, ct) is not { } frozen)
        {
            return Refusal.Of("edition.rows_changed");
        }

        if (Refuses(frozen, edition, year, figure) is { } refusal)
        {
            await frozen.DisposeAsync();
            return refusal;
        }

        return new FrozenWhole(All(frozen, frozen.Of(new FigurePeriod(year, edition.AsOf)), figure, parts, ct), frozen);
    }

    private async IAsyncEnumerable<CountedComplaint> All(FrozenDatabase frozen, FigurePeriod period, CountedFigure figure, IReadOnlyList<CountedPart> parts, [EnumeratorCancellation] CancellationToken ct)
    {
        await using (frozen)
        {
            await using var list = await CountedList.Of(frozen.Db, period, figure, parts, AtATime, ct);
            for (long? before = long.MaxValue; before is { } start;)
            {
                (var rows, before) = await list.Page(start, FilePage, ct);
                foreach (var row in await Today(rows, ct))
                {
                    yield return row;
                }
            }
        }
    }

    private async Task<Result<Edition>> Find(EditionMark mark, Actor actor, CancellationToken ct)
    {
        if (!MayBeReadBy(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return await db.Editions.AsNoTracking().FirstOrDefaultAsync(one => one.FiscalYear == mark.FiscalYear && one.Number == mark.Number, ct) is { } edition ? edition : Refusal.Of("not_found");
    }

    // The first form of rows holds the year alone, and not which complaints a systemic flag was raised for.
    private static Refusal? Refuses(FrozenDatabase frozen, Edition edition, FiscalYear year, CountedFigure figure)
    {
        var shown = new FrozenReach(CheckEdition.PeriodOf(edition)).Period.Shown().Select(one => one.Year);
        return !shown.Contains(year) ? Refusal.Of("not_found")
            : frozen.Frame is null && (year.Year != edition.FiscalYear || figure is CountedFigure.PatternsRaised or CountedFigure.PatternsAccepted or CountedFigure.PatternsDismissed) ? Refusal.Of("edition.not_kept_then")
            : null;
    }

    // How far a complaint may be told is asked today: what the filer narrowed since is narrow here as well.
    private async Task<IReadOnlyList<CountedComplaint>> Today(IReadOnlyList<CountedComplaint> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        await using var db = databases.Create();
        var levels = await db.Complaints.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Confidentiality, ct);
        var unnamed = rows.Any(row => row.OfficeName == FrozenDatabase.None);
        var names = unnamed ? await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Code, office => office.Name, StringComparer.Ordinal, ct) : [];
        return
        [
            .. rows.Select(row => row with
            {
                Level = levels.GetValueOrDefault(row.Id, Confidentialities.Closed),
                OfficeName = row.OfficeName == FrozenDatabase.None ? names.GetValueOrDefault(row.OfficeCode, row.OfficeCode) : row.OfficeName,
            }),
        ];
    }
}
