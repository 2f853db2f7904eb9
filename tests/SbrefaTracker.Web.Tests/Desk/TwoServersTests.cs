using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Two servers share one PostgreSQL database.</summary>
public sealed class TwoServersTests
{
    private const string Reference = "RF-2026-00001";

    [PostgresFact]
    public async Task Somebody_at_one_server_is_shown_to_colleagues_at_the_other_and_gone_when_they_go()
    {
        await using var database = await TestDatabase.Migrated(DatabaseProvider.Postgres);
        await using var one = new PostgresSite(database.ConnectionString);
        await using var other = new PostgresSite(database.ConnectionString);
        var (here, there) = (one.Services.GetRequiredService<Presence>(), other.Services.GetRequiredService<Presence>());
        var (ana, bo) = (await Account(one, Life.Representative), await Account(one, Life.Analyst));
        var page = new object();

        here.Enter(page, Reference, new PersonPresent(ana, "Dana", IsWriting: true));
        there.Enter(new object(), Reference, new PersonPresent(bo, "Marcus", IsWriting: false));

        Assert.Equal([true], await Until(there, bo, others => others.Count == 1));
        Assert.Equal([false], await Until(here, ana, others => others.Count == 1));
        here.Enter(page, Reference, new PersonPresent(ana, "Dana", IsWriting: false));
        Assert.Equal([false], await Until(there, bo, others => others is [{ IsWriting: false }]));
        here.Leave(page);
        Assert.Empty(await Until(there, bo, others => others.Count == 0));
    }

    private static async Task<string> Account(PostgresSite site, string email)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return db.Users.Single(row => row.Email == email).Id;
    }

    // As a page does: it looks when it is told of a change.
    private static async Task<IEnumerable<bool>> Until(Presence presence, string me, Func<IReadOnlyList<PersonPresent>, bool> wanted)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, PresenceChangedEventArgs change)
        {
            if (wanted(presence.Others(Reference, me)))
            {
                told.TrySetResult();
            }
        }

        presence.Changed += Look;
        Look(null, new PresenceChangedEventArgs(Reference));
        await told.Task.WaitAsync(TimeSpan.FromSeconds(60));
        presence.Changed -= Look;
        return presence.Others(Reference, me).Select(other => other.IsWriting);
    }

    private sealed class PostgresSite(string connection) : Site
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Database:Provider"] = "Postgres",
            ["ConnectionStrings:Tracker"] = connection,
        };
    }
}
