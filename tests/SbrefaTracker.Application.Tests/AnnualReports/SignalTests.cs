using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>Systemic flags in the figures of a year; what else is raised is compared with a second count of arbitrary complaints.</summary>
public sealed class SignalTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Count_flags_of_the_year_by_what_was_decided_by_the_cut_off(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Raise(world, 1, new DateOnly(2025, 10, 1), PatternState.Accepted, new DateOnly(2026, 1, 5));
        await Raise(world, 2, new DateOnly(2025, 12, 1), PatternState.Dismissed, new DateOnly(2026, 3, 6));
        await Raise(world, 3, new DateOnly(2026, 2, 1), PatternState.Raised, null);
        await Raise(world, 4, new DateOnly(2025, 9, 30), PatternState.Accepted, new DateOnly(2025, 11, 1));

        Assert.Equal((3L, 1L, 1L), await Flags(world, new DateOnly(2026, 3, 6)));
        Assert.Equal((3L, 1L, 0L), await Flags(world, new DateOnly(2026, 3, 5)));
        Assert.Equal((1L, 0L, 0L), await Flags(world, new DateOnly(2025, 10, 31)));

        // An edition keeps them: counted from its rows they are the same.
        var edition = (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, Auditor, new Progress<long>())).Value!;
        Assert.True((await world.Get<CheckEdition>().Run(edition.Record, Auditor)).Value!.Ok);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Open_the_complaints_that_had_joined_a_flag_by_the_cut_off(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Raise(world, 1, new DateOnly(2025, 10, 1), PatternState.Accepted, new DateOnly(2026, 1, 5));
        await Raise(world, 2, new DateOnly(2025, 9, 30), PatternState.Accepted, new DateOnly(2025, 11, 1));
        var (first, second, earlier) = (await world.File(), await world.File(), await world.File());
        await Join(world, 1, first, new DateOnly(2025, 10, 1));
        await Join(world, 1, second, new DateOnly(2026, 2, 1));
        await Join(world, 2, earlier, new DateOnly(2025, 9, 30));

        Assert.Equal([second, first], await Listed(world, CountedFigure.PatternsRaised, new DateOnly(2026, 3, 6)));
        Assert.Equal([first], await Listed(world, CountedFigure.PatternsAccepted, new DateOnly(2026, 1, 31)));
        Assert.Empty(await Listed(world, CountedFigure.PatternsAccepted, new DateOnly(2026, 1, 4)));
        Assert.Empty(await Listed(world, CountedFigure.PatternsDismissed, new DateOnly(2026, 3, 6)));
    }

    private static async Task<IEnumerable<string>> Listed(TestWorld world, CountedFigure figure, DateOnly asOf) =>
        (await new ReadCountedComplaints(world.Get<ITrackerDbFactory>()).Run(new FigurePeriod(new FiscalYear(2026), asOf), figure, null, Auditor)).Value!.Rows.Select(row => row.Reference);

    private static async Task Join(TestWorld world, long flag, string reference, DateOnly on)
    {
        await using var db = world.Open();
        var member = new PatternComplaint { RecordId = -flag, Reference = reference, JoinedOn = on };
        db.Entry(member).Property(one => one.Id).CurrentValue = 1000 + await db.PatternComplaints.CountAsync();
        db.Add(member);
        await db.SaveChangesAsync();
    }

    private static async Task<(long Raised, long Accepted, long Dismissed)> Flags(TestWorld world, DateOnly asOf) =>
        (await world.Get<ReadAnnualFigures>().Run(new FiscalYear(2026), asOf)).Signals is var signals ? (signals.PatternsRaised, signals.PatternsAccepted, signals.PatternsDismissed) : default;

    private static async Task Raise(TestWorld world, long number, DateOnly on, PatternState state, DateOnly? decided)
    {
        await using var db = world.Open();
        var flag = new PatternFlag { OfficeCode = "0401", ActionType = "PEN", RaisedOn = on, State = state, DecidedOn = decided };
        db.Entry(flag).Property(one => one.Id).CurrentValue = -number;
        db.Add(flag);
        await db.SaveChangesAsync();
    }
}
