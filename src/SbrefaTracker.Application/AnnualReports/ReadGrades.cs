using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>The grades of a year as they are looked at.</summary>
/// <param name="Figures">All figures of the year; the grades are among them.</param>
/// <param name="OfficeNames">The names of offices by code.</param>
/// <param name="IsMadeUp">The database was begun with complaints that are made up for demonstration.</param>
public sealed record YearGrades(AnnualFigures Figures, IReadOnlyDictionary<string, string> OfficeNames, bool IsMadeUp)
{
    /// <summary>The queries by which a second person counts them again.</summary>
    public required FigureQueries Queries { get; init; }

    /// <summary>The office's name; its code where the directory has none.</summary>
    public string NameOf(string office) => OfficeNames.GetValueOrDefault(office, office);
}

/// <summary>Reads the grades of a fiscal year, as the database is at one moment.</summary>
public sealed class ReadGrades(ITrackerDbFactory databases)
{
    /// <param name="year">The fiscal year.</param>
    /// <param name="asOf">The cut-off; what is dated after it has not happened.</param>
    /// <param name="actor">Who asks; refused when they may not read complaints.</param>
    public async Task<Result<YearGrades>> Run(FiscalYear year, DateOnly asOf, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
            return Refusal.Of("not_allowed");

        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        return new YearGrades(
            await ReadAnnualFigures.Read(db, new FigurePeriod(year, asOf), ct),
            await OfficeTimelines.Names(db, new FigurePeriod(year, asOf).End, ct),
            await DemoData.BeganIt(db, ct))
        {
            Queries = FigureQueries.Of(new FigurePeriod(year, asOf), QueryDialects.Of(db)),
        };
    }
}
