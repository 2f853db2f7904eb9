using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>An edition is counted again as a whole: every year that it prints, from the rows that it keeps.</summary>
public sealed class RecountTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Compares_all_years_side_by_side_and_finds_what_differs_in_one_long_past(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var edition = await Freeze(world);
        var printed = (await world.Get<EditionQueries>().Read(2026, 1, Auditor)).Value!.Report;
        var check = await Check(world, edition);
        Assert.True(check is { Ok: true, ReportIsSame: true }, check.ToString());
        Assert.Equal([2024, 2025, 2026], check.Years);
        Assert.Equal(printed.Years.Select(year => year.FiscalYear), check.Years);
        Assert.All(printed.Years, year => Assert.True(year.Received > 0));

        // One that was closed before the year before: no figure of either year counts it.
        await Rewrite(world, edition, rows => rows.Remove(rows.First(row => row["complaint"] is { } one && Day(one["receivedOn"]) >= new DateOnly(2021, 10, 1) && Day(one["closedOn"]) < new DateOnly(2024, 10, 1) && (int)one["reopenings"]! == 0)));
        var otherwise = await Check(world, edition);

        Assert.Equal((false, true, true, false), (otherwise.RowsAreWhole, otherwise.ReportIsWhole, otherwise.FiguresAreSame, otherwise.ReportIsSame));
        Assert.False(otherwise.Ok);
    }

    [Theory]
    [InlineData("frame", "agencyName")]
    [InlineData("office", "name")]
    public async Task Compares_what_it_says_of_itself(string kind, string member)
    {
        await using var world = await TestWorld.On();
        var edition = await Freeze(world, complaints: 5);

        await Rewrite(world, edition, rows => rows.First(row => row[kind] is not null)[kind]![member] = "Another");

        Assert.Equal((true, false), (await Check(world, edition)) is var check ? (check.FiguresAreSame, check.ReportIsSame!.Value) : default);
    }

    [Fact]
    public async Task Compares_the_year_alone_where_no_more_was_kept_and_says_so()
    {
        await using var world = await TestWorld.On();
        var edition = await Freeze(world);
        await AsFirstForm(world, edition);

        var check = await Check(world, edition);

        Assert.True(check.Ok, check.ToString());
        Assert.Null(check.ReportIsSame);
        Assert.Equal([2026], check.Years);
        var comparison = (await world.Get<CompareEdition>().Run(edition, Auditor)).Value!;
        Assert.Equal((0, 0, 0L), (comparison.Figures.Count, comparison.Rules.Count, comparison.Changed));
    }

    [Fact]
    public async Task Leaves_out_figures_that_the_program_learned_to_count_later()
    {
        await using var world = await TestWorld.On();
        var edition = await Freeze(world, complaints: 20);

        // As if neither had been counted when it was frozen.
        var report = JsonNode.Parse(await Text(world, edition, EditionFiles.Report))!;
        Assert.True(report["figures"]!.AsObject().Remove("signals") && report["yearBefore"]!.AsObject().Remove("feedback"));
        await Keep(world, edition, report);

        Assert.True((await Check(world, edition)).Ok);
        var comparison = (await world.Get<CompareEdition>().Run(edition, Auditor)).Value!;
        Assert.Empty(comparison.Figures);
        Assert.Equal(["figures.signals", "yearBefore.feedback"], comparison.LeftOut);
        report["figures"]!["received"] = 0;
        await Put(world, edition, EditionFiles.Report, report.ToJsonString(Form) + "\n");
        Assert.False((await Check(world, edition)).ReportIsSame);
    }

    [Fact]
    public async Task Sets_every_year_that_it_prints_beside_today()
    {
        await using var world = await TestWorld.On();
        var edition = await Freeze(world);
        await using (var db = world.Open())
        {
            var past = await db.Complaints.OrderBy(one => one.Id).FirstAsync(one => one.ReceivedOn >= new DateOnly(2023, 10, 1) && one.ReceivedOn < new DateOnly(2024, 9, 1));
            await db.Complaints.Where(one => one.Id == past.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ReceivedOn, new DateOnly(2023, 9, 30)));
        }

        var comparison = (await world.Get<CompareEdition>().Run(edition, Auditor)).Value!;

        Assert.Contains(comparison.Figures, figure => figure.Name == "years[2024].received");
        Assert.DoesNotContain(comparison.Figures, figure => figure.Name == "received");
        Assert.Equal("receivedOn", Assert.Single(Assert.Single(comparison.Complaints).Fields).Name);
    }

    /// <summary>What was frozen under one rubric and is counted again under another: the frozen one counts, byte for byte, in every year.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_by_the_scales_that_it_was_frozen_under_whatever_the_rubric_says_today(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var edition = await Freeze(world);
        var today = new FigurePeriod(new FiscalYear(2026), world.Get<AgencyTime>().Today);
        var then = today with { Kept = new KeptScales(2001, today.Shown().ToDictionary(one => one.Year.Year, one => new TimelinessScale(5, 11 + (one.Year.Year % 5), 30, 70))) };

        // As if it had been frozen under another rubric than that of today.
        AnnualReportData report;
        await using (var db = world.Open())
            report = await world.Get<ReadAnnualReport>().Read(db, then);
        await Rewrite(world, edition, rows =>
        {
            var head = rows[0]["head"]!;
            (head["rubricOf"], head["scale"]) = (2001, Days(then.Scale));
            head["scales"] = new JsonObject(then.Kept!.ByYear.OrderBy(one => one.Key).Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key.ToString(CultureInfo.InvariantCulture), Days(one.Value))));
        }, hashed: true);
        await Put(world, edition, EditionFiles.Report, ReportJson.Write(report));
        await using (var db = world.Open())
        {
            var (whole, figures) = (EditionFiles.Hash(ReportJson.Write(report)), EditionFiles.Hash(FiguresJson.Write(report.Figures)));
            await db.Editions.ExecuteUpdateAsync(set => set.SetProperty(one => one.ReportSha256, whole).SetProperty(one => one.FiguresSha256, figures));
        }

        var check = await Check(world, edition);

        Assert.True(check is { Ok: true, ReportIsSame: true, Years: [2024, 2025, 2026] }, check.ToString());
        Assert.NotEqual(report.Figures.Timeliness, (await world.Get<ReadAnnualFigures>().Run(today.Year, today.AsOf)).Timeliness);
        var printed = (await world.Get<EditionQueries>().Read(2026, 1, Auditor)).Value!.Report;
        Assert.Equal((then.Scale, 2001), (printed.Rubric.Timeliness, printed.Rubric.FiscalYear));
        var list = await world.Get<FrozenLists>().Run(new EditionMark(2026, 1), today.Year, CountedFigure.Forwarded, null, Auditor, [new CountedPart(CountedBy.Grade, "A")]);
        Assert.Equal(report.Figures.Timeliness.A, list.Value!.List.Total);
    }

    private static JsonArray Days(TimelinessScale scale) => [scale.A, scale.B, scale.C, scale.D];

    /// <param name="more">What is put among the made-up complaints before their year is frozen.</param>
    internal static async Task<long> Freeze(TestWorld world, int complaints = 400, Func<TrackerDb, Task>? more = null)
    {
        Assert.True((await world.Get<DemoData>().Add(complaints, seed: 7)).IsDone);
        if (more is not null)
        {
            await using var db = world.Open();
            await more(db);
            await db.SaveChangesAsync();
        }

        return (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, Auditor, new Progress<long>())).Value!.Record;
    }

    // As editions were frozen before the other years were kept.
    private static Task AsFirstForm(TestWorld world, long edition) => Rewrite(world, edition, rows =>
    {
        rows.RemoveAll(row => row.Single().Key is "frame" or "query" || (row["complaint"] is { } one && Day(one["closedOn"]) < new DateOnly(2025, 10, 1) && !(Day(one["forwardedOn"]) >= new DateOnly(2025, 10, 1)) && (int)one["reopenings"]! == 0));
        rows[0]["head"]!["format"] = FrozenRows.OneYear;
        Assert.True(rows[0]["head"]!.AsObject().Remove("scales"));
        foreach (var row in rows.Where(row => row["office"] is not null))
            row["office"]!.AsObject().Remove("name");
        var kept = rows.Where(row => row["complaint"] is not null).Select(row => (long)row["complaint"]!["id"]!).ToHashSet();
        rows.RemoveAll(row => row.Single().Key is "reopening" or "pause" or "extension" or "escalation" or "inquiry" or "assessment" && !kept.Contains((long)row.Single().Value!["complaint"]!));
    }, hashed: true);

    internal static async Task Rewrite(TestWorld world, long edition, Action<List<JsonObject>> change, bool hashed = false)
    {
        var rows = (await Text(world, edition, EditionFiles.Rows)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        change(rows);
        var text = string.Concat(rows.Select(row => row.ToJsonString(Plain) + "\n"));
        await Put(world, edition, EditionFiles.Rows, text);
        if (hashed)
        {
            await using var db = world.Open();
            var hash = EditionFiles.Hash(text);
            await db.Editions.ExecuteUpdateAsync(set => set.SetProperty(one => one.DataSha256, hash));
        }
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    internal static async Task Keep(TestWorld world, long edition, JsonNode report)
    {
        var text = report.ToJsonString(Form) + "\n";
        await Put(world, edition, EditionFiles.Report, text);
        await using var db = world.Open();
        var (whole, figures) = (EditionFiles.Hash(text), EditionFiles.Hash(report["figures"]!.ToJsonString(Form) + "\n"));
        await db.Editions.ExecuteUpdateAsync(set => set.SetProperty(one => one.ReportSha256, whole).SetProperty(one => one.FiguresSha256, figures));
    }

    private static async Task Put(TestWorld world, long edition, string name, string text)
    {
        await using var db = world.Open();
        await db.EditionChunks.Where(chunk => chunk.EditionId == edition && chunk.Name == name).ExecuteDeleteAsync();
        db.AddRange(EditionFiles.Chunks(edition, name, EditionFiles.Pack(Encoding.UTF8.GetBytes(text))));
        await db.SaveChangesAsync();
    }

    internal static async Task<string> Text(TestWorld world, long edition, string name)
    {
        await using var db = world.Open();
        var pieces = await db.EditionChunks.Where(chunk => chunk.EditionId == edition && chunk.Name == name).OrderBy(chunk => chunk.Number).Select(chunk => chunk.Bytes).ToListAsync();
        using var reader = new StreamReader(new BrotliStream(new MemoryStream([.. pieces.SelectMany(piece => piece)]), CompressionMode.Decompress));
        return await reader.ReadToEndAsync();
    }

    internal static async Task<EditionCheck> Check(TestWorld world, long edition) => (await world.Get<CheckEdition>().Run(edition, Auditor)).Value!;

    private static DateOnly? Day(JsonNode? day) => day is null ? null : DateOnly.Parse((string)day!, CultureInfo.InvariantCulture);
}
