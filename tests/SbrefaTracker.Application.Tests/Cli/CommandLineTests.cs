using System.Diagnostics;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Cli;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Prints_the_due_date_alone_on_its_line()
    {
        await using var world = await TestWorld.On();

        var called = await world.Run("deadline", "--from", "2024-11-18", "--business-days", "30");

        Assert.Equal((0, "2025-01-02" + Environment.NewLine, ""), (called.Exit, called.Out, called.Err));
    }

    [Fact]
    public async Task Explains_a_deadline_day_by_day()
    {
        await using var world = await TestWorld.On();

        var called = await world.Run("deadline", "--from=2026-05-22", "--business-days=1", "--explain");

        Assert.Equal(
            [
                "2026-05-22 Fri  skipped: day 0, the count begins on the day after",
                "2026-05-23 Sat  skipped: weekend",
                "2026-05-24 Sun  skipped: weekend",
                "2026-05-25 Mon  skipped: Memorial Day",
                "2026-05-26 Tue  counted 1: business day",
                "2026-05-26",
            ],
            called.OutLines);
    }

    [Theory]
    [InlineData]
    [InlineData("fly")]
    [InlineData("deadline")]
    [InlineData("deadline", "--from", "yesterday", "--business-days", "3")]
    [InlineData("deadline", "--from", "2026-01-05", "--business-days", "3", "--calendar-days", "3")]
    [InlineData("deadline", "--from", "2026-01-05", "--business-days", "-1")]
    [InlineData("deadline", "--from", "2026-01-05", "--business-days", "3", "--loud")]
    [InlineData("import", "complaints")]
    [InlineData("import", "complaints", "no-such-file.csv")]
    [InlineData("export", "complaints")]
    [InlineData("export", "complaints", "--out", "/dev/no-such-device")]
    public async Task Answers_wrong_usage_with_2(params string[] arguments)
    {
        await using var world = new TestWorld(await TestDatabase.Empty(DatabaseProvider.Sqlite));

        var called = await world.Run(arguments);

        Assert.Equal(2, called.Exit);
        Assert.Single(called.ErrLines);
        Assert.Empty(called.Out);
    }

    [Fact]
    public async Task Writes_one_line_a_fault_and_ends_with_1()
    {
        await using var world = await TestWorld.On();
        var file = world.Put("bad.csv", "received_on,office,action_type,entity_name,subject,narrative\n2026-03-02,9999,PEN,A,B,C\nsoon,0401,PEN,A,B,C\n");

        var called = await world.Run("import", "complaints", file);

        Assert.Equal(1, called.Exit);
        Assert.Equal(
            [
                $"{file} row 2, office: \"9999\" is not in the directory of offices",
                $"{file} row 3, received_on: \"soon\" is not a date such as 2026-03-06",
                $"sbrefa: nothing was imported, faults: 2 (SQLite file {world.Database.File})",
            ],
            called.ErrLines);
        Assert.Empty(called.Out);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Imports_and_exports(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var file = world.Put("good.csv", "received_on,office,action_type,entity_name,subject,narrative\n2026-03-02,0401,PEN,A,B,C\n");
        var target = Path.Combine(world.Database.Folder, "out.csv");

        Assert.Equal(0, (await world.Run("import", "complaints", file, "--dry-run")).Exit);
        Assert.Equal("1 complaint imported, warnings: 0", Assert.Single((await world.Run("import", "complaints", file)).OutLines));
        Assert.Equal(0, (await world.Run("export", "complaints", "--out", target)).Exit);
        Assert.Equal(2, (await File.ReadAllLinesAsync(target)).Length);
    }

    [Fact]
    public async Task Imports_from_a_pipe_although_the_file_is_read_twice()
    {
        if (OperatingSystem.IsWindows())
        {
            // Pipes have no path among the files there.
            return;
        }

        await using var world = await TestWorld.On();
        var file = world.Put("good.csv", "received_on,office,action_type,entity_name,subject,narrative\n2026-03-02,0401,PEN,A,B,C\n");
        var pipe = Path.Combine(world.Database.Folder, "pipe");
        using var made = Process.Start("mkfifo", [pipe]);
        await made.WaitForExitAsync();
        using var writer = Process.Start("sh", ["-c", "cat \"$0\" > \"$1\"", file, pipe]);

        var called = await world.Run("import", "complaints", pipe);

        Assert.Equal((0, "1 complaint imported, warnings: 0"), (called.Exit, Assert.Single(called.OutLines)));
    }

    [Fact]
    public async Task Says_with_verbose_which_database_it_opened()
    {
        await using var world = await TestWorld.On();

        foreach (string[] given in (string[][])[["migrate", "--verbose"], ["--verbose", "migrate"]])
        {
            var called = await world.Run(given);

            Assert.Equal((0, $"database: SQLite file {world.Database.File}"), (called.Exit, Assert.Single(called.ErrLines)));
        }
    }

    [Fact]
    public async Task Says_that_other_options_follow_the_verb()
    {
        await using var world = await TestWorld.On();

        var called = await world.Run("--dry-run", "import", "complaints", "good.csv");

        Assert.Equal((2, "sbrefa: --dry-run stands before the verb; only --verbose may, other options follow their verb; sbrefa --help lists them"), (called.Exit, Assert.Single(called.ErrLines)));
    }

    [Fact]
    public async Task Lists_every_verb_in_its_help()
    {
        await using var world = await TestWorld.On();

        var called = await world.Run("--help");

        Assert.Equal(0, called.Exit);
        Assert.All(AllVerbs.List, verb => Assert.Contains($"  {verb.Name}", called.Out, StringComparison.Ordinal));
    }
}
