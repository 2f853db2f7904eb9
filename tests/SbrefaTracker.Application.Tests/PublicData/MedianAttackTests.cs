using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.AnnualReports;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>Tries to work the hidden count of a grade out of the medians that are published of the year, its quarters and the rows of its tables.</summary>
public sealed class MedianAttackTests
{
    private static readonly TimelinessScale Scale = Rubrics.For(new FiscalYear(2025)).Timeliness;

    // Calendar days after which an answer has each grade.
    private static readonly Dictionary<Grade, int> Days = new() { [Grade.A] = 25, [Grade.B] = 65, [Grade.C] = 110, [Grade.D] = 152, [Grade.F] = 190 };

    [Fact]
    public async Task Of_two_hidden_grades_no_median_tells_which_has_more()
    {
        await using var world = await Of(("0401", Grade.A, 8), ("0401", Grade.C, 4));

        var (grades, told) = await Told(world);
        Assert.Equal([Grade.A, Grade.C], grades.Where(one => one.Value is null).Select(one => one.Key));
        Assert.All(told, part => Assert.Null(part.Median));
        Assert.Empty(new MedianAttack(grades, Scale, told).Broken(9));

        // Were they told, six would have grade A at least, and the seventh, at most twice as long, too: none has a B.
        Assert.Contains("A lies in 7..", string.Join(';', new MedianAttack(grades, Scale, await Kept(world, told)).Broken(9)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_slow_grades_are_hidden_the_medians_of_the_fast_are_told_and_those_of_a_slow_office_are_not()
    {
        await using var world = await Of(("0401", Grade.A, 60), ("0417", Grade.A, 20), ("0417", Grade.B, 15), ("2304", Grade.D, 6), ("2304", Grade.F, 5), ("2304", Grade.A, 3), ("0502", Grade.A, 15));

        var (grades, told) = await Told(world);
        Assert.Equal([Grade.D, Grade.F], grades.Where(one => one.Value is null).Select(one => one.Key));
        Assert.NotNull(told.Single(part => part.Partition == "all").Median);
        Assert.NotNull(told.Single(part => part.Key == "0401").Median);
        Assert.NotNull(told.Single(part => part.Key == "2304").Answers);
        Assert.Null(told.Single(part => part.Key == "2304").Median);
        Assert.Empty(new MedianAttack(grades, Scale, told).Broken(9));
    }

    [Fact]
    public async Task Nothing_of_made_up_complaints_follows_of_which_some_grades_are_hidden()
    {
        await using var world = await TestWorld.On();
        await Published.Add(world, Published.Made(150));
        await world.Get<PublishFigures>().Run(again: true);

        var (grades, told) = await Told(world);
        Assert.Contains(grades, one => one.Value is null);
        Assert.Empty(new MedianAttack(grades, Scale, told).Broken(9));
    }

    /// <summary>Nobody knows yet which of its grades will be hidden.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Of_a_year_that_is_not_over_no_median_is_told(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Published.Add(world, Published.Made(600));
        await world.Get<PublishFigures>().Run(again: true);

        var quarters = (await world.Get<ReadPublicFigures>().Overview()).Quarters;
        Assert.Contains(quarters, quarter => quarter is { FiscalYear: 2026, Received: > 20, Answered: null });
        Assert.All(quarters.Where(quarter => quarter.FiscalYear == 2026), quarter => Assert.Null(quarter.MedianDays));
        Assert.Contains(quarters, quarter => quarter is { FiscalYear: < 2026, MedianDays: not null });
    }

    // All in the first quarter, so that the slowest are answered by the cut-off.
    internal static async Task<TestWorld> Of(params (string Office, Grade Grade, int Count)[] answers)
    {
        var world = await TestWorld.On();
        List<Complaint> complaints = [];
        foreach (var (office, grade) in answers.SelectMany(one => Enumerable.Repeat((one.Office, one.Grade), one.Count)))
        {
            var (complaint, id) = (Recordings.Complaint(new DateOnly(2024, 11, 4)), complaints.Count + 1);
            (complaint.Id, complaint.Reference, complaint.OfficeCode, complaint.ActionType, complaint.TradeRole, complaint.EntityState) = (id, $"RF-2025-{id:D5}", office, "PEN", "importer", "TX");
            complaint.ForwardedOn = complaint.ReceivedOn;
            complaint.RespondedOn = complaint.ReceivedOn.AddDays(Days[grade]);
            complaints.Add(complaint);
        }

        await Published.Add(world, complaints);
        await world.Get<PublishFigures>().Run(again: true);
        return world;
    }

    private static async Task<(IReadOnlyDictionary<Grade, long?> Grades, IReadOnlyList<AnsweredPart> Parts)> Told(TestWorld world)
    {
        var read = world.Get<ReadPublicFigures>();
        var year = (await read.Year(2025))!;
        return (
            year.Tables[PublicTables.Grade].Rows.ToDictionary(row => Enum.Parse<Grade>(row.Key), row => row.Whole),
            [
                new("all", "", year.Totals.Answered, year.Totals.MedianDays),
                .. (await read.Overview()).Quarters.Where(quarter => quarter.FiscalYear == 2025).Select(quarter => new AnsweredPart("quarter", $"Q{quarter.Quarter}", quarter.Answered, quarter.MedianDays)),
                .. PublicTables.Breakdowns.SelectMany(table => year.Tables[PublicTables.Answered(table)].Rows.Select(row => new AnsweredPart(table, row.Key, row.Whole, row.MedianDays))),
            ]);
    }

    // The same, with every median that is kept.
    private static async Task<IReadOnlyList<AnsweredPart>> Kept(TestWorld world, IReadOnlyList<AnsweredPart> told)
    {
        await using var db = world.Open();
        var year = await db.PublicYears.AsNoTracking().SingleAsync(row => row.FiscalYear == 2025);
        var quarters = await db.PublicQuarters.AsNoTracking().Where(row => row.FiscalYear == 2025).ToDictionaryAsync(row => $"Q{row.Quarter}", row => row.MedianDays);
        var rows = await db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == 2025).ToDictionaryAsync(row => (row.Table, row.Key), row => row.MedianDays);
        return [.. told.Select(part => part with { Median = part.Partition == "all" ? year.MedianDays : part.Partition == "quarter" ? quarters[part.Key] : rows[(PublicTables.Answered(part.Partition), part.Key)] })];
    }
}
