using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.SizeTables;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Cli;

public sealed class ReferenceDataVerbsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Offices_are_added_and_updated_and_others_stay(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var file = world.Put("offices.csv", "kind,code,name,phone\nport,0401,Port of Boston,617 555 0100\ncenter,CEE-99,\"Made-up, Center\",\n");

        var called = await world.Run("import", "offices", file);

        Assert.Equal((0, ""), (called.Exit, called.Err));
        Assert.Equal(
            ["changed 0401 name: \"Boston\" -> \"Port of Boston\"", "changed 0401 phone: \"\" -> \"617 555 0100\"", "new CEE-99 kind: \"\" -> \"center\"", "new CEE-99 name: \"\" -> \"Made-up, Center\""],
            called.Out.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Contains("->", StringComparison.Ordinal)));
        Assert.EndsWith("2 offices imported, warnings: 0", called.Out.TrimEnd(), StringComparison.Ordinal);
        await using var db = world.Open();
        var boston = await db.Offices.SingleAsync(office => office.Code == "0401");
        Assert.Equal(("Port of Boston", "617 555 0100", "Boston"), (boston.Name, boston.Phone, boston.City));
        Assert.True(await db.Offices.AnyAsync(office => office.Code == "CEE-99"));
        Assert.True(await db.Offices.AnyAsync(office => office.Code == "4601"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Offices_are_imported_all_or_none(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var file = world.Put("offices.csv", "code,name,kind\nA-1,One,port\nA-1,Two,castle\nÄ,Three,port\nthis-code-is-much-too-long,Four,port\n,Five,port\n");

        var called = await world.Run("import", "offices", file);

        Assert.Equal(1, called.Exit);
        Assert.Equal(
            [
                "row 3, kind: \"castle\" is none of: port, field_office, center, fpf, headquarters",
                "row 3, code: row 2 has the same code",
                "row 4, code: must be 1 to 20 letters, digits and hyphens",
                "row 5, code: must be 1 to 20 letters, digits and hyphens",
                "row 6, code: must be filled in",
            ],
            called.ErrLines.SkipLast(1).Select(line => line[(file.Length + 1)..]));
        await using var db = world.Open();
        Assert.False(await db.Offices.AnyAsync(office => office.Code == "A-1"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Size_standards_are_converted_exactly_and_notes_are_skipped(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var file = world.Put("sizes.json", """
            [{"id":"111110","description":"Soybeans","revenueLimit":2.25,"employeeCountLimit":null,"assetLimit":null},
             {"id":"","description":"a note"},
             {"id":"522110","description":"Banks","revenueLimit":null,"employeeCountLimit":null,"assetLimit":"600"},
             {"id":"541715_a_Except","description":"Aircraft","employeeCountLimit":1500}]
            """);

        var called = await world.Run("import", "size-standards", file, "--version", "V2", "--effective-from", "2023-01-01");

        Assert.Equal(0, called.Exit);
        Assert.Equal([$"{file} row 2: skipped, a note without an id", "3 size standards imported as version V2, in force from 2023-01-01; notes skipped: 1"], called.OutLines);
        await using var db = world.Open();
        var rows = await db.SizeStandards.Where(row => row.Version == "V2").OrderBy(row => row.Naics).ToListAsync();
        Assert.Equal(
            [("111110", 225_000_000L, null, false), ("522110", null, null, true), ("541715_a_Except", null, 1500, false)],
            rows.Select(row => (row.Naics, row.ReceiptsCents, row.Employees, row.AssetBased)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""[{"id":"","description":"a note"},{"description":"another"}]""")]
    [InlineData("""[{"id":"111110","revenueLimit":"much"}]""")]
    [InlineData("""[{"id":"111110"},{"id":"111110"}]""")]
    public async Task Size_standards_that_make_no_sense_are_refused(string json)
    {
        await using var world = await TestWorld.On();

        var called = await world.Run("import", "size-standards", world.Put("sizes.json", json), "--version", "V3");

        Assert.Equal(1, called.Exit);
        await using var db = world.Open();
        Assert.False(await db.SizeStandards.AnyAsync(row => row.Version == "V3"));
        Assert.False(await db.SizeTables.AnyAsync(row => row.Version == "V3"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_table_without_a_standard_does_not_take_the_place_of_one_that_judges(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Run("import", "size-standards", world.Put("sizes.json", """[{"id":"111110","employeeCountLimit":50}]"""), "--version", "V4");
        var empty = world.Put("empty.json", "[]");

        var called = await world.Run("import", "size-standards", empty, "--version", "V4");

        Assert.Equal(1, called.Exit);
        Assert.StartsWith($"{empty}: holds no size standard", called.ErrLines[0], StringComparison.Ordinal);
        await using var db = world.Open();
        Assert.Equal("111110", (await db.SizeStandards.SingleAsync(row => row.Version == "V4")).Naics);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_database_has_a_size_table_of_which_the_program_can_judge(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var file = world.Put(
            "c.csv",
            "received_on,office,action_type,entity_name,subject,narrative,entity_type,naics,employees\n2026-03-02,0401,PEN,A,B,C,business,424110,9\n");

        await world.Run("import", "complaints", file);

        await using var db = world.Open();
        var complaint = await db.Complaints.SingleAsync();
        Assert.Equal(("small", StarterSizeTable.Version), (complaint.SizeVerdict, complaint.SizeTableVersion));

        // A table that says otherwise afterwards changes nothing of what was recorded and is counted; whoever looks is told of it.
        var before = (await world.Get<ComplaintQueries>().Read(complaint.Reference, Desk.Representative)).Value!;
        await db.SizeStandards.Where(row => row.Naics == "424110").ExecuteUpdateAsync(row => row.SetProperty(one => one.Employees, 5));
        var after = (await world.Get<ComplaintQueries>().Read(complaint.Reference, Desk.Representative)).Value!;
        Assert.Equal((false, false), (before.IsSizeOtherwiseToday, before.Size.Verdict == SizeVerdicts.NotSmall));
        Assert.Equal((true, SizeVerdicts.NotSmall, SizeVerdicts.Small, StarterSizeTable.Version), (after.IsSizeOtherwiseToday, after.Size.Verdict, after.SizeOnRecord.Verdict, after.SizeTableToday));
    }
}
