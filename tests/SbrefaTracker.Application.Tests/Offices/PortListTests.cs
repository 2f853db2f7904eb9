using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Offices;

/// <summary>
/// A printed list of ports with the faults that such lists have, made up: typing errors, lines that stand twice, two ports that became one, states written in five ways, lines cut at their end, a count that is wrong.
/// </summary>
public sealed class PortListTests
{
    private const string Dirty =
        "11\n"
        + "0401 BOSTON, MA\n"
        + "0401 BOSTON, MASS.\n"
        + "2305 HILDAGO, TEXAS\n"
        + "9101 NORTH MADEUP, W. VA.\n"
        + "9102 EAST MADEUP, W. VA.\n"
        + "9103 NORTH MADEUP/EAST MADEUP, W. VA.\n"
        + "9104 O\u2019HARE-MADEUP INT'L, D.C.\n"
        + "9105 MADEUP COURIERS, LT\n"
        + "9106 Mixed Case Field, calif.\n"
        + "5203 MADEUP HARBOR, FLA\n"
        + "\n";

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_shown_with_what_looks_odd_and_then_adds_exactly_that(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var import = world.Get<OfficeImport>();

        var preview = await import.Preview(Bytes(Dirty));

        Assert.Equal((true, 9, 0), (preview.IsList, preview.Rows, preview.FaultCount));
        Assert.Equal(
            [(0, "list.count"), (3, "list.twice"), (4, "list.typing_error"), (7, "list.merged"), (9, "list.no_state"), (11, "list.other_name")],
            preview.Odd.Select(odd => (odd.Row, odd.Why.Code)));
        Assert.Equal(["9101", "9102", "9103", "9104", "9105", "9106"], preview.Plan.Changed.Select(office => office.Code));
        Assert.Equal("9101, 9102", Assert.Single(preview.Odd, odd => odd.Why.Code == "list.merged").Why.Args[0]);
        Assert.True((await import.Write(Bytes(Dirty), "ports.txt", preview.Plan, Desk.Administrator)).IsDone);

        var all = (await world.Get<OfficeDirectory>().Find()).ToDictionary(office => office.Code);
        Assert.Equal(("Hidalgo", "TX", "Boston"), (all["2305"].Name, all["2305"].State, all["0401"].Name));
        Assert.Equal(
            [("North Madeup", "WV"), ("North Madeup/East Madeup", "WV"), ("O\u2019hare-Madeup Int'l", "DC"), ("Madeup Couriers, Lt", null), ("Mixed Case Field", "CA")],
            new[] { "9101", "9103", "9104", "9105", "9106" }.Select(code => (all[code].Name, all[code].State)));
        Assert.All(all.Values.Where(office => office.Code.StartsWith("91", StringComparison.Ordinal)), office => Assert.Equal("port", office.Kind));
        Assert.Empty((await import.Preview(Bytes(Dirty))).Plan.Changed);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_line_by_line_where_two_lines_contradict_each_other_or_one_is_no_port()
    {
        await using var world = await TestWorld.On();
        var preview = await world.Get<OfficeImport>().Preview([.. Bytes("9101 NORTH MADEUP, OHIO\n9101 SOUTH MADEUP, OHIO\nsee the next page\n9102 "), 0xff, .. Bytes("\n")]);

        Assert.Equal([(2, "code", "code_twice"), (3, "code", "list.no_port"), (4, "name", "not_utf8")], preview.Faults.OrderBy(fault => fault.Row).Select(fault => (fault.Row, fault.Column!, fault.Why.Code)));
        Assert.Equal(["directory_faults"], (await world.Get<OfficeImport>().Write(Bytes("9101 A, OHIO\nx\n"), "ports.txt", preview.Plan, Desk.Administrator)).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task Is_read_on_the_command_line_where_it_is_said_to_be_one_and_what_changes_is_printed_first()
    {
        await using var world = await TestWorld.On();
        var file = world.Put("ports.txt", Dirty);

        var refused = await world.Run("import", "offices", file);
        var tried = await world.Run("import", "offices", file, "--port-list", "--dry-run");
        var done = await world.Run("import", "offices", file, "--port-list");

        Assert.Equal(1, refused.Exit);
        Assert.Equal((0, 0), (tried.Exit, done.Exit));
        Assert.Equal("new 9101 name: \"\" -> \"North Madeup\"", done.Out.Split('\n')[0].TrimEnd());
        Assert.Contains("new: 6, changed: 0, already so: 3, not in the file: ", done.Out, StringComparison.Ordinal);
        Assert.EndsWith("9 offices checked, nothing written, warnings: 6", tried.Out.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith("9 offices imported, warnings: 6", done.Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains($"{file} row 4, name: warning: \"Hildago\" looks like a typing error of \"Hidalgo\"; the name of the directory stays", done.Err, StringComparison.Ordinal);
        await using var db = world.Open();
        Assert.Equal(6, await db.Offices.CountAsync(office => office.Code.StartsWith("91")));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
