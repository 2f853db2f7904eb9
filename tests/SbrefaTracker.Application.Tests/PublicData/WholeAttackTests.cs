using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>Tries to work hidden counts out of everything that was ever published, in one system: breakdowns, grades, medians, rows and versions.</summary>
public sealed class WholeAttackTests
{
    private static readonly SuppressionRule Ten = new(10);
    private static readonly TimelinessScale Scale = Rubrics.For(new FiscalYear(2025)).Timeliness;

    [Fact]
    public async Task Nothing_hidden_follows_from_all_that_was_published_together()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.Made(600).Concat(Published.CrossingTheYear()));
        await world.Get<PublishFigures>().Run(again: true);
        await Published.Add(world, Enumerable.Range(9001, 80).Select(id => id % 4 == 0 ? Published.Late(id, "0502", "DET", "NY") : Published.Late(id, "0401")));
        await world.Get<PublishFigures>().Run(again: true);

        var attack = await Attack(world, withKeptMedians: false);

        Assert.Empty(attack.Broken());
        Assert.True(attack is { Targets: > 5, Unknowns: > 100 }, $"{attack.Targets} hidden counts were tried among {attack.Unknowns} unknowns.");
    }

    /// <summary>Years of a small agency, of which totals and quarters are hidden, one of them whole.</summary>
    [Fact]
    public async Task Nothing_hidden_follows_where_totals_of_the_agency_are_small()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.OfASmallAgency());
        await world.Get<PublishFigures>().Run(again: true);
        await Published.Add(world, Enumerable.Range(9001, 80).Select(id => id % 4 == 0 ? Published.Late(id, "0502", "DET", "NY") : Published.Late(id, "0401")));
        await world.Get<PublishFigures>().Run(again: true);
        var years = (await world.Get<ReadPublicFigures>().Overview()).Years;
        Assert.Equal([true, true], new[] { years.Any(year => year.IsWithheld), years.Any(year => year is { IsWithheld: false, Closed: null } or { IsWithheld: false, OpenAtEnd: null }) });

        var attack = await Attack(world, withKeptMedians: false);

        Assert.Empty(attack.Broken());
        Assert.True(attack is { Targets: > 10, Unknowns: > 100 }, $"{attack.Targets} hidden counts were tried among {attack.Unknowns} unknowns.");

        // Told as it was before totals were hidden, the balance gives away what the tables do not.
        var shown = await Attack(world, withKeptMedians: false, one => one with { Hidden = one.Hidden.Where(total => one.IsWithheld && total == AgencyTotal.Received).ToHashSet() });
        Assert.Contains(shown.Broken(), broken => broken.Contains(AgencyTotal.Received, StringComparison.Ordinal));

        // So does it where small totals alone are hidden.
        var alone = await Attack(world, withKeptMedians: false, one => one with { Hidden = AgencyTotal.All.Where(total => one.IsWithheld || Ten.IsSmall(one.Of(total))).ToHashSet() });
        Assert.Contains("2022 1 total:closed lies in 4..4", alone.Broken());
    }

    /// <summary>The same attack on the same kind of figures finds a hidden grade where every median is told that is kept.</summary>
    [Fact]
    public async Task It_finds_what_medians_beside_hidden_grades_give_away()
    {
        await using var world = await MedianAttackTests.Of(("0401", Grade.A, 8), ("0401", Grade.C, 4));

        Assert.Empty((await Attack(world, withKeptMedians: false)).Broken());
        Assert.Contains("2025 1 grade A lies in 7..", string.Join(';', (await Attack(world, withKeptMedians: true)).Broken()), StringComparison.Ordinal);
    }

    /// <summary>And a hidden count of a table where the public rows of one more than it may tell are there.</summary>
    [Fact]
    public async Task It_finds_what_rows_give_away()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.Made(600).Concat(Published.CrossingTheYear()));
        await world.Get<PublishFigures>().Run(again: true);
        var years = await JointAttackTests.Everything(world, PublicTables.Office);
        var (year, key) = years.SelectMany(one => one.Received[0].Rows.Where(row => one.Received[0].Hides(new(row.Key, null)) && Ten.IsSmall(row.Whole) && row.Whole > 1).Select(row => (one.FiscalYear, row.Key))).First();

        var attack = new WholeAttack(Scale, Ten);
        attack.Learn(PublicTables.Office, [.. years.Select(one => one.FiscalYear == year ? one with { Rows = [new Dictionary<string, long> { [key] = 2 }] } : one)], await JointAttackTests.OpenAtStart(world));

        Assert.StartsWith($"{year} 1 office {key} lies in 2..", Assert.Single(attack.Broken()), StringComparison.Ordinal);
    }

    /// <summary>All that is published, as it is read.</summary>
    /// <param name="world">Where it was published.</param>
    /// <param name="withKeptMedians">As if medians were told that are kept.</param>
    /// <param name="change">What else of the totals is told.</param>
    /// <param name="rule">What is small; ten where none is given.</param>
    internal static async Task<WholeAttack> Attack(TestWorld world, bool withKeptMedians, Func<AgencyTotals, AgencyTotals>? change = null, SuppressionRule? rule = null)
    {
        rule ??= Ten;
        var (attack, openAtStart, read) = (new WholeAttack(Scale, rule), await JointAttackTests.OpenAtStart(world), new ReadPublicFigures(world.Get<ITrackerDbFactory>(), new PublicDataSettings(rule)));
        attack.Learn(await Totals(world, read, change ?? (one => one), rule), openAtStart);
        attack.Learn(PublicTables.Quarter, await JointAttackTests.Everything(world, PublicTables.Quarter), openAtStart);
        foreach (var breakdown in PublicTables.Breakdowns)
            attack.Learn(breakdown, await JointAttackTests.Everything(world, breakdown), openAtStart);
        foreach (var year in (await read.Overview()).Years)
        {
            for (var edition = 1; edition <= year.Edition; edition++)
                attack.Learn(await Answers(world, read, year.FiscalYear, edition, withKeptMedians));
        }

        return attack;
    }

    private static async Task<IReadOnlyList<(int, IReadOnlyList<AgencyTotals>, IReadOnlyDictionary<string, long>)>> Totals(TestWorld world, ReadPublicFigures read, Func<AgencyTotals, AgencyTotals> change, SuppressionRule rule)
    {
        await using var db = world.Open();
        var years = await db.PublicYears.AsNoTracking().OrderBy(row => row.FiscalYear).ThenBy(row => row.Edition).ToListAsync();
        List<(int, IReadOnlyList<AgencyTotals>, IReadOnlyDictionary<string, long>)> all = [];
        foreach (var year in years.GroupBy(row => row.FiscalYear))
        {
            List<AgencyTotals> told = [];
            foreach (var row in year)
                told.Add(change(TotalsOf(row, (await read.Year(row.FiscalYear, row.Edition))!.Totals, rule)));
            var early = (await read.FormerQuarters(year.Key)).Where(one => one is { Edition: 0, Quarter.Received: not null });
            all.Add((year.Key, [.. told], early.ToDictionary(one => PublicTables.KeyOf(one.Quarter.Quarter), one => one.Quarter.Received!.Value)));
        }

        return all;
    }

    // What a reader sees; nothing of it is small.
    private static AgencyTotals TotalsOf(PublicYearRow row, PublicTotals told, SuppressionRule rule)
    {
        AgencyTotals kept = new(row.Received, row.Closed, row.OpenAtEnd, row.Forwarded, row.Answered);
        var seen = new Dictionary<string, long?> { [AgencyTotal.Received] = told.Received, [AgencyTotal.Closed] = told.Closed, [AgencyTotal.Open] = told.OpenAtEnd, [AgencyTotal.Forwarded] = told.Forwarded, [AgencyTotal.Answered] = told.Answered };
        Assert.All(seen.Where(one => one.Value is not null), one => Assert.True(one.Value == kept.Of(one.Key) && !rule.IsSmall(one.Value.Value), $"{one.Key} of {row.FiscalYear} is told as {one.Value}"));
        return kept with { Hidden = seen.Where(one => one.Value is null).Select(one => one.Key).ToHashSet() };
    }

    private static async Task<PublishedAnswers> Answers(TestWorld world, ReadPublicFigures read, int fiscalYear, int edition, bool withKeptMedians)
    {
        var year = (await read.Year(fiscalYear, edition))!;
        await using var db = world.Open();
        var kept = await db.PublicYears.AsNoTracking().SingleAsync(row => row.FiscalYear == fiscalYear && row.Edition == edition);
        var rows = await db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == fiscalYear && row.Edition == edition).ToDictionaryAsync(row => (row.Table, row.Key), row => row.MedianDays);
        return new(
            fiscalYear,
            edition,
            Enum.GetValues<Grade>().ToDictionary(grade => grade, grade => year.Tables[PublicTables.Grade].Rows.FirstOrDefault(row => row.Key == grade.ToString())?.Whole),
            [
                new("all", "", year.Totals.Answered, withKeptMedians ? kept.MedianDays : year.Totals.MedianDays),
                .. (await read.Quarters(fiscalYear, edition)).Select(quarter => new AnsweredPart("quarter", $"Q{quarter.Quarter}", quarter.Answered, quarter.MedianDays)),
                .. PublicTables.Breakdowns.Where(table => !year.Tables[PublicTables.Answered(table)].IsWithheld).SelectMany(table => year.Tables[PublicTables.Answered(table)].Rows
                    .Select(row => new AnsweredPart(table, row.Key, row.Whole, withKeptMedians && row.Whole is not null ? rows[(PublicTables.Answered(table), row.Key)] : row.MedianDays))),
            ]);
    }
}
