using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>The messages of a bulletin are laid out piece by piece, and nobody else waits for all of them.</summary>
public sealed class SpreadingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Lets_somebody_else_write_between_any_two_pieces(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Audience.Add(world, (2 * BulletinSpreading.Batch) + 1);
        await new BulletinSteps(world, Actor.Staff("writer", "Writer", [Roles.PolicyOwner]), Desk.Representative).Publish("Exams at Laredo", ("mail", "It touches all of them."));
        var another = new Another(world.Queue);
        another.Begin();

        await world.Get<BulletinSpreading>().Go();
        await another.End();

        // Whoever writes never waits for more than one piece: they saw the messages after each of them.
        Assert.Equal([0, BulletinSpreading.Batch, 2 * BulletinSpreading.Batch, (2 * BulletinSpreading.Batch) + 1], another.Saw.Distinct());
    }

    // Somebody else who has something written all the time: each piece asks for the next while it is written, so that one always waits.
    private sealed class Another(WriteQueue queue)
    {
        private readonly List<int> _saw = [];
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool _ends;

        /// <summary>How many messages were laid out each time.</summary>
        public IReadOnlyList<int> Saw => _saw;

        public void Begin() => _ = queue.Run(async (session, ct) =>
        {
            _saw.Add(await session.Db.BulletinMails.CountAsync(ct));
            if (_ends)
            {
                _over.SetResult();
            }
            else
            {
                Begin();
            }

            return Result.Done;
        });

        /// <summary>Writes once more, and no more then.</summary>
        public Task End()
        {
            _ends = true;
            return _over.Task;
        }
    }
}
