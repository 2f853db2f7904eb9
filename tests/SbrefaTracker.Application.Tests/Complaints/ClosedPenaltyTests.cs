using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>The money of a penalty that is only known when the complaint ends.</summary>
public sealed class ClosedPenaltyTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_assessed_at_the_end_where_nobody_gave_it_and_counted(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Ended(world);

        Assert.Equal(["final_above_assessed"], await Close(desk, 500_000, 500_001));
        Assert.Equal(["negative"], await Close(desk, -1, null));
        Assert.Equal(["too_large"], await Close(desk, FieldText.LargestCents + 1, null));
        Assert.Empty(await Close(desk, 500_000, 120_000));

        var stored = await desk.Stored();
        Assert.Equal((500_000L, 120_000L), (stored.PenaltyAssessedCents, stored.PenaltyFinalCents));
        Assert.Equal([new FieldChange("penalty_assessed", null, "5000.00")], (await desk.View()).Story.Last(entry => entry.Action == "Closed").Changes);
        var figures = await world.Get<ReadAnnualFigures>().Run(new FiscalYear(2026), new DateOnly(2026, 3, 6));
        Assert.Equal((1L, 1L, 3_800m), (figures.Penalties.Actions, figures.Penalties.ReducedOrWaived, figures.Penalties.DollarsReduced));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_changed_where_it_was_given(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Ended(world, given => given[ComplaintFields.PenaltyAssessed] = 400_000L);

        Assert.Equal(["assessed_already"], await Close(desk, 500_000, 120_000));
        Assert.Empty(await Close(desk, 400_000, 120_000));
        Assert.Equal(400_000L, (await desk.Stored()).PenaltyAssessedCents);
        Assert.DoesNotContain((await desk.View()).Story.SelectMany(entry => entry.Changes), change => change.Field == "penalty_assessed");
    }

    private static async Task<Desk> Ended(TestWorld world, Action<ComplaintInput>? change = null)
    {
        var desk = await Desk.WithComplaint(world, change);
        Assert.Empty(await desk.Complete());
        return desk;
    }

    private static Task<IReadOnlyList<string>> Close(Desk desk, long? assessed, long? final) => desk.Do(Desk.Representative, d => new CloseComplaint
    {
        Reference = d.Reference,
        Version = d.Version,
        Outcome = Outcomes.NotEligible,
        PenaltyAssessedCents = assessed,
        PenaltyFinalCents = final,
    });
}
