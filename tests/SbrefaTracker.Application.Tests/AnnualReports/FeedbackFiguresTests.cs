using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>The answers of filers to the survey are counted by their day, the latest of each.</summary>
public sealed class FeedbackFiguresTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Count_the_latest_answer_of_each_filer_by_its_day_and_lead_to_the_complaints(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (early, changed, undated) = (await Answered(world, "yes"), await Answered(world, "no"), await Answered(world, "no"));
        await Desk.WithComplaint(world);
        world.Clock.Advance(TimeSpan.FromDays(10));
        await Say(changed, "partly");
        await using (var db = world.Open())
        {
            await db.Complaints.Where(one => one.Reference == undated.Reference).ExecuteUpdateAsync(set => set.SetProperty(one => one.UsefulnessOn, (DateOnly?)null));
        }

        var (now, before) = (new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 15));
        Assert.Equal("2: no 0, partly 1, yes 1", Told(await Figures(world, 2026, now)));
        Assert.Equal("1: no 0, partly 0, yes 1", Told(await Figures(world, 2026, before)));
        Assert.Equal("0: no 0, partly 0, yes 0", Told(await Figures(world, 2025, now)));
        Assert.Equal([changed.Reference, early.Reference], await Listed(world, now));
        Assert.Equal([changed.Reference], await Listed(world, now, new CountedPart(CountedBy.Usefulness, "partly")));
        Assert.Equal([("partly", 1L), ("yes", 1L)], await Queried(world, now));

        // An edition keeps them, and they are counted the same from its rows.
        var edition = (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, Auditor, new Progress<long>())).Value!;
        await Say(early, "no");
        Assert.True((await world.Get<CheckEdition>().Run(edition.Record, Auditor)).Value!.Ok);
        var list = await world.Get<FrozenLists>().Run(new EditionMark(2026, 1), new FiscalYear(2026), CountedFigure.SurveyAnswered, null, Auditor, [new CountedPart(CountedBy.Usefulness, "yes")]);
        Assert.Equal(early.Reference, Assert.Single(list.Value!.List.Rows).Reference);
        Assert.Equal(["feedback.answers[no].count", "feedback.answers[yes].count"], (await world.Get<CompareEdition>().Run(edition.Record, Auditor)).Value!.Figures.Select(figure => figure.Name));
    }

    /// <summary>An answer that was given before days were kept has its day in the ledger, and gets it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Count_what_was_answered_before_days_were_kept_by_the_day_of_its_entry(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (answered, other) = (await Answered(world, "no"), await Answered(world, "yes"));
        world.Clock.Advance(TimeSpan.FromDays(3));
        await Say(answered, "partly");

        // As an earlier version wrote it, and its ledger with it.
        await world.Get<WriteQueue>().Run<Result>(
            async (session, ct) =>
            {
                var complaint = await session.Db.Complaints.SingleAsync(one => one.Reference == answered.Reference, ct);
                complaint.UsefulnessOn = null;
                await session.Record(complaint, Actor.Clock, "Noted", "{}", ct);
                return Result.Done;
            },
            default);
        answered.Version++;
        world.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal("1: no 0, partly 0, yes 1", Told(await Figures(world, 2026, new DateOnly(2026, 3, 16))));

        Assert.Equal((1, 0), (await world.Get<UndatedAnswers>().Follow(), await world.Get<UndatedAnswers>().Follow()));

        Assert.Equal("2: no 0, partly 1, yes 1", Told(await Figures(world, 2026, new DateOnly(2026, 3, 9))));
        Assert.Equal("1: no 0, partly 0, yes 1", Told(await Figures(world, 2026, new DateOnly(2026, 3, 8))));
        Assert.Empty((await world.Check()).Problems);

        // Whoever has the complaint open goes on.
        await Say(answered, "yes");
        Assert.NotEqual(answered.Reference, other.Reference);
    }

    private static async Task<AnnualFigures> Figures(TestWorld world, int year, DateOnly asOf) => await world.Get<ReadAnnualFigures>().Run(new FiscalYear(year), asOf);

    private static string Told(AnnualFigures figures) => $"{figures.Feedback!.Answered}: {string.Join(", ", figures.Feedback.Answers.Select(one => $"{one.Key} {one.Count}"))}";

    private static async Task<IEnumerable<string>> Listed(TestWorld world, DateOnly asOf, params CountedPart[] parts) =>
        (await new ReadCountedComplaints(world.Get<ITrackerDbFactory>()).Run(new FigurePeriod(new FiscalYear(2026), asOf), CountedFigure.SurveyAnswered, null, Auditor, parts)).Value!.Rows.Select(row => row.Reference);

    private static async Task<List<(string, long)>> Queried(TestWorld world, DateOnly asOf)
    {
        await using var db = world.Open();
        var queries = FigureQueries.Of(new FigurePeriod(new FiscalYear(2026), asOf), db.Database.IsSqlite() ? QueryDialect.Sqlite : QueryDialect.Postgres);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"{queries.Common}\n{queries.Behind("feedback").Single().Select}\nORDER BY 1";
        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        List<(string, long)> rows = [];
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader.GetInt64(1)));
        return rows;
    }

    private static async Task<Desk> Answered(TestWorld world, string says)
    {
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));
        await Say(desk, says);
        return desk;
    }

    private static async Task Say(Desk desk, string usefulness) =>
        Assert.Empty(await desk.Do(Actor.Filer, d => new SayUsefulness { Reference = d.Reference, Version = d.Version, Usefulness = usefulness }));
}
