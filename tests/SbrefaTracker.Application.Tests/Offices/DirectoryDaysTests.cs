using System.Text;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Offices;

/// <summary>Changes of the directory that hold from a day of their own. Today is March 6, 2026.</summary>
public sealed class DirectoryDaysTests
{
    private static readonly DateOnly April = new(2026, 4, 1);

    [Theory, OnSqlite, OnPostgres]
    public async Task Begin_on_their_day_and_are_announced_before(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (directory, days) = (world.Get<OfficeDirectory>(), world.Get<DirectoryDays>());
        Assert.Empty(await Edit(world, April, (OfficeFields.Address, "1 New Street, 02110"), (OfficeFields.Parent, "FO-BOS"), (Contact("cargo_phone"), "617-555-0101"), (OfficeFields.HeadEmail, "head@boston.example")));

        Assert.Null((await directory.Get("0401"))!.Address);
        Assert.Equal(0, await days.Go());
        Assert.Equal(["address", "cargo_phone", "parent"], (await directory.Ahead(world.Get<SbrefaTracker.Application.Kernel.AgencyTime>().Today))["0401"].Select(period => period.Field));
        var (then, contacts) = await directory.On(April);
        Assert.Equal(("1 New Street, 02110", "617-555-0101"), (then.Single(office => office.Code == "0401").Address, Assert.Single(contacts["0401"]).Phone));
        Assert.Null((await directory.On(April.AddDays(-1))).Offices.Single(office => office.Code == "0401").Address);

        world.Clock.Advance(TimeSpan.FromDays(26));
        Assert.Equal((1, 0), (await days.Go(), await days.Go()));

        var boston = (await directory.Get("0401"))!;
        Assert.Equal(("1 New Street, 02110", "FO-BOS", "head@boston.example"), (boston.Address, boston.ParentCode, boston.HeadEmail));
        Assert.Equal("617-555-0101", Assert.Single((await directory.Contacts())["0401"]).Phone);
        Assert.Empty((await directory.Ahead(world.Get<SbrefaTracker.Application.Kernel.AgencyTime>().Today))["0401"]);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_report_of_a_past_year_names_an_office_as_it_was(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        Assert.Empty(await Edit(world, new(2026, 1, 1), (OfficeFields.Name, "Port of Boston")));
        var report = world.Get<ReadAnnualReport>();

        Assert.Equal("Port of Boston", (await world.Get<OfficeDirectory>().Get("0401"))!.Name);
        Assert.Equal(("Boston", "Port of Boston"), ((await report.Run(new FiscalYear(2025), world.Get<SbrefaTracker.Application.Kernel.AgencyTime>().Today)).NameOf("0401"), (await report.Run(new FiscalYear(2026), world.Get<SbrefaTracker.Application.Kernel.AgencyTime>().Today)).NameOf("0401")));
        Assert.Equal("Boston", (await report.Run(new FiscalYear(2026), new DateOnly(2025, 12, 31))).NameOf("0401"));
    }

    [Fact]
    public async Task What_is_entered_for_a_past_day_leaves_what_followed_it()
    {
        await using var world = await TestWorld.On();
        Assert.Empty(await Edit(world, null, (OfficeFields.Phone, "now")));
        Assert.Empty(await Edit(world, new(2025, 6, 1), (OfficeFields.Phone, "before")));

        var sheet = (await world.Get<OfficeSheets>().Read("0401", Desk.Administrator)).Value!;
        Assert.Equal("now", sheet.Office.Phone);
        Assert.Equal([("now", new(2026, 3, 6), null), ("before", new(2025, 6, 1), new(2026, 3, 5)), (null, (DateOnly?)null, (DateOnly?)new DateOnly(2025, 5, 31))], sheet.Periods.Select(period => (period.Value, period.From, period.Through)));
        Assert.Equal([new DateOnly(2025, 6, 1), null], sheet.History.Select(change => change.HoldsFrom));
    }

    [Fact]
    public async Task A_file_says_from_when_its_rows_hold_and_the_plan_until_when()
    {
        await using var world = await TestWorld.On();
        Assert.Empty(await Edit(world, April, (OfficeFields.Phone, "in April")));
        const string File = "code,name,kind,phone,holds_from\n0401,Boston,port,in March,2026-03-20\n9999,Test Landing,port,,\n";
        var import = world.Get<OfficeImport>();
        var preview = await import.Preview(Encoding.UTF8.GetBytes(File));

        var boston = Assert.Single(preview.Plan.Changed, office => office.Code == "0401");
        Assert.Equal((new DateOnly(2026, 3, 20), new OfficeDifference("phone", "", "in March") { Through = new(2026, 3, 31) }), (boston.HoldsFrom!.Value, Assert.Single(boston.Differences)));
        Assert.True((await import.Write(Encoding.UTF8.GetBytes(File), "offices.csv", preview.Plan, Desk.Administrator)).IsDone);
        Assert.Equal(["in March", "in April"], (await world.Get<OfficeDirectory>().Ahead(world.Get<SbrefaTracker.Application.Kernel.AgencyTime>().Today))["0401"].Select(period => period.Value));
        Assert.Empty((await import.Preview(Encoding.UTF8.GetBytes(File))).Plan.Changed);
    }

    [Fact]
    public async Task Days_hold_at_once_and_a_new_office_opens_on_a_day()
    {
        await using var world = await TestWorld.On();
        Assert.Equal(["holds_at_once"], await Edit(world, April, (OfficeFields.ClosesOn, new DateOnly(2026, 5, 1))));
        Assert.Equal(["unknown_office"], await Edit(world, April, (OfficeFields.Parent, "0401")));
        Assert.Equal(["opens_later"], await Run(world, "9999", April, (OfficeFields.Name, "Test Landing"), (OfficeFields.Kind, OfficeKinds.Port)));
    }

    private static Task<IReadOnlyList<string>> Edit(TestWorld world, DateOnly? from, params (ComplaintField Field, object? Value)[] values) => Run(world, "0401", from, values);

    private static async Task<IReadOnlyList<string>> Run(TestWorld world, string code, DateOnly? from, params (ComplaintField Field, object? Value)[] values)
    {
        var given = new GivenOffice(code, values.ToDictionary(pair => pair.Field, pair => pair.Value)) { HoldsFrom = from };
        var result = await world.Get<RecordCommands>().Run(new ChangeDirectory { Way = DirectoryWays.Edit, Offices = [given], Reason = "Told by the office." }, Desk.Administrator);
        return [.. result.Refusals.Select(refusal => refusal.Code)];
    }

    private static ComplaintField Contact(string name) => OfficeFields.Contacts.Single(part => part.Field.Name == name).Field;
}
