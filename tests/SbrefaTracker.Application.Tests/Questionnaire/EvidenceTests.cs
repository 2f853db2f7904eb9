using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Questionnaire;

/// <summary>Today is March 6, 2026.</summary>
public sealed class EvidenceTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly Actor Analyst = Actor.Staff("analyst", "Analyst", [Roles.Analyst]);

    private static readonly Dictionary<string, string> Policy = new()
    {
        ["title"] = "Non-retaliation policy",
        ["from_on"] = "2024-02-01",
        ["text"] = "Nobody is punished for complaining. ñ 漢",
        ["web_address"] = "https://agency.example/policy",
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_what_was_entered_for_the_documents_of_a_year_beside_its_figures(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (commands, queries) = (world.Get<RecordCommands>(), world.Get<EvidenceQueries>());
        var counts = new Dictionary<string, string> { ["title"] = "Letter of the penalties system", ["from_on"] = "2026-03-02", ["fiscal_year"] = "2025", ["actions"] = "120", ["dollars_reduced"] = "1500.50" };
        var rule = new Dictionary<string, string> { ["title"] = "A rule", ["citation"] = "90 FR 1", ["from_on"] = "2025-05-01", ["effective_on"] = "2025-07-01" };

        Assert.Equal("fiscal_year: required(), actions: not_a_number(many)", Why(await commands.Run(new RecordEvidence { Kind = EvidenceKinds.PenaltyCounts, Values = new Dictionary<string, string> { ["title"] = "x", ["from_on"] = "2026-03-02", ["actions"] = "many" } }, Auditor)));
        var kept = (await commands.Run(new RecordEvidence { Kind = EvidenceKinds.PenaltyCounts, Values = counts }, Auditor)).Value!;
        await commands.Run(new KeepGuide { Given = new GuideGiven(rule, [], []) }, Actor.Staff("owner", "Owner", [Roles.PolicyOwner]));
        var (year, later) = ((await queries.ForDocuments(new(2025), Auditor)).Value!, (await queries.ForDocuments(new(2026), Auditor)).Value!);

        Assert.Equal([EvidenceKinds.PenaltyCounts, EvidenceKinds.Guide], year.Entered.Select(view => view.Kind));
        Assert.Equal([EvidenceKinds.Guide], later.Entered.Select(view => view.Kind));
        Assert.Equal(2025, year.Report.Figures.FiscalYear);
        Assert.Empty(year.Evidence.Items);
        Assert.Empty((await Of(world, 2026)).Items);
        Assert.False((await queries.ForDocuments(new(2025), Analyst)).IsDone);

        await commands.Run(new EndEvidence { Record = kept.Record, Version = kept.Version, EndedOn = new(2026, 3, 5), Reason = "A wrong letter." }, Auditor);
        Assert.DoesNotContain((await queries.ForDocuments(new(2025), Auditor)).Value!.Entered, view => view.Kind == EvidenceKinds.PenaltyCounts);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>What went to the Ombudsman can be made again: figures and evidence of its cut-off, whatever came since. What was given out is on file by its hash.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_the_documents_of_a_past_day_as_they_were(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (commands, queries) = (world.Get<RecordCommands>(), world.Get<EvidenceQueries>());
        var counts = new Dictionary<string, string> { ["title"] = "Letter", ["from_on"] = "2026-03-02", ["fiscal_year"] = "2025", ["actions"] = "120" };
        var kept = (await commands.Run(new RecordEvidence { Kind = EvidenceKinds.PenaltyCounts, Values = counts }, Auditor)).Value!;
        var given = new Dictionary<string, string> { ["title"] = "self-rating.html", ["from_on"] = "2026-03-06", ["fiscal_year"] = "2025", ["as_of_on"] = "2026-03-06", ["sha256"] = new string('a', 64) };
        Assert.Equal("sha256: required()", Why(await commands.Run(new RecordEvidence { Kind = EvidenceKinds.GivenOut, Values = given.Where(one => one.Key != "sha256").ToDictionary() }, Auditor)));
        Assert.True((await commands.Run(new RecordEvidence { Kind = EvidenceKinds.GivenOut, Values = given }, Auditor)).IsDone);
        world.Clock.Advance(TimeSpan.FromDays(3));
        await commands.Run(new ReviseEvidence { Record = kept.Record, Version = kept.Version, Kind = EvidenceKinds.PenaltyCounts, Values = new Dictionary<string, string>(counts) { ["actions"] = "130" } }, Auditor);

        var then = (await queries.ForDocuments(new(2025), Auditor, new DateOnly(2026, 3, 6))).Value!;
        var now = (await queries.ForDocuments(new(2025), Auditor)).Value!;

        Assert.Equal(("120", "130"), (then.Of(EvidenceKinds.PenaltyCounts).Single().Current.Values["actions"], now.Of(EvidenceKinds.PenaltyCounts).Single().Current.Values["actions"]));
        Assert.Equal((new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 6), false), (then.Evidence.AsOf, then.Report.Figures.AsOf, then.Evidence.MayRecord));
        Assert.Equal([new string('a', 64)], now.Of(EvidenceKinds.GivenOut).Select(view => view.Current.Values["sha256"]));
        Assert.Empty((await queries.ForDocuments(new(2025), Auditor, new DateOnly(2026, 3, 5))).Value!.Entered);
        Assert.Equal("in_the_future", (await queries.ForDocuments(new(2025), Auditor, new DateOnly(2026, 3, 10))).Refusals.Single().Code);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_kept_in_versions_that_hold_from_their_day_and_ends(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var commands = world.Get<RecordCommands>();

        var kept = (await commands.Run(new RecordEvidence { Kind = EvidenceKinds.Policy, Values = Policy }, Auditor)).Value!;
        var told = new Dictionary<string, string>(Policy) { ["from_on"] = "2025-10-01", ["employees_told_on"] = "2025-11-03", ["entities_told_on"] = "2025-11-10" };
        var revised = (await commands.Run(new ReviseEvidence { Record = kept.Record, Version = kept.Version, Kind = EvidenceKinds.Policy, Values = told }, Auditor)).Value!;
        var (before, earlier, now) = (await Of(world, 2023), await Of(world, 2025), await Of(world, 2026));

        Assert.Empty(before.Items);
        Assert.Equal((1, 2), (Assert.Single(earlier.Items).Current.Number, Assert.Single(now.Items).Current.Number));
        Assert.Equal((Grade.C, Grade.A), (Policies(earlier).Letter, Policies(now).Letter));
        Assert.Equal(Policy, earlier.Items[0].Current.Values);
        Assert.Equal(EvidenceHash.Of(told), now.Items[0].Current.Sha256);

        Assert.True((await commands.Run(new EndEvidence { Record = kept.Record, Version = revised.Version, EndedOn = new(2025, 9, 30), Reason = "Replaced by a directive." }, Auditor)).IsDone);
        Assert.Empty((await Of(world, 2026)).Items);
        Assert.Equal((new DateOnly(2025, 9, 30), false), ((await Of(world, 2025)).Items[0].EndedOn, (await Of(world, 2025)).Items[0].MayRevise));
        await using var db = world.Open();
        Assert.Equal(["EvidenceRecorded", "EvidenceRevised", "EvidenceEnded"], (await world.Get<RecordHistory>().Of(db, kept.Record)).Select(entry => entry.Action));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_to_others_when_stale_and_without_a_change()
    {
        await using var world = await TestWorld.On();
        var commands = world.Get<RecordCommands>();
        var kept = (await commands.Run(new RecordEvidence { Kind = EvidenceKinds.Policy, Values = Policy }, Auditor)).Value!;
        var revise = new ReviseEvidence { Record = kept.Record, Version = 1, Kind = EvidenceKinds.Policy, Values = Policy };

        Assert.Equal("workflow.not_your_role()", Why(await commands.Run(new RecordEvidence { Kind = EvidenceKinds.Policy, Values = Policy }, Analyst)));
        Assert.Equal("workflow.not_your_role()", Why(await commands.Run(revise, Analyst)));
        Assert.Equal("not_allowed()", Why(await world.Get<EvidenceQueries>().Of(new(2026), Analyst)));
        Assert.Equal("nothing_changed()", Why(await commands.Run(revise, Auditor)));
        Assert.Equal("stale(9, 1)", Why(await commands.Run(revise with { Version = 9 }, Auditor)));
        Assert.Equal("record_not_found()", Why(await commands.Run(revise with { Kind = EvidenceKinds.Contact, Values = new Dictionary<string, string> { ["title"] = "A", ["from_on"] = "2026-01-01" } }, Auditor)));
        Assert.Equal(
            "title: required(), from_on: required(), text: required()", Why(await commands.Run(new RecordEvidence { Kind = EvidenceKinds.Policy, Values = new Dictionary<string, string>() }, Auditor)));
        Assert.StartsWith("Kind: unknown_code(", Why(await commands.Run(new RecordEvidence { Kind = "poem", Values = Policy }, Auditor)), StringComparison.Ordinal);
        Assert.StartsWith("EndedOn: in_the_future(", Why(await commands.Run(new EndEvidence { Record = kept.Record, Version = 1, EndedOn = new(2026, 3, 7), Reason = "Soon." }, Auditor)), StringComparison.Ordinal);
        Assert.Equal("EndedOn: required(), Reason: required()", Why(await commands.Run(new EndEvidence { Record = kept.Record, Version = 1, EndedOn = null, Reason = "" }, Auditor)));
        Assert.Single((await Of(world, 2026)).Items);
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task<EvidenceYear> Of(TestWorld world, int year) => (await world.Get<EvidenceQueries>().Of(new(year), Auditor)).Value!;

    private static SelfGrade Policies(EvidenceYear year) => year.Grades.Single(grade => grade.Criterion.Code == CriterionCodes.NonRetaliation);

    private static string Why(Result result) => string.Join(", ", result.Refusals);
}
