using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Offices;

public sealed class DirectoryTests
{
    private const string File = "code,name,kind,phone,cargo_phone\n0401,Boston,port,617-555-0100,617-555-0101\n9999,Test Landing,port,,\n";

    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_what_a_file_would_change_and_then_changes_exactly_that(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var preview = await Preview(world, File);
        Assert.Equal((0, 2, 0), (preview.FaultCount, preview.Plan.Changed.Count, preview.Plan.Unchanged));
        Assert.Equal(["phone: -> 617-555-0100", "cargo_phone: -> 617-555-0101"], Differences(preview.Plan, "0401"));
        Assert.Equal(["name: -> Test Landing", "kind: -> port"], Differences(preview.Plan, "9999"));

        Assert.Empty(await Write(world, File, preview.Plan));

        var boston = (await world.Get<OfficeSheets>().Read("0401", Desk.Administrator)).Value!;
        Assert.Equal(("617-555-0100", "Boston"), (boston.Office.Phone, boston.Office.City));
        Assert.Equal("617-555-0101", Assert.Single(boston.Contacts).Phone);
        Assert.Equal([("cargo_phone", null, "617-555-0101"), ("phone", null, "617-555-0100")], boston.History.Select(change => (change.Field, change.Before, change.After)));
        Assert.All(boston.History, change => Assert.Equal(("import", "offices.csv"), (change.Way, change.FileName)));
        Assert.Equal((0, 2), ((await Preview(world, File)).Plan.Changed.Count, (await Preview(world, File)).Plan.Unchanged));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Refuses_a_file_when_the_directory_moved_on_since_it_was_shown()
    {
        await using var world = await TestWorld.On();
        var preview = await Preview(world, File);
        Assert.Empty(await Edit(world, "0401", (OfficeFields.Phone, "617-555-0199")));

        Assert.Equal(["directory_changed"], await Write(world, File, preview.Plan));
        Assert.Equal(["phone: 617-555-0199 -> 617-555-0100", "cargo_phone: -> 617-555-0101"], Differences((await Preview(world, File)).Plan, "0401"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finds_an_office_whose_file_writes_the_state_small(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);

        await Write(world, "code,name,kind,state\n9999,Test Landing,port,tx\n", null);

        Assert.Contains(await world.Get<OfficeDirectory>().Find("TX"), office => office.Code == "9999");
    }

    [Fact]
    public async Task Leaves_what_a_file_has_no_column_for_and_empties_what_it_leaves_empty()
    {
        await using var world = await TestWorld.On();
        Assert.Empty(await Edit(world, "0401", (OfficeFields.HeadEmail, "head@boston.example"), (OfficeFields.Phone, "617-555-0199"), (Contact("cargo_name"), "Cargo desk")));

        await Write(world, "code,name,kind,phone,cargo_name\n0401,Boston,port,,\n", null);

        var boston = (await world.Get<OfficeSheets>().Read("0401", Desk.Administrator)).Value!;
        Assert.Equal(("head@boston.example", (string?)null), (boston.Office.HeadEmail, boston.Office.Phone));
        Assert.Empty(boston.Contacts);
    }

    [Fact]
    public async Task Takes_a_dirty_file_apart_fault_by_fault_and_writes_nothing()
    {
        await using var world = await TestWorld.On();
        var preview = await Preview(world, "code,name,kind,opens_on,email,state\n0401,,port,2026-13-01,,MA\n0401,Boston,harbor,,,ZZ\n04 01,Boston,port,,,\n");

        Assert.Equal(
            [(2, "opens_on", "not_a_date"), (2, "name", "required"), (3, "kind", "unknown_code"), (3, "state", "not_a_us_state"), (3, "code", "code_twice"), (4, "code", "not_an_office_code")],
            preview.Faults.Select(fault => (fault.Row, fault.Column!, fault.Why.Code)));
        Assert.Equal(["directory_faults"], await Write(world, "code,name,kind\n0401,,port\n", preview.Plan));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Petitions_go_to_an_FPF_office_that_may_come_with_the_same_file(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        Assert.Equal(["unknown_office"], await Write(world, "code,name,kind,petitions\n0401,Boston,port,FPF-BOS\n", null));
        Assert.Equal(["not_an_fpf_office"], await Write(world, "code,name,kind,petitions\n0401,Boston,port,0417\n", null));

        Assert.Empty(await Write(world, "code,name,kind,petitions\n0401,Boston,port,FPF-BOS\nFPF-BOS,Boston FP&F Office,fpf,\n", null));

        Assert.Equal("FPF-BOS", (await world.Get<OfficeDirectory>().Get("0401"))!.PetitionsCode);
        Assert.Contains(("petitions", null, "FPF-BOS"), (await world.Get<OfficeSheets>().Read("0401", Desk.Administrator)).Value!.History.Select(change => (change.Field, change.Before, change.After)));
        Assert.Equal("FPF-MIA", (await world.Get<OfficeDirectory>().Get("5201"))!.PetitionsCode);
        Assert.Equal(OfficeKinds.Fpf, (await world.Get<OfficeDirectory>().Get("FPF-MIA"))!.Kind);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_changed_by_an_administrator_alone_and_confirmed_by_the_office_for_itself()
    {
        await using var world = await TestWorld.On();
        Assert.Equal(["not_allowed"], await Edit(world, "0401", Desk.Representative, "Moved.", (OfficeFields.Phone, "1")));
        Assert.Equal(["required"], await Edit(world, "0401", Desk.Administrator, "", (OfficeFields.Phone, "1")));
        Assert.Equal(["not_allowed"], await Confirm(world, "2304", Desk.Boston));
        Assert.Empty(await Confirm(world, "0401", Desk.Boston));
        Assert.Equal(["not_allowed"], (await world.Get<OfficeSheets>().Read("0401", Desk.Boston)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(new DateOnly(2026, 3, 6), Assert.Single((await world.Get<OfficeSheets>().Own(Desk.Boston)).Value!).Office.ConfirmedOn);
    }

    [Fact]
    public async Task Closes_an_office_and_leads_to_the_one_that_took_over()
    {
        await using var world = await TestWorld.On();
        Assert.Equal(["unknown_office"], await Edit(world, "0401", (OfficeFields.Successor, "0000")));
        Assert.Equal(["not_a_us_state"], await Edit(world, "0401", (OfficeFields.State, "ZZ")));
        Assert.Equal(["successor_ring"], await Write(world, "code,name,kind,successor\n0401,Boston,port,0417\n0417,Logan Airport,port,0401\n", null));
        Assert.Equal(["before"], await Edit(world, "0401", (OfficeFields.OpensOn, new DateOnly(2026, 2, 1)), (OfficeFields.ClosesOn, new DateOnly(2026, 1, 1))));
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Acknowledge());
        Assert.Empty(await desk.Complete());
        Assert.Empty(await Edit(world, "0401", (OfficeFields.ClosesOn, new DateOnly(2026, 3, 5)), (OfficeFields.Successor, "0417")));

        Assert.Equal(["office_closed_for"], await desk.Ask("0401"));
        Assert.Empty(await desk.Ask("0417"));
    }

    [Fact]
    public async Task Asks_an_office_to_confirm_once_until_the_days_of_the_settings_are_over()
    {
        await using var world = await TestWorld.On();
        var reminders = world.Get<DirectoryReminders>();
        Assert.Equal(0, await reminders.Go());
        Assert.Empty(await Edit(world, "0401", (OfficeFields.Email, "office@boston.example")));

        Assert.Equal(1, await reminders.Go());
        Assert.Equal(0, await reminders.Go());
        world.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(1, await reminders.Go());
        Assert.Empty(await Confirm(world, "0401", Desk.Boston));
        world.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal(0, await reminders.Go());
        await using var db = world.Open();
        Assert.Equal(2, await db.PassingMails.CountAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Offices_that_no_mail_asks_are_work_of_the_desk_until_somebody_called_them(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var calls = world.Get<OfficeCalls>();
        var before = (await calls.Count(Desk.Analyst))!.Value;
        Assert.Empty(await Edit(world, "0401", (OfficeFields.Email, "office@boston.example")));
        Assert.Equal(before - 1, await calls.Count(Desk.Analyst));
        await using (var db = world.Open())
        {
            await db.Offices.Where(office => office.Code == "0401").ExecuteUpdateAsync(set => set.SetProperty(office => office.MailFailedOn, new DateOnly(2026, 3, 5)).SetProperty(office => office.MailFailedAddress, "office@boston.example"));
        }

        Assert.Equal(before, await calls.Count(Desk.Representative));
        Assert.Contains((await calls.First(Desk.Analyst)).Value!, call => call.Office.Code == "0212");
        Assert.Equal((null, "not_allowed"), (await calls.Count(Desk.Boston), Assert.Single((await calls.First(Desk.Boston)).Refusals).Code));
        ChangeDirectory Said(string? reason) => new() { Way = DirectoryWays.Confirm, Offices = [new GivenOffice("0212", new Dictionary<ComplaintField, object?> { [OfficeFields.ConfirmedOn] = new DateOnly(2026, 3, 6) })], Reason = reason };
        Assert.Equal(["not_allowed"], Codes(await world.Get<RecordCommands>().Run(Said(null), Desk.Analyst)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<RecordCommands>().Run(Said("Duty officer") with { Way = DirectoryWays.Edit }, Desk.Analyst)));
        Assert.True((await world.Get<RecordCommands>().Run(Said("Duty officer, by telephone"), Desk.Analyst)).IsDone);

        Assert.Equal(before - 1, await calls.Count(Desk.Analyst));
        Assert.Equal("Duty officer, by telephone", (await world.Get<OfficeSheets>().Read("0212", Desk.Administrator)).Value!.History[0].Reason);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>Whatever address of theirs it is, and however lately the entry was confirmed.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Offices_to_which_mail_comes_back_are_called_first_until_the_address_is_another_or_somebody_there_says_it_is_right(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var calls = world.Get<OfficeCalls>();
        Assert.Empty(await Edit(world, "0401", (OfficeFields.Email, "office@boston.example"), (Contact("cargo_email"), "cargo@boston.example"), (Contact("trade_email"), "trade@boston.example")));
        Assert.Empty(await Edit(world, "2304", (OfficeFields.Email, "office@laredo.example"), (OfficeFields.HeadEmail, "head@laredo.example")));
        Assert.Empty(await Confirm(world, "0401", Desk.Boston));
        Assert.Empty(await Confirm(world, "2304", Desk.Laredo));
        async Task<IReadOnlyList<string>> Failing() => [.. (await calls.First(Desk.Analyst)).Value!.TakeWhile(call => call.IsFailing).Select(call => call.Office.Code)];
        async Task ComesBack(string address)
        {
            await using var db = world.Open();
            var marked = await db.Offices.Where(office => office.Email == address || office.HeadEmail == address).ExecuteUpdateAsync(set => set.SetProperty(office => office.MailFailedOn, new DateOnly(2026, 3, 5)).SetProperty(office => office.MailFailedAddress, address))
                + await db.OfficeContacts.Where(contact => contact.Email == address).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.MailFailedOn, new DateOnly(2026, 3, 5)).SetProperty(contact => contact.MailFailedAddress, address));
            Assert.Equal(1, marked);
        }

        var before = await calls.Count(Desk.Analyst);
        Assert.Empty(await Failing());

        await ComesBack("cargo@boston.example");
        await ComesBack("head@laredo.example");
        Assert.Equal(["0401", "2304"], await Failing());
        Assert.Equal(before + 2, await calls.Count(Desk.Analyst));

        Assert.Empty(await Edit(world, "2304", (OfficeFields.HeadEmail, "new@laredo.example")));
        Assert.Equal(["0401"], await Failing());
        Assert.Empty(await Edit(world, "0401", (OfficeFields.Phone, "617 555 0100")));
        Assert.Equal(["0401"], await Failing());
        Assert.Empty(await Confirm(world, "0401", Desk.Boston));
        Assert.Empty(await Failing());

        await ComesBack("office@boston.example");
        Assert.Equal(["0401"], await Failing());
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task<OfficePreview> Preview(TestWorld world, string file) =>
        await world.Get<OfficeImport>().Preview(Encoding.UTF8.GetBytes(file));

    private static async Task<IReadOnlyList<string>> Write(TestWorld world, string file, DirectoryPlan? seen) => Codes(
        await world.Get<OfficeImport>().Write(Encoding.UTF8.GetBytes(file), "offices.csv", seen ?? (await Preview(world, file)).Plan, Desk.Administrator));

    private static Task<IReadOnlyList<string>> Edit(TestWorld world, string code, params (ComplaintField Field, object? Value)[] values) =>
        Edit(world, code, Desk.Administrator, "Told by the office.", values);

    private static async Task<IReadOnlyList<string>> Edit(TestWorld world, string code, Actor actor, string reason, params (ComplaintField Field, object? Value)[] values) => Codes(
        await world.Get<RecordCommands>().Run(
            new ChangeDirectory { Way = DirectoryWays.Edit, Offices = [new GivenOffice(code, values.ToDictionary(pair => pair.Field, pair => pair.Value))], Reason = reason }, actor));

    private static async Task<IReadOnlyList<string>> Confirm(TestWorld world, string code, Actor actor) => Codes(
        await world.Get<RecordCommands>().Run(
            new ChangeDirectory { Way = DirectoryWays.Confirm, Offices = [new GivenOffice(code, new Dictionary<ComplaintField, object?> { [OfficeFields.ConfirmedOn] = new DateOnly(2026, 3, 6) })] }, actor));

    private static ComplaintField Contact(string name) => OfficeFields.Contacts.Single(part => part.Field.Name == name).Field;

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];

    private static IEnumerable<string> Differences(DirectoryPlan plan, string code) =>
        plan.Changed.Single(office => office.Code == code).Differences.Select(change => $"{change.Field}:{(change.Before.Length > 0 ? " " : "")}{change.Before} -> {change.After}");
}
