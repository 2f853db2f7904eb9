using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

public sealed class EditionTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly Actor Analyst = Actor.Staff("analyst", "Analyst", [Roles.Analyst]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Begins_and_is_given_up_with_an_entry_each(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var commands = world.Get<RecordCommands>();

        var frozen = (await commands.Run(new FreezeEdition { FiscalYear = 2026 }, Auditor)).Value!;
        var second = (await commands.Run(new FreezeEdition { FiscalYear = 2026, AsOf = new DateOnly(2026, 2, 1) }, Auditor)).Value!;
        var done = await commands.Run(new AbandonEdition { Record = frozen.Record, Version = frozen.Version, Reason = "A date was wrong." }, Auditor);

        Assert.Equal((true, 2), (done.IsDone, done.Value!.Version));
        await using var db = world.Open();
        var edition = (await db.Editions.FindAsync(frozen.Record))!;
        Assert.Equal((1, EditionState.Abandoned, new DateOnly(2026, 3, 6)), (edition.Number, edition.State, edition.AsOf));
        Assert.Equal(2, (await db.Editions.FindAsync(second.Record))!.Number);
        var history = await world.Get<RecordHistory>().Of(db, frozen.Record);
        Assert.Equal(["EditionFrozen", "EditionAbandoned"], history.Select(entry => entry.Action));
        Assert.Equal("A date was wrong.", history[1].Detail["reason"]);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_to_others_when_stale_and_for_days_that_cannot_be()
    {
        await using var world = await TestWorld.On();
        var commands = world.Get<RecordCommands>();
        var frozen = (await commands.Run(new FreezeEdition { FiscalYear = 2026 }, Auditor)).Value!;

        Assert.Equal("workflow.not_your_role()", Why(await commands.Run(new FreezeEdition { FiscalYear = 2026 }, Analyst)));
        Assert.Equal("AsOf: in_the_future", Code(await commands.Run(new FreezeEdition { FiscalYear = 2026, AsOf = new DateOnly(2026, 3, 7) }, Auditor)));
        Assert.Equal("AsOf: edition.before_its_year", Code(await commands.Run(new FreezeEdition { FiscalYear = 2027 }, Auditor)));
        Assert.Equal("FiscalYear: not_between", Code(await commands.Run(new FreezeEdition { FiscalYear = 1995 }, Auditor)));
        Assert.Equal("workflow.not_your_role()", Why(await commands.Run(Abandon(frozen, version: 9), Analyst)));
        Assert.Equal("stale(9, 1)", Why(await commands.Run(Abandon(frozen, version: 9), Auditor)));
        Assert.Equal("Reason: required()", Why(await commands.Run(Abandon(frozen) with { Reason = " " }, Auditor)));
        Assert.Equal("record_not_found()", Why(await commands.Run(Abandon(frozen) with { Record = -999 }, Auditor)));

        Assert.True((await commands.Run(Abandon(frozen), Auditor)).IsDone);
        Assert.Equal("workflow.not_in_this_state()", Why(await commands.Run(Abandon(frozen, version: 2), Auditor)));
        Assert.Empty((await world.Check()).Problems);
    }

    private static AbandonEdition Abandon(RecordDone frozen, int version = 1) => new() { Record = frozen.Record, Version = version, Reason = "No longer wanted." };

    private static string Why(Result result) => string.Join(", ", result.Refusals);

    private static string Code(Result result) => string.Join(", ", result.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Code}"));
}
