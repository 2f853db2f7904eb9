using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Participation;

/// <summary>Letters about requests: how they are begun, what is kept of them, and what is done when one does not arrive.</summary>
public sealed class RequestLetterTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_begun_from_the_template_in_force_and_says_from_which(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var requests = new ParticipationWorld(world);
        var templates = world.Get<LetterTemplates>();
        Assert.True((await templates.Write(new LetterGiven("participation_confirm", "en", 1, "Yes: {{event}}", "Dear {{organization}},\n\n{{representation}}\n\n[[what to bring]]", "Shorter"), Complaints.Desk.Representative)).IsDone);
        Assert.Equal(["letter.never_filled"], (await templates.Write(new LetterGiven("participation_decline", "en", 1, "No", "{{representation}}", "x"), Complaints.Desk.Representative)).Refusals.Select(one => one.Code));
        var record = await requests.Approved();

        var draft = (await requests.Read(record)).Draft!;
        Assert.Equal(("Yes: Harbor Trade Day", "participation_confirm/en/2"), (draft.Subject, draft.Template));
        Assert.StartsWith("Dear Made-up Importers,\n\nThis office represents the Commissioner. Speaker: Director, Office of Trade Relations.", draft.Text, StringComparison.Ordinal);
        ConfirmParticipation Confirm(string text, string? template) => new() { Record = record, Version = 5, SubjectLine = draft.Subject, Text = text, Template = template };
        Assert.Equal(["letter.unfinished"], await requests.Refused(Confirm(draft.Text, draft.Template)));
        Assert.Empty(await requests.Refused(Confirm(draft.Text.Replace("[[what to bring]]", "Bring nothing.", StringComparison.Ordinal), draft.Template)));

        var letter = Assert.Single((await requests.Read(record)).Letters);
        Assert.Equal("participation_confirm/en/2", letter.Template);
        Assert.EndsWith("Bring nothing.", letter.Text, StringComparison.Ordinal);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory]
    [InlineData("participation_decline/en/1")]
    [InlineData("participation_confirm/es/1")]
    [InlineData("participation_confirm/en/9")]
    [InlineData("closure/en/1")]
    [InlineData(null)]
    public async Task Names_no_version_that_is_none_of_its_own(string? template)
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);
        var record = await requests.Approved();

        Assert.Empty(await requests.Refused(new ConfirmParticipation { Record = record, Version = 5, SubjectLine = "Yes", Text = "We come.", Template = template }));
        Assert.Null(Assert.Single((await requests.Read(record)).Letters).Template);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_that_does_not_arrive_is_work_until_it_is_sent_again_or_told_otherwise(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var requests = new ParticipationWorld(world);
        var record = await requests.Approved();
        Assert.Empty(await requests.Refused(new ConfirmParticipation { Record = record, Version = 5, SubjectLine = "Yes", Text = "We come." }));
        var tray = world.Get<ParticipationTray>();
        var mail = Assert.Single(await tray.Due(50, CancellationToken.None));
        Assert.Equal(("ana@importers.example", "Yes", "We come.", "participation_confirm"), (mail.Recipient, mail.Subject, mail.Text, mail.Kind));
        TakeUpLetter Take(int version, string? email, string? told) => new() { Record = record, Version = version, LetterId = mail.Id, Email = email, Told = told };
        Assert.Equal(["participation.all_arrived"], await requests.Refused(Take(6, "bo@importers.example", null)));

        Assert.True(await tray.StillWaits(mail, CancellationToken.None));
        await tray.Mark(mail, new Delivery(DeliveryState.Refused, "550 5.1.1 RecipientNotAccepted"));
        Assert.False(await tray.StillWaits(mail, CancellationToken.None));
        Assert.Equal([record], (await world.Get<ParticipationQueries>().List(ended: false, null, ParticipationWorld.Coordinator)).Value!.Undelivered.Select(one => one.Id));
        Assert.Equal(QueuedMailStatus.Refused, (await requests.Read(record)).Deliveries[mail.Id].Status);
        Assert.Equal(["participation.again_or_told"], await requests.Refused(Take(6, "bo@importers.example", "By telephone")));
        Assert.Equal(["participation.again_or_told"], await requests.Refused(Take(6, " ", null)));
        Assert.Equal(["workflow.not_your_role"], await requests.Refused(Take(6, "bo@importers.example", null), Actor.Staff("analyst", "Analyst", [Roles.Analyst])));

        // Under a hold it goes to the right address as well, and the one that stood there before is kept.
        Assert.True((await world.Get<RecordCommands>().Run(new PlaceOfficeHold { Subject = record, Reason = "A court asks for it.", Authority = "Order 26-17" }, ParticipationWorld.Representative)).IsDone);
        Assert.Empty(await requests.Refused(Take(6, "bo@importers.example", null), ParticipationWorld.Coordinator));
        Assert.Equal("ana@importers.example", Assert.Single((await world.Get<TakenBackQueries>().Read(record, 0, ParticipationWorld.Representative)).Value!.Rows).Email);

        var again = Assert.Single(await tray.Due(50, CancellationToken.None));
        Assert.Equal("bo@importers.example", again.Recipient);
        await tray.Mark(again, new Delivery(DeliveryState.Sent));
        Assert.True(await tray.Bounced($"request.{mail.Id}", DeliveryStatus.Read("5.1.1")!));
        Assert.False(await tray.Bounced($"request.{mail.Id}", DeliveryStatus.Read("5.1.1")!));
        Assert.False(await tray.Bounced("bulletin.1.1", DeliveryStatus.Unknown));
        Assert.Empty(await requests.Refused(Take(7, null, "By telephone"), ParticipationWorld.Coordinator));
        Assert.Empty((await world.Get<ParticipationQueries>().List(ended: false, null, ParticipationWorld.Coordinator)).Value!.Undelivered);
        Assert.Equal(["participation.all_arrived"], await requests.Refused(Take(8, "bo@importers.example", null)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_that_holds_no_more_is_neither_sent_nor_sent_again(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var requests = new ParticipationWorld(world);
        var record = await requests.Approved();
        Assert.Empty(await requests.Refused(new ConfirmParticipation { Record = record, Version = 5, SubjectLine = "Yes", Text = "We come." }));
        var tray = world.Get<ParticipationTray>();
        var first = Assert.Single(await tray.Due(50, CancellationToken.None));

        // The server did not take it yet when the decision was taken back.
        Assert.Empty(await requests.Refused(new ReconsiderRequest { Record = record, Version = 6, Reason = "The speaker fell ill." }));
        Assert.False(await tray.StillWaits(first, CancellationToken.None));
        Assert.Empty(await tray.Due(50, CancellationToken.None));
        Assert.Equal(ParticipationMailRow.TakenBack, (await requests.Read(record)).Deliveries[first.Id].Status);

        Assert.Empty(await requests.Refused(new DecideRepresentation { Record = record, Version = 7, Representation = Representations.Virtual, Speaker = "Deputy", Reason = "By video." }));
        Assert.Empty(await requests.Refused(new ConfirmParticipation { Record = record, Version = 8, SubjectLine = "Yes, by video", Text = "We come by video." }));
        var second = Assert.Single(await tray.Due(50, CancellationToken.None));
        await tray.Mark(second, new Delivery(DeliveryState.Sent));
        Assert.True(await tray.Bounced($"request.{second.Id}", DeliveryStatus.Read("5.1.1")!));
        Assert.Empty(await requests.Refused(new WithdrawRequest { Record = record, Version = 9, Reason = "The hall burnt." }));
        TakeUpLetter Take(string? email, string? told) => new() { Record = record, Version = 10, LetterId = second.Id, Email = email, Told = told };
        Assert.Equal(["participation.letter_outdated"], await requests.Refused(Take("bo@importers.example", null)));
        Assert.Empty(await requests.Refused(Take(null, "By telephone")));
        Assert.Empty((await world.Get<ParticipationQueries>().List(ended: true, null, ParticipationWorld.Coordinator)).Value!.Undelivered);
        Assert.Empty((await world.Check()).Problems);
    }
}
