using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Cli;

public sealed class ReportAnnualTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Writes_the_report_of_what_was_imported(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var file = world.Put(
            "complaints.csv",
            """
            received_on,forwarded_on,responded_on,closed_on,outcome,office,action_type,entity_name,subject,narrative
            2025-01-06,2025-01-06,2025-01-08,2025-01-08,explained,0401,PEN,Example,Subject,Narrative
            2025-01-07,,,,,0417,SEIZ,Example,Subject,Narrative
            """);
        Assert.Equal(0, (await world.Run("import", "complaints", file)).Exit);
        var folder = Path.Combine(world.Database.Folder, "report");

        var called = await world.Run("report", "annual", "--fiscal-year", "2025", "--as-of", "2025-09-30", "--out", folder);

        Assert.Equal(0, called.Exit);
        var figures = FiguresJson.Read(await File.ReadAllTextAsync(Path.Combine(folder, "figures.json")));
        Assert.Equal((2, 0, 1, 1), (figures.Received, figures.OpenAtStart, figures.Closed, figures.OpenAtEnd));
        Assert.Equal(2, figures.Timeliness.P90Days);
        Assert.True(File.Exists(Path.Combine(folder, "annual-report.html")));
        Assert.True(File.Exists(Path.Combine(folder, "annual-report.xlsx")));
        Assert.True(called.ErrLines.Length <= 1, called.Err);
    }

    [Fact]
    public async Task Refuses_a_day_in_the_future_and_says_what_to_do()
    {
        await using var world = await TestWorld.On();
        var (folder, today) = (Path.Combine(world.Database.Folder, "report"), world.Get<AgencyTime>().Today);

        var called = await world.Run("report", "annual", "--fiscal-year", "2026", "--as-of", $"{today.AddDays(1):yyyy-MM-dd}", "--out", folder);

        Assert.Equal(1, called.Exit);
        Assert.Contains($"give a day no later than today, {today:yyyy-MM-dd}, or leave --as-of out", Assert.Single(called.ErrLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
        Assert.Equal(0, (await world.Run("report", "annual", "--fiscal-year", "2026", "--as-of", $"{today:yyyy-MM-dd}", "--out", folder)).Exit);
    }

    /// <summary>Before the first file nothing is written; from then on all of them are, and only the print can be stopped.</summary>
    [Fact]
    public async Task Says_what_was_written_when_it_is_stopped()
    {
        await using var world = await TestWorld.On(settings: new Dictionary<string, string?> { ["Chromium:Path"] = Environment.ProcessPath });
        var folder = Path.Combine(world.Database.Folder, "report");
        string[] arguments = ["report", "annual", "--fiscal-year", "2026", "--out", folder];

        var early = await world.RunStoppedAt("annual-report.xlsx", arguments);
        Assert.Equal(1, early.Exit);
        Assert.Contains("stopped; nothing was written", early.Err, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));

        var late = await world.RunStoppedAt("annual-report.pdf", arguments);
        Assert.Equal(1, late.Exit);
        Assert.DoesNotContain("nothing was written", late.Err, StringComparison.Ordinal);
        Assert.Contains("stopped while the PDF was printed; the other files are written and whole", late.Err, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "figures.json")));
        Assert.True(File.Exists(Path.Combine(folder, "annual-report.xlsx")));
        Assert.False(File.Exists(Path.Combine(folder, "annual-report.pdf")));
    }

    [Theory]
    [InlineData("--out", "report")]
    [InlineData("--fiscal-year", "2025")]
    [InlineData("--fiscal-year", "25", "--out", "report")]
    [InlineData("--fiscal-year", "next", "--out", "report")]
    [InlineData("--fiscal-year", "2025", "--out", "report", "--as-of", "yesterday")]
    public async Task Answers_wrong_usage_with_2(params string[] arguments)
    {
        await using var world = await TestWorld.On();

        var called = await world.Run(["report", "annual", .. arguments]);

        Assert.Equal(2, called.Exit);
        Assert.Single(called.ErrLines);
    }
}
