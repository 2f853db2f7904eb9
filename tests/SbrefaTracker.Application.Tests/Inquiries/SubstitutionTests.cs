using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>Today is Friday, March 6; the liaison of Laredo stands in for that of Boston.</summary>
public sealed class SubstitutionTests
{
    private static readonly DateOnly Today = new(2026, 3, 6);

    [Theory, OnSqlite, OnPostgres]
    public async Task Opens_the_door_of_the_office_on_its_days_and_the_ledger_says_in_whose_place(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var office = await Office.Asked(world);
        var laredo = await world.Person("la@agency.example", Roles.OfficeLiaison, "2304");
        Assert.Empty(await Name(world, await office.Actor("bo"), office.IdOf("bo"), laredo, Today.AddDays(3), Today.AddDays(7)));

        Assert.Equal((0, false), await Sees(world, laredo, office));
        world.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal((1, true), await Sees(world, laredo, office));
        var actor = await Who(world, laredo);
        Assert.Equal("bo", (await office.Read(actor)).InPlaceOf);
        Assert.Empty(await office.Desk.Do(actor, d => office.Delegate(d, office.IdOf("kim"))));
        Assert.Empty(await office.Desk.Reply(actor, isFinal: false));

        var view = await office.Desk.View();
        Assert.Equal(["bo", "bo"], view.Story.Where(entry => entry.Action is "InquiryDelegated" or "InterimReplied").Select(entry => entry.Detail["in_place_of"]));
        await using var db = world.Open();
        var entry = await db.Entries.SingleAsync(row => row.Action == "InterimReplied");
        Assert.Equal(laredo, entry.Actor);
        Assert.Contains(office.IdOf("bo"), entry.Detail, StringComparison.Ordinal);
        Assert.Equal(office.IdOf("bo"), (await db.Delegations.SingleAsync()).InPlaceOf);

        world.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal((0, false), await Sees(world, laredo, office));
        Assert.Equal(["workflow.not_your_office"], await office.Desk.Do(await Who(world, laredo), office.TakeBack));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_nothing_when_it_was_ended_or_an_account_is_disabled_and_is_not_handed_on(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var office = await Office.Asked(world);
        var laredo = await world.Person("la@agency.example", Roles.OfficeLiaison, "2304");
        var third = await world.Person("third@agency.example", Roles.OfficeLiaison, "5203");
        var bo = await office.Actor("bo");
        Assert.Empty(await Name(world, bo, bo.Id, laredo, Today, Today.AddDays(60)));
        Assert.Empty(await Name(world, await Who(world, laredo), laredo, third, Today, Today.AddDays(60)));

        Assert.Equal((1, true), await Sees(world, laredo, office));
        Assert.Equal((0, false), await Sees(world, third, office));

        await office.Disable("bo");
        Assert.Equal((0, false), await Sees(world, laredo, office));
        await office.Disable("bo", false);
        Assert.Equal((1, true), await Sees(world, laredo, office));

        var row = (await world.Get<SubstitutionQueries>().Read(bo)).Value!.Rows.Single();
        Assert.Equal(["workflow.not_your_role"], await End(world, Desk.Auditor, row));
        Assert.Equal(["substitution.not_yours"], await End(world, await Who(world, laredo), row));
        Assert.Empty(await End(world, bo, row));
        Assert.Equal((0, false), await Sees(world, laredo, office));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sends_mail_to_the_substitute_as_well_while_it_holds(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var office = await Office.Asked(world);
        var laredo = await world.Person("la@agency.example", Roles.OfficeLiaison, "2304");
        var rae = await world.Person("rae@agency.example", Roles.Representative);
        var ana = await world.Person("ana@agency.example", Roles.Analyst);
        var bo = await office.Actor("bo");
        Assert.Empty(await Name(world, bo, bo.Id, laredo, Today.AddDays(7), Today.AddDays(12)));
        Assert.Empty(await Name(world, await Who(world, rae), rae, ana, Today.AddDays(20), Today.AddDays(22)));

        Assert.Equal(["bo@agency.example", "kim@agency.example", "la@agency.example", "port@agency.example"], await office.RemindedAfter(7));
        Assert.Equal(["bo@agency.example", "kim@agency.example", "port@agency.example"], await office.RemindedAfter(6));
        Assert.Equal(["bo@agency.example", "kim@agency.example", "port@agency.example"], await office.RemindedAfter(4));
        Assert.Equal(["port@agency.example"], await office.RemindedAfter(2));
        Assert.Equal(["ana@agency.example", "rae@agency.example"], await office.RemindedAfter(2));
    }

    [Fact]
    public async Task Sends_the_questions_to_the_liaisons_their_substitutes_and_the_office()
    {
        await using var world = await TestWorld.On();
        var office = await Office.Asked(world);
        var laredo = await world.Person("la@agency.example", Roles.OfficeLiaison, "2304");
        Assert.Empty(await Name(world, await office.Actor("bo"), office.IdOf("bo"), laredo, Today, Today));

        Assert.Empty(await office.Desk.Ask());

        Assert.Equal(
            ["bo@agency.example", "kim@agency.example", "port@agency.example", "bo@agency.example", "kim@agency.example", "la@agency.example", "port@agency.example"],
            (await office.Desk.View()).Mails.Where(mail => mail.Kind == "inquiry").OrderBy(mail => mail.Id).Select(mail => mail.Recipient));
    }

    [Fact]
    public async Task Gives_the_inquiries_of_the_office_and_nothing_more()
    {
        await using var world = await TestWorld.On();
        var office = await Office.Asked(world);
        var laredo = await world.Person("la@agency.example", Roles.OfficeLiaison, "2304");
        Assert.Empty(await Name(world, await office.Actor("bo"), office.IdOf("bo"), laredo, Today, Today));
        var actor = await Who(world, laredo);
        Assert.Empty(await office.Desk.Ask("5203"));
        var third = (await office.Desk.View()).Inquiries[1].Id;

        Assert.Equal("complaint_not_found", (await world.Get<ComplaintQueries>().Read(office.Desk.Reference, actor)).Refusals[0].Code);
        Assert.Equal("inquiry_not_found", (await world.Get<OfficeInquiries>().Read(third, actor)).Refusals[0].Code);
        Assert.Empty(await world.Get<ComplaintFiles>().OfInquiry(third, actor));
        Assert.Equal(["0401"], (await world.Get<OfficeInquiries>().List(actor)).Select(row => row.OfficeCode));
        Assert.Empty((await office.Read(actor)).Earlier);
        Assert.Empty(await world.Get<EditionQueries>().SectionsFor(actor));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_named_for_oneself_and_by_the_representative_and_the_administrator_for_others(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var office = await Office.Asked(world);
        var (bo, kim) = (await office.Actor("bo"), office.IdOf("kim"));
        var ana = await world.Person("ana@agency.example", Roles.Analyst);
        var (first, last) = (Today, Today.AddDays(2));

        foreach (var stranger in new[] { Desk.Commissioner, Desk.Auditor, Actor.Filer, Actor.Clock })
        {
            Assert.Equal(["workflow.not_your_role"], await Name(world, stranger, bo.Id, kim, first, last));
            Assert.Equal("not_permitted", (await world.Get<SubstitutionQueries>().Read(stranger)).Refusals[0].Code);
        }

        Assert.Equal(["substitution.not_yours"], await Name(world, bo, kim, bo.Id, first, last));
        Assert.Equal(["substitution.unfit"], await Name(world, bo, bo.Id, ana, first, last));
        Assert.Equal(["substitution.unfit"], await Name(world, bo, bo.Id, bo.Id, first, last));
        Assert.Equal(["not_later_than"], await Name(world, bo, bo.Id, kim, Today.AddDays(-1), last));
        Assert.Equal(["not_later_than"], await Name(world, bo, bo.Id, kim, last, first));
        Assert.Equal(["later_than"], await Name(world, bo, bo.Id, kim, first, first.AddDays(366)));
        Assert.Equal(["substitution.nobody_away"], await Name(world, Desk.Administrator, "nobody", kim, first, last));
        Assert.Empty(await Name(world, Desk.Administrator, bo.Id, kim, first, last));
        Assert.Equal(["substitution.named_already"], await Name(world, bo, bo.Id, kim, last, last.AddDays(5)));
        Assert.Empty(await Name(world, Desk.Representative, bo.Id, kim, last.AddDays(1), last.AddDays(5)));

        var own = (await world.Get<SubstitutionQueries>().Read(bo)).Value!;
        Assert.Equal(["bo"], own.People.Select(person => person.Name));
        Assert.Equal(["kim"], own.People[0].Substitutes.Select(person => person.Name));
        Assert.Equal([SubstitutionPhase.Now, SubstitutionPhase.Coming], own.Rows.Select(row => row.Phase));
        Assert.All(own.Rows, row => Assert.True(row.MayEnd));
        Assert.Equal(3, (await world.Get<SubstitutionQueries>().Read(Desk.Administrator)).Value!.People.Count);
        Assert.Empty((await world.Get<SubstitutionQueries>().Read(await Who(world, ana))).Value!.Rows);
        await office.Disable("kim");
        Assert.Empty((await world.Get<SubstitutionQueries>().Read(bo)).Value!.People[0].Substitutes);
    }

    private static async Task<(int Listed, bool Read)> Sees(TestWorld world, string account, Office office)
    {
        var actor = await Who(world, account);
        return ((await world.Get<OfficeInquiries>().List(actor)).Count, (await world.Get<OfficeInquiries>().Read(office.Inquiry, actor)).IsDone);
    }

    private static async Task<Actor> Who(TestWorld world, string account) => (await new ActorLookup(world.Get<ITrackerDbFactory>(), world.Get<AgencyTime>()).Find(account))!;

    private static async Task<IReadOnlyList<string>> Name(TestWorld world, Actor by, string away, string substitute, DateOnly first, DateOnly last) =>
        [.. (await world.Get<RecordCommands>().Run(new NameSubstitute { Away = away, Substitute = substitute, FromOn = first, ToOn = last, Note = "Ask Pat." }, by)).Refusals.Select(refusal => refusal.Code)];

    private static async Task<IReadOnlyList<string>> End(TestWorld world, Actor by, SubstitutionRow row) =>
        [.. (await world.Get<RecordCommands>().Run(new EndSubstitution { Record = row.Record, Version = row.Version }, by)).Refusals.Select(refusal => refusal.Code)];
}
