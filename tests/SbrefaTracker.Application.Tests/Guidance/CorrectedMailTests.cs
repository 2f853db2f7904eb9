using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>What subscribers are sent of a bulletin that is corrected or withdrawn. Today is March 6, 2026.</summary>
public sealed class CorrectedMailTests
{
    private static readonly Actor Writer = Actor.Staff("writer", "Writer", [Roles.PolicyOwner]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_what_was_corrected_and_when_in_the_message_itself(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Audience.Add(world, 2, (number, row) => row.Language = number == 1 ? Languages.English : Languages.Spanish);
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Publish("Exams at Laredo", ("mail", "It is for readers."));
        await steps.Correct("Exams at Laredo and Boston");
        await world.Get<BulletinSpreading>().Go();

        var mails = await world.Services.GetServices<IOutTray>().OfType<BulletinTray>().Single().Due(10, default);

        Assert.Equal(2, mails.Count);
        Assert.StartsWith(
            "This bulletin was corrected on Friday, March 6, 2026. What changed: The port was missing.\n\nBEFORE:\nExams at Laredo\n\nNOW:\nExams at Laredo and Boston\n\n"
            + "THE WHOLE BULLETIN AS IT READS NOW:\nExams at Laredo and Boston\n\nEach exam is announced a day before.\n\nYou get this",
            mails[0].Text.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Este boletín se corrigió el viernes, 6 de marzo de 2026. Qué cambió: Faltaba el puerto.\n\nANTES:\nExams at Laredo (es)\n\nAHORA:\nExams at Laredo and Boston (es)\n\n",
            mails[1].Text.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);

        var withdrawn = await steps.Do(new WithdrawBulletin { Record = steps.Record, Version = steps.Version, Reason = "It was wrong.", ReasonEs = "Era falso." }, Desk.Representative);
        Assert.True(withdrawn.IsDone, string.Join("; ", withdrawn.Refusals));
        await world.Get<BulletinSpreading>().Go();
        mails = await world.Services.GetServices<IOutTray>().OfType<BulletinTray>().Single().Due(10, default);
        Assert.StartsWith("Since Friday, March 6, 2026 this bulletin holds no more: It was wrong.\n\nExams at Laredo and Boston\n\n", mails[0].Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
