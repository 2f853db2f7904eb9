using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>Boston, with two liaisons that have accounts, asked on Friday, March 6; its reply is due on Friday, March 20.</summary>
internal sealed class Office(TestWorld world, Desk desk, long inquiry, Dictionary<string, string> people)
{
    public Desk Desk => desk;

    public long Inquiry => inquiry;

    public static async Task<Office> Asked(TestWorld world)
    {
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "bo", "kim" })
        {
            people[name] = await world.Person($"{name}@agency.example", Roles.OfficeLiaison, "0401");
        }

        await using (var db = world.Open())
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.Name, account => account.Email!.Replace("@agency.example", "")));
            await db.Offices.Where(office => office.Code == "0401").ExecuteUpdateAsync(set => set.SetProperty(office => office.Email, "port@agency.example"));
        }

        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        Assert.Empty(await desk.Ask());
        return new Office(world, desk, (await desk.View()).Inquiries[0].Id, people);
    }

    public string IdOf(string name) => people[name];

    public async Task<Actor> Actor(string name) => (await new ActorLookup(world.Get<ITrackerDbFactory>(), world.Get<AgencyTime>()).Find(people[name]))!;

    public async Task<OfficeInquiryView> Read(Actor actor) => (await world.Get<OfficeInquiries>().Read(inquiry, actor)).Value!;

    public DelegateInquiry Delegate(Desk d, string to) => new() { Reference = d.Reference, Version = d.Version, InquiryId = inquiry, Delegate = to, Reason = "She knows the file." };

    public TakeBackInquiry TakeBack(Desk d) => new() { Reference = d.Reference, Version = d.Version, InquiryId = inquiry, Reason = "I am here again." };

    public async Task Disable(string name, bool disabled = true)
    {
        await using var db = world.Open();
        var id = people[name];
        await db.Users.Where(account => account.Id == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.Disabled, disabled));
    }

    /// <summary>Who is written to by the step that is due some days later.</summary>
    public async Task<IReadOnlyList<string>> RemindedAfter(int days)
    {
        var before = (await desk.View()).Mails.Count(mail => mail.Kind == "reminder");
        world.Clock.Advance(TimeSpan.FromDays(days));
        Assert.Equal(1, await world.Get<Reminders>().SendDue());
        return [.. (await desk.View()).Mails.Where(mail => mail.Kind == "reminder").OrderBy(mail => mail.Id).Skip(before).Select(mail => mail.Recipient).Order(StringComparer.Ordinal)];
    }
}
