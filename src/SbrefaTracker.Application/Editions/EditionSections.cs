using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>A section of the report as the office it speaks of reads it: of a draft, and of what became of it.</summary>
/// <param name="Figures">The figures of the year with those of this office, and of the agency as a whole: those of no other office, region or action are among them.</param>
public sealed record SectionView(
    long Record, int Version, int FiscalYear, int Number, DateOnly AsOf, DateOnly CommentsBy, string Office, string OfficeName, AnnualFigures Figures, bool MayComment,
    IReadOnlyList<CommentView> Comments)
{
    /// <summary>What is said of the office; null where nothing was received or forwarded.</summary>
    public OfficeFigures? Own => Figures.ByOffice is [var own, ..] ? own : null;

    /// <summary>The day on which it was issued; null while it is not.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The definitions with which it was frozen; null where none are kept.</summary>
    public FrozenMethod? Method { get; init; }
}

/// <summary>What of a report speaks of one office.</summary>
public static class EditionSections
{
    /// <summary>What it says of others is for them.</summary>
    internal static AnnualFigures Of(AnnualFigures figures, string office) => figures with
    {
        ByOffice = [.. figures.ByOffice.Where(one => one.Office == office)],
        ByActionType = [],
        ByTradeRole = [],
        ByState = [],
        ByMonth = [],
        Outcomes = [],
        Findings = [],
        Grades = figures.Grades with
        {
            ByOffice = [.. figures.Grades.ByOffice.Where(row => row.Key == office)],
            ByOfficeKind = [],
            ByRegion = [],
            ByActionType = [],
            Ono = figures.Grades.Ono is { } ono ? new([], [], [.. ono.ByOffice.Where(row => row.Key == office)], []) : null,
        },
    };

    /// <summary>The figures that speak of an office, by their places in <c>figures.json</c>; what stands there twice by its first one.</summary>
    public static IReadOnlyList<string> FiguresOf(AnnualFigures figures, string office) =>
        [.. FigureDifferences.Names(figures).Where(name => name.Contains($"yOffice[{office}].", StringComparison.Ordinal) && !name.StartsWith($"grades.byOffice[{office}].timeliness.", StringComparison.Ordinal))];
}

public sealed partial class EditionQueries
{
    /// <summary>Most sections that are read again after the comments are over, the latest.</summary>
    private const int MostRead = 20;

    private static readonly EditionState[] Sent = [EditionState.OutForComment, EditionState.InClearance, EditionState.Cleared, EditionState.Issued];

    /// <summary>The sections that were sent to the offices for which somebody speaks: those that are out for comment first, then those of earlier editions, which may be read as they were frozen and no more commented on.</summary>
    public async Task<IReadOnlyList<SectionView>> SectionsFor(Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Roles.OfficeLiaison))
        {
            return [];
        }

        var offices = actor.Offices.ToList();
        await using var db = databases.Create();
        var rows = await (from section in db.EditionSections.AsNoTracking()
                          join edition in db.Editions on section.RecordId equals edition.Id
                          join office in db.Offices on section.OfficeCode equals office.Code
                          where Sent.Contains(edition.State) && offices.Contains(section.OfficeCode)
                          orderby edition.FiscalYear descending, edition.Number descending, section.OfficeCode
                          select new { Edition = edition, section.OfficeCode, OfficeName = office.Name }).Take(Most).ToListAsync(ct);
        var (open, over) = (rows.Where(row => IsOpen(row.Edition)), rows.Where(row => !IsOpen(row.Edition)).Take(MostRead));
        Dictionary<long, AnnualReportData> reports = [];
        List<SectionView> views = [];
        foreach (var row in open.Concat(over))
        {
            var edition = row.Edition;
            if (!reports.TryGetValue(edition.Id, out var report))
            {
                reports[edition.Id] = report = await Whole(db, edition.Id, ct);
            }

            views.Add(new SectionView(
                edition.Id,
                edition.Version,
                edition.FiscalYear,
                edition.Number,
                edition.AsOf,
                edition.CommentsBy!.Value,
                row.OfficeCode,
                report.OfficeNames.GetValueOrDefault(row.OfficeCode, row.OfficeName),
                EditionSections.Of(report.Figures, row.OfficeCode),
                IsOpen(edition),
                await Comments(db, edition.Id, row.OfficeCode, ct))
            {
                IssuedOn = edition.IssuedOn,
                Method = report.Method,
            });
        }

        return views;
    }

    private bool IsOpen(Edition edition) => edition.State == EditionState.OutForComment && edition.CommentsBy >= time.Today;
}
