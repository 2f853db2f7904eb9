using System.Text;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>Today is March 6, 2026.</summary>
public sealed class RecommendationTests
{
    private const string List =
        "number,term,passed_on,subcommittee,text,votes_for,response,responded_on,status,status_on,target_on\r\n"
        + "010001,16,2026-01-05,Fair Enforcement,\"COAC recommends thirty days,\nand says \"\"why\"\".\",20,concur,2026-02-01,accepted,2026-02-02,2026-03-01\r\n"
        + "010002,16,2025-06-05,,=1+1,,,,passed,,\r\n";

    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_from_a_proposal_to_done_with_its_history(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        var begun = await world.Get<RecordCommands>().Run(new RecordRecommendation { Given = Given(("number", "010001"), ("term", 16L), ("text", "A page that says when.")) }, CommitteeWorld.Representative);
        var record = begun.Value!.Record;
        var queries = world.Get<RecommendationQueries>();

        Assert.Null(await queries.Passed("010001"));
        Assert.Equal(["workflow.not_your_role"], await committee.Refused(Move(record, 1, RecommendationAction.Pass), CommitteeWorld.Representative));
        Assert.Empty(await committee.Refused(Move(record, 1, RecommendationAction.Pass)));
        Assert.Equal(["recommendation.no_response"], await committee.Refused(Move(record, 2, RecommendationAction.Accept)));
        Assert.Equal(["recommendation.response_day"], await committee.Refused(Revise(record, 2, ("response", "concur"), ("responded_on", null))));
        Assert.Empty(await committee.Refused(Revise(record, 2, ("response", "concur"), ("responded_on", new DateOnly(2026, 3, 5)))));
        Assert.Equal(["nothing_changed"], await committee.Refused(Revise(record, 3, ("response", "concur"))));
        Assert.Empty(await committee.Refused(Move(record, 3, RecommendationAction.Accept)));
        Assert.Equal(["recommendation.no_evidence"], await committee.Refused(Move(record, 4, RecommendationAction.Implement)));
        Assert.Equal(["committee.web_address"], await committee.Refused(Revise(record, 4, ("evidence", "javascript:1"))));
        Assert.Empty(await committee.Refused(Revise(record, 4, ("evidence", "https://agency.example/done"))));
        Assert.Empty(await committee.Refused(Move(record, 5, RecommendationAction.Implement)));

        var view = (await queries.Passed("010001"))!;
        Assert.Equal(["Proposed", "Passed", "Accepted", "Implemented"], view.Steps.Select(step => step.ToState));
        Assert.Empty((await queries.Read("010001", CommitteeWorld.Officer)).Value!.Offers);
        Assert.Equal(["not_allowed"], (await queries.Read("010001", CommitteeWorld.Stranger)).Refusals.Select(refusal => refusal.Code));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_imported_as_the_preview_said_and_exported_the_same(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await CommitteeWorld.On(world);
        var import = world.Get<RecommendationImport>();
        var queries = world.Get<RecommendationQueries>();

        var preview = (await import.Preview(Bytes(List), null, CommitteeWorld.Officer)).Value!;
        Assert.Equal((2, 0, 2), (preview.Rows, preview.FaultCount, preview.Changes.Count(change => change.IsNew)));
        Assert.Empty((await queries.List(new(), CommitteeWorld.Officer)).Value!.Lines);
        Assert.True((await import.Write(Bytes(List), null, preview.Key, CommitteeWorld.Officer)).IsDone);

        var page = await queries.Published(new());
        Assert.Equal(["010001", "010002"], page.Lines.Select(line => line.One.Number));
        Assert.Equal("COAC recommends thirty days,\nand says \"why\".", page.Lines[0].One.Text);
        Assert.Equal((5, false), (page.Lines[0].Age.DaysLate, page.Lines[0].Age.AwaitsResponse));
        Assert.Equal(new DateOnly(2026, 2, 2), Assert.Single((await queries.Passed("010001"))!.Steps).TakenOn);
        Assert.Equal([1, 0, 1, 0], page.Spread);
        Assert.Equal((1, 1), (page.Unanswered, page.Late));
        Assert.Equal(["010002"], (await queries.Published(new("passed"))).Lines.Select(line => line.One.Number));
        Assert.Empty((await queries.Published(new(Term: 15))).Lines);
        Assert.Equal(["010002"], (await queries.Published(new(From: 1))).Lines.Select(line => line.One.Number));

        var exported = await world.Get<RecommendationExport>().Columns();
        var again = (await import.Preview(Bytes(exported), null, CommitteeWorld.Officer)).Value!;
        Assert.Equal((2, 0, 0), (again.Rows, again.FaultCount, again.Changes.Count));
        Assert.Contains(",=1+1,", exported, StringComparison.Ordinal);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_plan_that_somebody_else_overtook_is_not_carried_out()
    {
        await using var world = await TestWorld.On();
        await CommitteeWorld.On(world);
        var import = world.Get<RecommendationImport>();
        var seen = (await import.Preview(Bytes(List), null, CommitteeWorld.Officer)).Value!.Key;
        var other = Bytes("number,term,text,status\n010001,15,Otherwise.,passed\n");
        Assert.True((await import.Write(other, null, (await import.Preview(other, null, CommitteeWorld.Officer)).Value!.Key, CommitteeWorld.Officer)).IsDone);

        Assert.Equal(["recommendation.plan_changed"], (await import.Write(Bytes(List), null, seen, CommitteeWorld.Officer)).Refusals.Select(refusal => refusal.Code));

        var change = (await import.Preview(Bytes(List), null, CommitteeWorld.Officer)).Value!.Changes.Single(one => one.Number == "010001");
        Assert.False(change.IsNew);
        Assert.Contains(new RecommendationDifference("term", "15", "16"), change.Differences);
        Assert.Contains(new RecommendationDifference("status", "passed", "accepted"), change.Differences);
        Assert.Single((await world.Get<RecommendationQueries>().List(new(), CommitteeWorld.Officer)).Value!.Lines);
    }

    [Theory]
    [InlineData("number,term,text,status\n10001,16,A,passed\n", 2, "number", "recommendation.number")]
    [InlineData("number,term,text,status\n010001,16,A,passed\n010001,16,B,passed\n", 3, "number", "recommendation.number_twice")]
    [InlineData("number,term,text,status\n010001,16,,passed\n", 2, "text", "required")]
    [InlineData("number,term,text,status\n010001,16,A,done\n", 2, "status", "unknown_code")]
    [InlineData("number,term,text,status,passed_on\n010001,16,A,passed,2026-03-07\n", 2, "passed_on", "in_the_future")]
    [InlineData("number,term,text,status,evidence\n010001,16,A,passed,nowhere\n", 2, "evidence", "committee.web_address")]
    [InlineData("number,term,text\n010001,16,A\n", 1, "status", "missing_column")]
    [InlineData("number,term,text,status,colour\n010001,16,A,passed,red\n", 1, "colour", "unknown_column")]
    public async Task A_fault_is_told_with_row_and_column_and_nothing_is_written(string file, int row, string column, string code)
    {
        await using var world = await TestWorld.On();
        await CommitteeWorld.On(world);
        var import = world.Get<RecommendationImport>();

        var preview = (await import.Preview(Bytes(file), null, CommitteeWorld.Officer)).Value!;

        Assert.Equal((row, column, code), (preview.Faults[0].Row, preview.Faults[0].Column, preview.Faults[0].Why.Code));
        Assert.Equal(["recommendation.faults"], (await import.Write(Bytes(file), null, preview.Key, CommitteeWorld.Officer)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["not_allowed"], (await import.Write(Bytes(List), null, "", CommitteeWorld.Stranger)).Refusals.Select(refusal => refusal.Code));
        Assert.Empty((await world.Get<RecommendationQueries>().List(new(), CommitteeWorld.Officer)).Value!.Lines);
    }

    private static MoveRecommendation Move(long record, int version, RecommendationAction act) => new() { Record = record, Version = version, Act = act, On = new(2026, 3, 6) };

    private static ReviseRecommendation Revise(long record, int version, params (string Field, object? Value)[] values) => new() { Record = record, Version = version, Given = Given(values) };

    private static GivenRecommendation Given(params (string Field, object? Value)[] values) =>
        new(values.ToDictionary(value => RecommendationFields.All.First(field => field.Name == value.Field), value => value.Value));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
