using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Testing.Storage;
using Desk = SbrefaTracker.Application.Tests.Complaints.Desk;

namespace SbrefaTracker.Application.Tests.Importing;

/// <summary>What no contract sets a limit to is taken as given, however odd it is, and nothing that reads it later stumbles over it.</summary>
public sealed class UnusualValuesTests
{
    private static readonly string Naics = new('9', 3000);

    private static readonly string[] Rows =
    [
        "2026-03-02,0401,PEN,First,A,B,0001-01-01,,,9223372036854775807,4294967296," + Naics,
        "1776-07-04,0401,PEN,Second,A,B,,1776-07-04,1776-12-20,,,",
        "0001-01-01,2304,PEN,Third,A,B,,0001-01-01,,,,",
        "0001-11-30,2304,PEN,Fourth,A,B,,,,,,",
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_taken_told_and_read(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var file = ComplaintFile.Header + ",occurred_on,forwarded_on,responded_on,employees,population,naics\n" + string.Join('\n', Rows) + "\n";

        var imported = await world.Import(file);

        Assert.True(imported.Report.Written);
        Assert.Equal(
            ["2 naics unknown_industry", "2 occurred_on before_usual_years", "3 forwarded_on before_usual_years", "3 received_on before_usual_years", "3 responded_on before_usual_years",
             "4 forwarded_on before_usual_years", "4 received_on before_usual_years", "5 received_on before_usual_years"],
            imported.Told.Select(told => told.Replace(" warning", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.True((await world.Check()).Ok);
        await IsReadEverywhere(world);
        var exported = await Export(world);
        Assert.All(Rows, row => Assert.Contains(row.Split(',')[0], exported, StringComparison.Ordinal));
        Assert.Contains(",9223372036854775807,,4294967296,", exported, StringComparison.Ordinal);
        await using var copy = await TestWorld.On(provider);
        await copy.Import(exported);
        Assert.Equal(exported, await Export(copy));
    }

    private static async Task IsReadEverywhere(TestWorld world)
    {
        await using var db = world.Open();
        foreach (var reference in await db.Complaints.Select(c => c.Reference).ToListAsync())
            Assert.True((await world.Get<ComplaintQueries>().Read(reference, Desk.Representative)).IsDone);
        var days = await db.Complaints.OrderBy(c => c.Id).Select(c => c.ReceivedOn).ToListAsync();
        Assert.Equal([new DateOnly(2026, 3, 2), new DateOnly(1776, 7, 4), DateOnly.MinValue, new DateOnly(1, 11, 30)], days);

        var now = await world.Get<ReadAnnualFigures>().Run(new FiscalYear(2026), new DateOnly(2026, 3, 6));
        Assert.Equal((3, 1, 4), (now.OpenAtStart, now.Received, now.OpenAtEnd));
        var then = await world.Get<ReadAnnualFigures>().Run(new FiscalYear(1776), new DateOnly(2026, 3, 6));
        Assert.Equal((1, 1), (then.Received, then.Timeliness.N));
        Assert.Equal([1776, 2026], (await world.Get<ReadReportYears>().Run(Desk.Auditor)).Value!.Where(year => year.HasComplaints).Select(year => year.Year.Year).Order());
        Assert.True((await world.Get<ReadDashboard>().Run(Desk.Representative, mine: false)).IsDone);
        Assert.Single((await world.Get<WorkList>().Read(new WorkListFilter { Search = "received:1776", WithClosed = true }, Desk.Representative)).Value!.Rows);
        Assert.InRange(await world.Get<PublishFigures>().Follow(), 0, 4);
    }

    private static async Task<string> Export(TestWorld world)
    {
        using var target = new MemoryStream();
        await world.Get<ComplaintExport>().Run(target, forSpreadsheet: false, _ => { }, CancellationToken.None);
        return Encoding.UTF8.GetString(target.ToArray());
    }
}
