using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

public sealed class DelegationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Lets_a_colleague_answer_tells_them_and_is_taken_back(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var office = await Office.Asked(world);
        var (desk, bo, kim) = (office.Desk, await office.Actor("bo"), await office.Actor("kim"));

        Assert.Equal(["kim"], (await office.Read(bo)).Colleagues.Select(person => person.Name));
        Assert.Empty(await desk.Do(bo, d => office.Delegate(d, kim.Id)));

        var read = await office.Read(kim);
        Assert.Equal(("kim", "bo"), (read.Inquiry.Delegation!.To, read.Inquiry.Delegation.By));
        Assert.Equal("kim", Assert.Single(await world.Get<OfficeInquiries>().List(bo)).Delegate);
        Assert.Equal(("InquiryDelegated", "bo", "She knows the file."), (read.Reasons[0].Action, read.Reasons[0].By, read.Reasons[0].Reason));
        var view = await desk.View();
        Assert.Equal(("kim", "She knows the file."), (view.Story[^1].Detail["delegate"], view.Story[^1].Text));
        Assert.Equal(["kim@agency.example"], view.Mails.Where(mail => mail.Kind == "delegated").Select(mail => mail.Recipient));

        Assert.Equal(["already_delegated"], await desk.Do(bo, d => office.Delegate(d, kim.Id)));
        Assert.Empty(await desk.Do(bo, office.TakeBack));
        Assert.Equal(["workflow.nothing_delegated"], await desk.Do(bo, office.TakeBack));
        Assert.Equal(["kim@agency.example"], (await desk.View()).Mails.Where(mail => mail.Kind == "delegation_taken_back").Select(mail => mail.Recipient));
        Assert.Null((await office.Read(kim)).Inquiry.Delegation);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reminds_the_colleague_and_the_liaison_and_all_again_when_neither_is_left(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var office = await Office.Asked(world);
        await world.Person("third@agency.example", Roles.OfficeLiaison, "0401");
        var (bo, kim) = (await office.Actor("bo"), await office.Actor("kim"));
        Assert.Empty(await office.Desk.Do(bo, d => office.Delegate(d, kim.Id)));

        Assert.Equal(["bo@agency.example", "kim@agency.example"], await office.RemindedAfter(7));

        await office.Disable("bo");
        Assert.Equal(["kim@agency.example"], await office.RemindedAfter(6));

        await office.Disable("kim");
        Assert.Equal(["port@agency.example", "third@agency.example"], await office.RemindedAfter(4));
    }

    [Fact]
    public async Task Is_for_liaisons_of_the_office_and_to_no_one_else()
    {
        await using var world = await TestWorld.On();
        var office = await Office.Asked(world);
        var (desk, bo) = (office.Desk, await office.Actor("bo"));
        var elsewhere = await world.Person("elsewhere@agency.example", Roles.OfficeLiaison, "2304");
        var analyst = await world.Person("ana@agency.example", Roles.Analyst, "0401");

        Assert.Equal(["no_colleague"], await desk.Do(bo, d => office.Delegate(d, elsewhere)));
        Assert.Equal(["no_colleague"], await desk.Do(bo, d => office.Delegate(d, analyst)));
        Assert.Equal(["no_colleague"], await desk.Do(bo, d => office.Delegate(d, bo.Id)));
        Assert.Equal(["required", "required"], await desk.Do(bo, d => office.Delegate(d, "") with { Reason = " " }));
        await office.Disable("kim");
        Assert.Equal(["no_colleague"], await desk.Do(bo, d => office.Delegate(d, office.IdOf("kim"))));
        Assert.Equal(["workflow.not_your_office"], await desk.Do(Desk.Laredo, d => office.Delegate(d, bo.Id)));
        foreach (var stranger in new[] { Desk.Analyst, Desk.Representative, Desk.Commissioner, Desk.Auditor, Desk.Administrator, Actor.Filer })
        {
            Assert.Equal(["workflow.not_your_role"], await desk.Do(stranger, d => office.Delegate(d, bo.Id)));
            Assert.Equal(["workflow.not_your_role"], await desk.Do(stranger, office.TakeBack));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_office_reads_its_own_reasons_and_no_others(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var office = await Office.Asked(world);
        var (desk, bo) = (office.Desk, await office.Actor("bo"));
        Assert.Empty(await desk.Ask("2304"));
        await world.Person("la@agency.example", Roles.OfficeLiaison, "2304");
        var analyst = await new ActorLookup(world.Get<ITrackerDbFactory>(), world.Get<AgencyTime>()).Find(await world.Person("ana@agency.example", Roles.Analyst));
        var due = (await desk.View()).Inquiries[0].DueOn;
        Assert.Empty(await desk.Do(bo, d => new AskForTime { Reference = d.Reference, Version = d.Version, InquiryId = office.Inquiry, Until = due.AddDays(7), Reason = "The officer is at sea." }));
        Assert.Empty(await desk.Do(analyst!, d => new AskForTime { Reference = d.Reference, Version = d.Version, InquiryId = office.Inquiry, Until = due.AddDays(14), Reason = "They telephoned and were rude." }));
        Assert.Empty(await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "Between us." }));
        Assert.Empty(await desk.Do(bo, d => new SendBackInquiry { Reference = d.Reference, Version = d.Version, InquiryId = office.Inquiry, Reason = "The file lies in Laredo." }));

        var own = await office.Read(bo);
        var second = (await desk.View()).Inquiries[1].Id;
        var other = (await world.Get<OfficeInquiries>().Read(second, Desk.Laredo)).Value!;

        Assert.Equal(
            [("TimeAskedFor", due.AddDays(7), "The officer is at sea."), ("InquirySentBack", (DateOnly?)null, "The file lies in Laredo.")],
            own.Reasons.Select(reason => (reason.Action, reason.Until, reason.Reason!)));
        Assert.Empty(other.Reasons);
    }
}
