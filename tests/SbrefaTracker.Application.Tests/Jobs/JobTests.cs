using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Jobs;

public sealed class JobTests
{
    private static readonly AskJob Edition = new(JobKinds.Edition, 2026);

    [Theory, OnSqlite, OnPostgres]
    public async Task Freezes_an_edition_in_the_background(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var auditor = await Auditor(world);
        await Desk.WithComplaint(world);
        var desk = world.Get<JobDesk>();

        var asked = await desk.Ask(Edition, auditor);
        var again = await desk.Ask(Edition, auditor);
        Assert.Equal(JobState.Waiting, (await Only(world)).State);
        await world.Get<JobRounds>().Go();

        var job = await Only(world);
        Assert.Equal((asked.Value!.Job, asked.Value.Job), (job.Id, again.Value!.Job));
        Assert.Equal((JobState.Done, 1, new DateOnly(2026, 3, 6)), (job.State, job.Made, job.AsOf));
        Assert.Equal(1, Assert.Single((await world.Get<EditionQueries>().List(auditor)).Value!).Number);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_taken_up_by_another_server_when_its_own_dies_between_two_steps(DatabaseProvider provider)
    {
        await using var dying = await TestWorld.On(provider, more: services => services.AddSingleton<IJobWork>(new Halting()));
        var auditor = await Auditor(dying);
        await Desk.WithComplaint(dying);
        await dying.Get<JobDesk>().Ask(Edition, auditor);
        var halted = (await dying.Get<JobRounds>().TakeUp())!;
        var run = new JobRun(new JobTicket(halted.Id, halted.Attempt), Edition, auditor);
        Assert.True(await dying.Get<Leases>().Take(JobRounds.Lease));

        // Its figures are counted, nothing of it is written: here the server dies. Another one waits for the lease to be over.
        var next = new TestWorld(dying.Database);
        await next.Get<JobRounds>().Go();
        Assert.Equal((JobState.Running, 1), await StateAndAttempt(next));
        next.Clock.Advance(Leases.Length + TimeSpan.FromSeconds(1));
        await next.Get<JobRounds>().Go();

        Assert.Equal((JobState.Done, 2), await StateAndAttempt(next));
        Assert.Single((await next.Get<EditionQueries>().List(auditor)).Value!);

        // It was not dead but held up, and goes on: nothing is written a second time.
        var work = dying.Services.GetServices<IJobWork>().Single(one => one.Kind == JobKinds.Edition);
        await Assert.ThrowsAsync<JobTakenException>(() => work.Run(run, default));
        Assert.Single((await next.Get<EditionQueries>().List(auditor)).Value!);
        Assert.Equal((JobState.Done, 2), await StateAndAttempt(next));
        Assert.Empty((await next.Check()).Problems);
        await next.Stop();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Begins_a_file_anew_that_was_half_kept(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, more: services => services.AddSingleton<IJobWork>(new Halting()));
        var auditor = await Auditor(world);
        await world.Get<JobDesk>().Ask(new AskJob(Halting.Name), auditor);
        var halted = (await world.Get<JobRounds>().TakeUp())!;
        await using (var db = world.Open())
        {
            db.Add(new JobChunkRow { JobId = halted.Id, Number = 0, Bytes = [1, 2, 3] });
            await db.SaveChangesAsync();
        }

        await world.Get<JobRounds>().Go();

        var (desk, job) = (world.Get<JobDesk>(), await Only(world));
        using var file = new MemoryStream();
        await desk.Write((await desk.WithFile(job.Id, auditor)).Value!, file);
        Assert.Equal((JobState.Done, 2, 1), (job.State, job.Attempt, job.Failures));
        Assert.Equal(Halting.Content, file.ToArray());
        Assert.Equal((Halting.Content.Length, EditionFiles.Hash(Halting.Content)), (job.FileLength, job.FileSha256));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_how_far_it_is_and_stops_when_somebody_stops_it(DatabaseProvider provider)
    {
        var halting = new Halting { Halts = true };
        await using var world = await TestWorld.On(provider, more: services => services.AddSingleton<IJobWork>(halting));
        var auditor = await Auditor(world);
        var job = (await world.Get<JobDesk>().Ask(new AskJob(Halting.Name), auditor)).Value!.Job;
        var rounds = world.Get<JobRounds>().Go();
        await halting.Begun.Task;

        await Beat(world, async () => (await Only(world)).Done == 7);
        Assert.Equal(("half", 14L), ((await Only(world)).Step, (await Only(world)).Total));
        Assert.True((await world.Get<JobDesk>().Stop(job, auditor)).IsDone);
        await Beat(world, () => Task.FromResult(rounds.IsCompleted));
        await rounds;

        Assert.Equal(JobState.Cancelled, (await Only(world)).State);
        Assert.False((await world.Get<JobDesk>().WithFile(job, auditor)).IsDone);
    }

    [Fact]
    public async Task Is_over_at_once_when_it_is_stopped_before_its_turn()
    {
        await using var world = await TestWorld.On();
        var auditor = await Auditor(world);
        var job = (await world.Get<JobDesk>().Ask(Edition, auditor)).Value!.Job;

        await world.Get<JobDesk>().Stop(job, auditor);
        await world.Get<JobRounds>().Go();

        Assert.Equal(JobState.Cancelled, (await Only(world)).State);
        Assert.Empty((await world.Get<EditionQueries>().List(auditor)).Value!);
    }

    [Fact]
    public async Task Is_given_up_after_it_broke_off_three_times()
    {
        await using var world = await TestWorld.On(more: services => services.AddSingleton<IJobWork>(new Halting { Breaks = true }));
        await world.Get<JobDesk>().Ask(new AskJob(Halting.Name), await Auditor(world));

        await world.Get<JobRounds>().Go();

        Assert.Equal((JobState.Failed, 3), ((await Only(world)).State, (await Only(world)).Failures));
    }

    [Fact]
    public async Task Is_refused_to_whoever_may_not_and_when_the_right_was_lost_meanwhile()
    {
        await using var world = await TestWorld.On();
        var (auditor, analyst) = (await Auditor(world), Actor.Staff(await world.Person("an@agency.example", Roles.Analyst), "An", [Roles.Analyst]));
        var desk = world.Get<JobDesk>();

        Assert.Equal("not_allowed", (await desk.Ask(Edition, analyst)).Refusals.Single().Code);
        Assert.Equal("edition.before_its_year", (await desk.Ask(Edition with { AsOf = new DateOnly(2020, 1, 2) }, auditor)).Refusals.Single().Code);
        await desk.Ask(Edition, auditor);
        await using (var db = world.Open())
            await db.Users.Where(account => account.Id == auditor.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.Disabled, true));
        await world.Get<JobRounds>().Go();

        Assert.Equal((JobState.Refused, "not_allowed"), ((await Only(world)).State, (await Only(world)).Refusals));
        Assert.Equal("not_allowed", (await desk.List(null, analyst)).Refusals.Single().Code);
        Assert.Equal("record_not_found", (await desk.Stop(1, analyst)).Refusals.Single().Code);
    }

    [Fact]
    public async Task Is_forgotten_with_its_file_after_a_week()
    {
        await using var world = await TestWorld.On(more: services => services.AddSingleton<IJobWork>(new Halting()));
        await world.Get<JobDesk>().Ask(new AskJob(Halting.Name), await Auditor(world));
        await world.Get<JobRounds>().Go();

        world.Clock.Advance(JobRounds.KeptFor + TimeSpan.FromMinutes(1));
        await world.Get<JobRounds>().Go();

        await using var db = world.Open();
        Assert.Equal((0, 0), (await db.Jobs.CountAsync(), await db.JobChunks.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_seen_stopped_and_had_by_nobody_else_when_it_is_for_one_person_and_forgotten_after_a_day(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, more: services => services.AddSingleton<IJobWork>(new Halting { IsOwn = true }));
        var (auditor, other) = (await Auditor(world), Actor.Staff(await world.Person("other@agency.example", Roles.Auditor), "Other", [Roles.Auditor]));
        var (desk, given) = (world.Get<JobDesk>(), new AskJob(Halting.Name) { Given = "one" });

        var job = (await desk.Ask(given, auditor)).Value!.Job;
        Assert.Equal(job, (await desk.Ask(given, auditor)).Value!.Job);
        Assert.NotEqual(job, (await desk.Ask(given with { Given = "two" }, auditor)).Value!.Job);
        Assert.NotEqual(job, (await desk.Ask(given, other)).Value!.Job);
        Assert.Equal("record_not_found", (await desk.Stop(job, other)).Refusals.Single().Code);
        await world.Get<JobRounds>().Go();

        Assert.Equal((2, 1), ((await desk.List(Halting.Name, auditor)).Value!.Length, (await desk.List(null, other)).Value!.Length));
        Assert.Equal((true, false), ((await desk.WithFile(job, auditor)).IsDone, (await desk.WithFile(job, other)).IsDone));
        world.Clock.Advance(JobRounds.OwnKeptFor + TimeSpan.FromMinutes(1));
        await world.Get<JobRounds>().Go();
        Assert.Empty((await desk.List(null, auditor)).Value!);
    }

    private static async Task<Actor> Auditor(TestWorld world) => Actor.Staff(await world.Person("auditor@agency.example", Roles.Auditor), "Auditor", [Roles.Auditor]);

    private static async Task<JobRow> Only(TestWorld world)
    {
        await using var db = world.Open();
        return await db.Jobs.AsNoTracking().SingleAsync();
    }

    private static async Task<(JobState State, int Attempt)> StateAndAttempt(TestWorld world) => await Only(world) is var job ? (job.State, job.Attempt) : default;

    // The clock only moves when told to: it is moved on until something has happened.
    private static async Task Beat(TestWorld world, Func<Task<bool>> happened)
    {
        while (!await happened())
        {
            world.Clock.Advance(JobRounds.Beat);
            await Task.Yield();
        }
    }
}
