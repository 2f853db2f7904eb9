using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Samples;

public sealed class SampleTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly DrawSample Two = new() { FiscalYear = 2026, Size = 2, Seed = "dice", Attributes = [SampleAttributes.Received, "The file is in order"] };

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_drawn_again_by_anybody_from_the_list_and_the_seed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await FileMany(world, 6);
        var drawn = await world.Get<SampleDrawing>().Run(Two, Auditor);
        Assert.True(drawn.IsDone, string.Join("; ", drawn.Refusals));

        var view = (await world.Get<SampleQueries>().Read(drawn.Value.Record, Auditor)).Value!;
        var list = await List(world, drawn.Value.Record);

        var again = list.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .OrderBy(reference => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"dice\n{reference}"))), StringComparer.Ordinal)
            .Take(2);
        Assert.Equal(again, view.Items.Select(item => item.Reference));
        Assert.Equal((6, view.Sample.PopulationSha256), (view.Sample.PopulationCount, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)))));
        Assert.Equal([SampleAttributes.Received, "The file is in order"], view.Attributes);
        Assert.Equal(4, view.Tests.Count);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_findings_until_it_is_sealed_and_never_changes_then(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await FileMany(world, 3);
        var (commands, queries) = (world.Get<RecordCommands>(), world.Get<SampleQueries>());
        var record = (await world.Get<SampleDrawing>().Run(Two, Auditor)).Value!.Record;
        var tests = (await queries.Read(record, Auditor)).Value!.Tests;
        TestComplaint Say(int version, int item, string? result, string? note) => new()
        {
            Record = record,
            Version = version,
            Item = item,
            Findings = [.. tests.Where(test => test.Item == item).Select(test => new TestFinding(test.Id, result, note))],
        };
        SealSample Seal(int version) => new() { Record = record, Version = version, Conclusion = "Nothing that matters." };

        Assert.Equal(["sample.untested"], Codes(await commands.Run(Seal(1), Auditor)));
        Assert.Equal(["sample.note_needed"], Codes(await commands.Run(Say(1, 1, SampleResults.NotMet, " "), Auditor)));
        Assert.Equal(["sample.no_test"], Codes(await commands.Run(Say(1, 1, SampleResults.Met, null) with { Item = 2 }, Auditor)));
        Assert.Equal(["unknown_code"], Codes(await commands.Run(Say(1, 1, "perhaps", null), Auditor)).Distinct());
        Assert.True((await commands.Run(Say(1, 1, SampleResults.NotMet, "One day off."), Auditor)).IsDone);
        Assert.Equal(["stale"], Codes(await commands.Run(Say(1, 2, SampleResults.Met, null), Auditor)));
        Assert.True((await commands.Run(Say(2, 2, SampleResults.NotApplicable, null), Auditor)).IsDone);
        Assert.True((await commands.Run(Seal(3), Auditor)).IsDone);
        Assert.Equal(["workflow.not_in_this_state"], Codes(await commands.Run(Say(4, 1, SampleResults.Met, null), Auditor)));

        var over = (await queries.Read(record, Desk.Representative)).Value!;
        Assert.Equal(("Nothing that matters.", new DateOnly(2026, 3, 6), "auditor"), (over.Sample.Conclusion, over.Sample.SealedOn, over.Sample.SealedBy));
        Assert.Equal([2, 0], over.Items.Select(item => item.Exceptions));
        Assert.Equal(["SampleDrawn", "SampleTested", "SampleTested", "SampleSealed"], over.History.Select(entry => entry.Action));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Draws_only_from_what_was_chosen()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await FileMany(world, 2);
        await desk.Complete();
        var record = (await world.Get<SampleDrawing>().Run(Two with { StandsAt = ComplaintState.UnderReview, Office = "0401" }, Auditor)).Value!.Record;

        Assert.Equal([desk.Reference], (await world.Get<SampleQueries>().Read(record, Auditor)).Value!.Items.Select(item => item.Reference));
    }

    [Fact]
    public async Task Is_refused_to_others_and_for_what_cannot_be()
    {
        await using var world = await TestWorld.On();
        await FileMany(world, 1);
        var drawing = world.Get<SampleDrawing>();

        Assert.Equal(["workflow.not_your_role"], Codes(await drawing.Run(Two, Desk.Representative)));
        Assert.Equal(["not_between"], Codes(await drawing.Run(Two with { Size = 0 }, Auditor)));
        Assert.Equal(["not_between"], Codes(await drawing.Run(Two with { Size = 201 }, Auditor)));
        Assert.Equal(["not_between"], Codes(await drawing.Run(Two with { FiscalYear = 1995 }, Auditor)));
        Assert.Equal(["in_the_future"], Codes(await drawing.Run(Two with { AsOf = new DateOnly(2026, 3, 7) }, Auditor)));
        Assert.Equal(["sample.attributes"], Codes(await drawing.Run(Two with { Attributes = [" "] }, Auditor)));
        Assert.Equal(["required"], Codes(await drawing.Run(Two with { Seed = " " }, Auditor)));
        Assert.Equal(["unknown_office"], Codes(await drawing.Run(Two with { Office = "nowhere" }, Auditor)));
        Assert.Equal(["unknown_code"], Codes(await drawing.Run(Two with { ActionType = "FINE" }, Auditor)));
        Assert.Equal(["sample.nobody"], Codes(await drawing.Run(Two with { FiscalYear = 2025 }, Auditor)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<SampleQueries>().List(Desk.Analyst)));
    }

    [Fact]
    public async Task Is_not_read_by_those_whose_work_is_tested_before_it_is_over()
    {
        await using var world = await TestWorld.On();
        await FileMany(world, 2);
        var (commands, queries) = (world.Get<RecordCommands>(), world.Get<SampleQueries>());
        var drawn = (await world.Get<SampleDrawing>().Run(Two, Auditor)).Value!;

        Assert.Empty((await queries.List(Desk.Representative)).Value!);
        Assert.Equal(["not_found"], Codes(await queries.Read(drawn.Record, Desk.Representative)));
        Assert.Equal(["not_found"], Codes(await queries.Population(drawn.Record, Desk.Representative)));

        Assert.True((await commands.Run(new AbandonSample { Record = drawn.Record, Version = 1, Reason = "Drawn from the wrong year." }, Auditor)).IsDone);
        Assert.Equal(SampleState.Abandoned, Assert.Single((await queries.List(Desk.Representative)).Value!).State);
    }

    private static async Task FileMany(TestWorld world, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await world.File();
        }
    }

    private static async Task<string> List(TestWorld world, long record)
    {
        await using var list = (await world.Get<SampleQueries>().Population(record, Auditor)).Value!;
        using var text = new StreamReader(list);
        return await text.ReadToEndAsync();
    }

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];
}
