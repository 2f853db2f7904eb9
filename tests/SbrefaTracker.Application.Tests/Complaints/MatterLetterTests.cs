using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>The letter that asks whoever alleged retaliation how they are treated: it is read where the matter is read, and nowhere else in this office.</summary>
public sealed class MatterLetterTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_sent_to_the_filer_and_seen_by_the_readers_of_the_matter_alone(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        var matter = await Opened(desk, MatterKinds.Retaliation);
        Assert.Empty(await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));

        Assert.Empty(await Write(desk, matter, "How are you treated?", 30));

        var mail = (await desk.View()).Mails.Single(sent => sent.Kind == "retaliation_follow_up");
        Assert.Equal(("owner@harborlight.example", "How are you treated?", "retaliation_follow_up/en/1"), (mail.Recipient, mail.Text, mail.Template));
        Assert.Contains(desk.Reference, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(mail.Id, (await desk.View(Desk.Commissioner)).Mails.Select(sent => sent.Id));
        Assert.DoesNotContain(mail.Id, (await desk.View(Desk.Analyst)).Mails.Select(sent => sent.Id));
        Assert.NotNull((await desk.View()).Matters.Single().Contacts[0].DoneOn);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_that_did_not_arrive_is_work_for_the_readers_of_the_matter_alone(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        var matter = await Opened(desk, MatterKinds.Retaliation);
        Assert.Empty(await Write(desk, matter, "How are you treated?"));
        var mail = (await desk.View()).Mails.Single(sent => sent.Kind == "retaliation_follow_up").Id;
        await using (var db = world.Open())
        {
            await db.MailQueue.Where(row => row.MailId == mail).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, QueuedMailStatus.Bounced));
        }

        var task = (await ToDo(world, Desk.Representative))[0];
        Assert.Equal((desk.Reference, mail, "bounced", true, (DateOnly?)null), (task.Reference, task.Letter!.MailId, task.Letter.Status, task.Letter.MayTakeUp, task.DueOn));
        Assert.False((await ToDo(world, Desk.Commissioner))[0].Letter!.MayTakeUp);
        var overview = world.Get<MailOverview>();
        Assert.Equal((1, 0), (await overview.Left(Desk.Representative), await overview.Left(Desk.Analyst)));
        Assert.Empty(await OfficeNewsTests.Found(world, "is:undelivered"));
        Assert.Equal((1, 1), await Bounced(overview, Desk.Representative));
        Assert.Equal((0, 0), await Bounced(overview, Desk.Analyst));
        Assert.Equal(["mail_not_refused"], (await overview.TryAgain(mail, Desk.Analyst)).Refusals.Select(refusal => refusal.Code));
        Assert.False(await IsOffered(desk, Desk.Analyst));
        Assert.True(await IsOffered(desk, Desk.Representative));
        Assert.Equal(["workflow.no_mail_left"], await Take(desk, Desk.Analyst, mail));

        Assert.Empty(await Take(desk, Desk.Representative, mail));
        Assert.DoesNotContain(await ToDo(world, Desk.Representative), other => other.Letter is not null);
        Assert.Equal("Told by telephone.", (await desk.View()).Matters.Single().Steps[^1].Step.Text);
        Assert.DoesNotContain((await desk.View(Desk.Analyst)).Story, entry => entry.Action == "MailTakenUp" || entry.Text == "Told by telephone.");
        Assert.Contains((await desk.View()).Story, entry => entry.Action == "MailTakenUp");
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_where_the_filer_is_not_told_or_can_not_be_reached_or_the_letter_is_unfinished()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        var secret = await Opened(desk, MatterKinds.InspectorGeneral);
        var matter = await Opened(desk, MatterKinds.Retaliation);
        var without = await Desk.WithComplaint(world, given => given[ComplaintFields.ContactEmail] = null);

        Assert.Equal(["matter_not_told"], await Write(desk, secret, "We look into it."));
        Assert.Equal(["letter.unfinished"], await Write(desk, matter, "Since {{closed_on}}"));
        Assert.Equal(["filer_has_no_address"], await Write(without, await Opened(without, MatterKinds.Retaliation), "How are you?"));
        Assert.DoesNotContain((await desk.View()).Mails, mail => mail.MatterId is not null);

        // By post it is work for the readers of the matter alone.
        var byPost = await Desk.WithComplaint(world, given => (given[ComplaintFields.ContactEmail], given[ComplaintFields.ContactPost]) = (null, "1 Pier Road, Boston"));
        Assert.Empty(await Write(byPost, await Opened(byPost, MatterKinds.Retaliation), "How are you?"));
        Assert.Equal("by_hand", Assert.Single(await ToDo(world, Desk.Representative), task => task.Letter is not null).Letter!.Status);
        Assert.DoesNotContain((await world.Get<MailOverview>().Read(Desk.Analyst)).Value!.Rows, row => row.IsLeft);
    }

    private static async Task<MatterTask[]> ToDo(TestWorld world, Actor actor) => (await world.Get<MatterQueries>().ToDo(actor)).Value!;

    private static async Task<long> Opened(Desk desk, string kind)
    {
        Assert.Empty(await desk.Do(Desk.Representative, d => new OpenMatter { Reference = d.Reference, Version = d.Version, Kind = kind, Reason = "Exams twice a week." }));
        return (await desk.View()).Matters.Single(view => view.Matter.Kind == kind).Matter.Id;
    }

    private static Task<IReadOnlyList<string>> Write(Desk desk, long matter, string letter, int? followUp = null) => desk.Do(Desk.Representative, d => new RecordMatter
    {
        Reference = d.Reference,
        Version = d.Version,
        MatterId = matter,
        Text = "Wrote to them.",
        FollowUp = followUp,
        Letter = letter,
        Template = "retaliation_follow_up/en/1",
    });

    private static Task<IReadOnlyList<string>> Take(Desk desk, Actor actor, long mail) =>
        desk.Do(actor, d => new TakeUpMail { Reference = d.Reference, Version = d.Version, MailId = mail, Way = MailWays.Post, Note = "Told by telephone." });

    private static async Task<bool> IsOffered(Desk desk, Actor actor) => (await desk.View(actor)).Offers.Single(offer => offer.Action == ComplaintAction.TakeUpMail).IsOpen;

    private static async Task<(int Counted, int Shown)> Bounced(MailOverview overview, Actor actor)
    {
        var state = (await overview.Read(actor)).Value!;
        return (state.Bounced, state.Rows.Count(row => row.IsLeft));
    }
}
