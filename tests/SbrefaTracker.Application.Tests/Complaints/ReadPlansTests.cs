using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>What the Desk reads most is found by indexes: each command that is sent through Entity Framework is explained by the database itself. (A search is written by hand; its index is its first step.)</summary>
public sealed partial class ReadPlansTests
{
    /// <summary>Tables of a few rows or a few hundred, however many complaints there are.</summary>
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "offices", "closures", "calendar_changes", "size_tables", "ledger_head", "counters", "letter_templates", "AspNetUsers", "AspNetRoles", "AspNetUserRoles", "retention_changes",

        // What happens seldom, and what the figures of a year count.
        "reopenings", "escalations", "pattern_flags",
    };

    private static readonly Actor Representative = Actor.Staff("rep", "Rita", [Roles.Representative]);

    [Theory, OnSqlite, OnPostgres]
    public async Task No_page_of_the_list_goes_through_a_whole_table(DatabaseProvider provider)
    {
        using var commands = new AskedCommands();
        await using var world = await TestWorld.OnNew(provider);
        await world.File();
        await world.File();
        var list = world.Get<WorkList>();
        AssertNone(
        [
            .. await Whole("list, the default", world, commands, async () => Assert.NotEmpty((await list.Read(new WorkListFilter(), Representative)).Value!.Rows)),
            .. await Whole("list, the newest with closed ones", world, commands, async () => Assert.NotEmpty((await list.Read(new WorkListFilter { WithClosed = true, Sort = WorkListSort.Newest }, Representative)).Value!.Rows)),
            .. await Whole("rows that were searched", world, commands, async () => Assert.NotEmpty((await list.Read(new WorkListFilter { Search = "summary", WithClosed = true }, Representative)).Value!.Rows)),
        ]);
    }

    /// <summary>The dashboard counts: what it reads of a table is a range of an index, or an index of open work alone.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Neither_the_dashboard_nor_a_complaint_goes_through_a_whole_table(DatabaseProvider provider)
    {
        using var commands = new AskedCommands();
        await using var world = await TestWorld.OnNew(provider);
        await world.File();
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        await desk.Ask();
        await desk.Reply(Desk.Boston);
        Assert.Empty(await desk.Draft());
        var dashboard = world.Get<ReadDashboard>();
        AssertNone(
        [
            .. await Whole("dashboard", world, commands, async () => Assert.NotEqual(0, (await dashboard.Run(Desk.Representative, mine: false)).Value!.Open)),
            .. await Whole("dashboard after an act", world, commands, async () =>
            {
                Assert.Empty(await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "Seen." }));
                commands.Clear();
                Assert.True((await dashboard.Run(Desk.Representative, mine: false)).IsDone);
            }),
            .. await Whole("dashboard of one person", world, commands, async () => Assert.True((await dashboard.Run(Desk.Representative, mine: true)).IsDone)),
            .. await Whole("complaint", world, commands, async () => Assert.NotEmpty((await desk.View()).Story)),
        ]);
    }

    private static void AssertNone(List<string> wholes) => Assert.True(wholes.Count == 0, string.Join(Environment.NewLine + Environment.NewLine, wholes));

    // The commands that go through all of a table, with their plans.
    private static async Task<IReadOnlyList<string>> Whole(string what, TestWorld world, AskedCommands commands, Func<Task> read)
    {
        commands.Clear();
        await read();
        var asked = commands.Reading;
        Assert.NotEmpty(asked);
        await using var db = await Open(world);
        List<string> wholes = [];
        foreach (var (text, parameters) in asked)
        {
            wholes.AddRange(Whole(what, text, await QueryPlan.Of(db, text, parameters)));
        }

        return wholes;
    }

    private static async Task<TrackerDb> Open(TestWorld world)
    {
        var db = world.Open();
        await db.Database.OpenConnectionAsync();
        if (db.Database.IsNpgsql())
        {
            // There are a few rows: to read them all would be right. What is still read so has no index at all.
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off");
        }

        return db;
    }

    private static IEnumerable<string> Whole(string what, string text, IReadOnlyList<string> plan)
    {
        var whole = plan.SelectMany(line => Wholly(text, line)).Where(table => !Small.Contains(table)).ToList();
        return whole.Count == 0 ? [] : [$"{what} reads all of {string.Join(", ", whole)}:{Environment.NewLine}{string.Join(Environment.NewLine, plan)}{Environment.NewLine}{text}"];
    }

    // The tables that a step of a plan goes through from end to end. A walk along an index, or along the ids themselves, ends with the page, where the command has a limit.
    private static IEnumerable<string> Wholly(string text, string step)
    {
        if (PostgresScan().Match(step) is { Success: true } postgres)
        {
            yield return postgres.Groups["table"].Value;
        }
        else if (SqliteScan().Match(step) is { Success: true } sqlite)
        {
            var (name, how) = (sqlite.Groups["name"].Value, sqlite.Groups["how"].Value);
            var isOrdered = how.Contains("INDEX", StringComparison.Ordinal) ? !how.Contains("VIRTUAL", StringComparison.Ordinal) : text.Contains($"ORDER BY \"{name}\".\"id\"", StringComparison.Ordinal);
            var isWalk = isOrdered && text.Contains("LIMIT", StringComparison.Ordinal);
            isWalk |= OfFew().IsMatch(how);
            var isHit = VirtualHit().IsMatch(how);
            if (!isWalk && !isHit && TableOf(text, name) is { } table)
            {
                yield return table;
            }
        }
    }

    // A subquery, what a command names for itself and the values of a list are no tables.
    private static string? TableOf(string text, string name)
    {
        bool Holds(string pattern) => Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        var bare = Regex.Escape(name);
        var named = Regex.Match(text, $@"(?:FROM|JOIN)\s+""?(?<table>\w+)""?\s+(?:AS\s+)?""?{bare}""?(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));
        var table = named.Success ? named.Groups["table"].Value : Holds($@"(?:FROM|JOIN)\s+""?{bare}""?(?![\w(])") ? name : null;
        return table is null || Holds($@"\b{Regex.Escape(table)}""?\s+AS\s+(?:NOT\s+)?(?:MATERIALIZED\s*)?\(") ? null : table;
    }

    [GeneratedRegex(@"Seq Scan on ""?(?<table>\w+)")]
    private static partial Regex PostgresScan();

    [GeneratedRegex(@"^SCAN (?<name>\S+)(?<how>.*)$")]
    private static partial Regex SqliteScan();

    /// <summary>An index that holds a few complaints only: what is open, what is decided and not done, what speaks of retaliation.</summary>
    [GeneratedRegex(@" INDEX ix_(?:complaints_(?:open|decided|retaliation)|triage_marks_retaliation)")]
    private static partial Regex OfFew();

    /// <summary>A table of words that is asked for some of them; without any condition it is read whole.</summary>
    [GeneratedRegex(@"VIRTUAL TABLE INDEX (?:[1-9]\d*:|0:\S)")]
    private static partial Regex VirtualHit();
}
