using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Mailing;

public sealed class OutboxWorkerTests
{
    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Finds_by_itself_what_is_committed_while_it_runs_and_stops_when_told(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        using var worker = ActivatorUtilities.CreateInstance<OutboxWorker>(world.Services);
        await worker.StartAsync(default);

        var input = Filing.Input(given => given[ComplaintFields.ContactEmail] = "owner@example.com");
        await world.Get<ComplaintFiling>().File(new FileComplaint(input));
        await Until(world, async () =>
        {
            await using var db = world.Open();
            return (await db.MailQueue.SingleAsync()).Status == QueuedMailStatus.Sent;
        });
        await worker.StopAsync(default);

        Assert.Single(server.Messages());
        Assert.True(worker.ExecuteTask!.IsCompleted);
    }

    /// <summary>Without a mail server it would lie there for ever, though it is said to be kept for a day.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Deletes_what_is_of_no_use_any_more_also_where_there_is_no_mail_server(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await using (var db = world.Open())
        {
            db.Add(new PassingMailRow { Id = 1, Content = [1], NextAttemptAt = world.Clock.GetUtcNow(), ExpiresAt = world.Clock.GetUtcNow().AddMinutes(1) });
            db.Add(new PassingMailRow { Id = 2, Content = [1], NextAttemptAt = world.Clock.GetUtcNow(), ExpiresAt = world.Clock.GetUtcNow().AddDays(30) });
            await db.SaveChangesAsync();
        }

        using var worker = ActivatorUtilities.CreateInstance<OutboxWorker>(world.Services);
        await worker.StartAsync(default);
        await Until(world, async () =>
        {
            await using var db = world.Open();
            return await db.PassingMails.CountAsync() == 1;
        });
        await worker.StopAsync(default);
    }

    private static async Task Until(TestWorld world, Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            world.Clock.Advance(OutboxWorker.Every);
            await Task.Yield();
        }
    }
}
