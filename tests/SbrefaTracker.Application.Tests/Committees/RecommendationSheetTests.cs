using System.Text;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>The committee's list in the shape in which it is published. Today is March 6, 2026.</summary>
public sealed class RecommendationSheetTests
{
    // As a page of print breaks it: a title, a day, headings, numbers, lines that are cut.
    private const string Published =
        """
        Made-up Advisory Committee
        Term to Date Recommendations
        April 27, 2016

        Trade Enforcement

        010001 COAC recommends that CBP use one way
        of telling for emerging risks.
        010002  COAC recommends thirty days' notice.

        Export Subcommittee
        010003. COAC recommends one page on exports.
        """;

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_imported_with_its_headings_as_what_was_passed_in_the_term_that_is_given(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await CommitteeWorld.On(world);
        var import = world.Get<RecommendationImport>();
        var unsaid = (await import.Preview(Bytes(Published), null, CommitteeWorld.Officer)).Value!;
        Assert.Equal((true, 3, "recommendation.term_needed"), (unsaid.IsList, unsaid.Rows, Assert.Single(unsaid.Faults).Why.Code));
        Assert.Equal(["recommendation.faults"], (await import.Write(Bytes(Published), null, unsaid.Key, CommitteeWorld.Officer)).Refusals.Select(refusal => refusal.Code));

        var preview = (await import.Preview(Bytes(Published), 14, CommitteeWorld.Officer)).Value!;
        Assert.Equal((0, 3), (preview.FaultCount, preview.Changes.Count(change => change.IsNew)));
        Assert.True((await import.Write(Bytes(Published), 14, preview.Key, CommitteeWorld.Officer)).IsDone);

        var lines = (await world.Get<RecommendationQueries>().Published(new())).Lines.Select(line => line.One).ToList();
        Assert.Equal(
            [("010001", "Trade Enforcement", "COAC recommends that CBP use one way of telling for emerging risks."), ("010002", "Trade Enforcement", "COAC recommends thirty days' notice."), ("010003", "Export Subcommittee", "COAC recommends one page on exports.")],
            lines.Select(one => (one.Number, one.Subcommittee!, one.Text)));
        Assert.All(lines, one => Assert.Equal((14, RecommendationState.Passed), (one.Term, one.State)));
        Assert.Equal((3, 0), (await import.Preview(Bytes(Published), null, CommitteeWorld.Officer)).Value is { } again ? (again.Unchanged, again.FaultCount) : default);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_exported_so_that_reading_it_back_changes_nothing(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await CommitteeWorld.On(world);
        const string Columns =
            "number,term,subcommittee,text,status,status_on\n"
            + "010001,16,,Of the whole committee.,passed,2026-01-05\n"
            + "010002,16,Exports,\"First line,\nsecond line.\n\nA paragraph.\",accepted,2026-02-02\n"
            + "010003,16,Exports,One line.,passed,2026-01-05\n"
            + "010004,16,Exports,Nobody voted on it.,proposed,2026-03-02\n";
        await Import(world, Columns);

        var sheet = (await world.Get<RecommendationExport>().Sheet())!;

        Assert.StartsWith("Made-up Advisory Committee\nTerm to Date Recommendations\nMarch 6, 2026\n\n010001 Of the whole committee.\n\nExports\n\n010002 First line,\n       second line.\n", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("010004", sheet, StringComparison.Ordinal);
        var again = (await world.Get<RecommendationImport>().Preview(Bytes(sheet), null, CommitteeWorld.Officer)).Value!;
        Assert.Equal((3, 0, 0), (again.Rows, again.FaultCount, again.Changes.Count));
    }

    [Fact]
    public async Task Tells_of_a_number_that_stands_twice_and_of_bytes_that_are_no_text()
    {
        await using var world = await TestWorld.On();
        await CommitteeWorld.On(world);

        var twice = (await world.Get<RecommendationImport>().Preview(Bytes("010001 One.\n010001 Another.\n"), 16, CommitteeWorld.Officer)).Value!;
        var bytes = (await world.Get<RecommendationImport>().Preview([.. Bytes("010001 One "), 0xff, .. Bytes(".\n")], 16, CommitteeWorld.Officer)).Value!;

        Assert.Equal((2, "number", "recommendation.number_twice"), Assert.Single(twice.Faults) is var fault ? (fault.Row, fault.Column, fault.Why.Code) : default);
        Assert.Equal((1, "text", "not_utf8"), Assert.Single(bytes.Faults) is var other ? (other.Row, other.Column, other.Why.Code) : default);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_proposed_and_how_each_came_to_its_condition_is_a_file_for_those_who_serve_the_committee(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await CommitteeWorld.On(world);
        await Import(world, "number,term,text,status,status_on\n010001,16,A.,passed,2026-01-05\n010002,16,B.,proposed,2026-03-02\n");
        await Import(world, "number,term,text,status,status_on\n010001,16,A.,accepted,2026-02-02\n");
        var export = world.Get<RecommendationExport>();

        var all = (await export.AllColumns(CommitteeWorld.Officer)).Value!;
        var history = (await export.History(CommitteeWorld.Representative)).Value!;

        Assert.Equal(["number", "010001", "010002"], all.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')[0]));
        Assert.DoesNotContain("010002", await export.Columns(), StringComparison.Ordinal);
        Assert.Equal(
            [("010001", RecommendationState.Passed, new DateOnly(2026, 1, 5)), ("010001", RecommendationState.Accepted, new DateOnly(2026, 2, 2)), ("010002", RecommendationState.Proposed, new DateOnly(2026, 3, 2))],
            history.Select(move => (move.Number, move.To, move.On)));
        Assert.Empty((await world.Get<RecommendationImport>().Preview(Bytes(all), null, CommitteeWorld.Officer)).Value!.Changes);
        Assert.Equal(["not_allowed"], (await export.AllColumns(CommitteeWorld.Stranger)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["not_allowed"], (await export.History(CommitteeWorld.Stranger)).Refusals.Select(refusal => refusal.Code));
    }

    private static async Task Import(TestWorld world, string file)
    {
        var import = world.Get<RecommendationImport>();
        var preview = (await import.Preview(Bytes(file), null, CommitteeWorld.Officer)).Value!;
        Assert.True((await import.Write(Bytes(file), null, preview.Key, CommitteeWorld.Officer)).IsDone, string.Join(", ", preview.Faults.Select(fault => fault.Why.Code)));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
