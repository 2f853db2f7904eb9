using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Attachments;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Retention;

/// <summary>Many disposals as a record of their own, done in the background by the accounts of two people.</summary>
public sealed class DisposalBatchTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_changed_meanwhile_is_left_out_and_named_and_the_day_has_one_certificate(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (representative, commissioner) = (await Person(world, Roles.Representative), await Person(world, Roles.Commissioner));
        Desk[] desks = [await Disposed.Closed(world), await Disposed.Closed(world), await Disposed.Closed(world), await Disposed.Closed(world)];
        Assert.Empty(await desks[3].Do(Desk.Representative, HoldTests.Hold));
        await Disposed.Wait(world, desks[0].Reference);
        var (retention, disposals) = (world.Get<RetentionQueries>(), world.Get<DisposalQueries>());

        var due = (await retention.Freeze(RetentionKinds.Closed, representative)).Value!;
        Assert.Equal(desks.Take(3).Select(desk => desk.Reference), due.Select(item => item.Reference));
        Assert.Equal(["required"], Codes(await Begin(world, BatchSteps.Propose, due, representative, reason: " ")));
        var proposing = (await Begin(world, BatchSteps.Propose, due, representative)).Value!.Record;
        Assert.Equal(BatchStanding.Waiting, (await Read(world, proposing)).Standing);
        await world.Get<JobRounds>().Go();
        Assert.Equal((BatchStanding.Ended, 3), await Read(world, proposing) is var proposed ? (proposed.Standing, proposed.Done) : default);
        Assert.Empty((await retention.Freeze(RetentionKinds.Closed, representative)).Value!);
        Assert.Empty((await disposals.Freeze(representative)).Value!);

        var waiting = (await disposals.Freeze(commissioner)).Value!;
        desks[1].Version = waiting[1].Version;
        Assert.Empty(await desks[1].Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "Somebody called." }));
        Assert.Equal(["workflow.not_your_role"], Codes(await Begin(world, BatchSteps.CarryOut, waiting, Desk.Analyst)));
        Assert.Equal(["not_between"], Codes(await Begin(world, BatchSteps.CarryOut, [], commissioner)));
        var carrying = (await Begin(world, BatchSteps.CarryOut, waiting, commissioner)).Value!.Record;
        await world.Get<JobRounds>().Go();

        var done = await Read(world, carrying);
        Assert.Equal([(desks[0].Reference, "done"), (desks[1].Reference, "stale"), (desks[2].Reference, "done")], done.Items.Select(item => (item.Reference, item.Result!)));
        var day = (await disposals.OfDay((await desks[0].View()).DisposedOn!.Value, Desk.Auditor)).Value!;
        Assert.Equal([desks[0].Reference, desks[2].Reference], day.Select(certificate => certificate.Reference));
        var certificates = world.Get<BatchCertificates>();
        var certificate = (await certificates.Of(carrying, Desk.Auditor)).Value!;
        Assert.Equal((2, 3), (certificate.View.Done, certificate.View.Items.Count));
        Assert.Equal(day.Select(one => (one.Reference, one.HeadAfter)), certificate.Disposed.Values.OrderBy(one => one.Entry).Select(one => (one.Reference, one.HeadAfter)));
        Assert.Equal(day.Sum(one => one.Values!.Value), certificate.Values);
        Assert.Equal(["DisposalBatchBegun", "DisposalBatchEnded"], certificate.Entries.Select(entry => entry.Action));
        Assert.Equal("not_found", (await certificates.Of(proposing, Desk.Auditor)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await certificates.Of(carrying, Desk.Analyst)).Refusals[0].Code);
        Assert.Equal([BatchSteps.CarryOut, BatchSteps.Propose], (await world.Get<BatchQueries>().Latest(Desk.Auditor)).Value!.Select(line => line.Step));
        Assert.Equal("not_allowed", (await world.Get<BatchQueries>().Latest(Desk.Analyst)).Refusals[0].Code);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>Its server dies after the first complaint: the next attempt knows from the ledger what was done, and nothing is done twice or called undone.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_on_behind_what_a_server_that_died_had_done(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var representative = await Person(world, Roles.Representative);
        var (one, other) = (await Disposed.Closed(world), await Disposed.Closed(world));
        await Disposed.Wait(world, one.Reference);
        var due = (await world.Get<RetentionQueries>().Freeze(RetentionKinds.Closed, representative)).Value!;
        var batch = (await Begin(world, BatchSteps.Propose, due, representative)).Value!.Record;
        Assert.NotNull(await world.Get<JobRounds>().TakeUp());
        Assert.True(await world.Get<PrintQueue>().Keep((await world.Get<PrintQueue>().Next())!, Uploads.Pdf(90)));
        Assert.Equal(due[0].Version + 1, (await one.Stored()).Version);
        var first = new ProposeDisposal { Reference = due[0].Reference, Version = due[0].Version, Reason = "Their time is over.", Despite = Disposed.Despite };
        Assert.True((await world.Get<ComplaintCommands>().Run(first, representative)).IsDone);
        Assert.Equal(["done", null], (await Read(world, batch)).Items.Select(item => item.Result));

        await world.Get<JobRounds>().Go();

        Assert.Equal((BatchStanding.Ended, 2), await Read(world, batch) is var ended ? (ended.Standing, ended.Done) : default);
        Assert.NotNull((await other.View()).Proposal);
        await using var db = world.Open();
        Assert.Equal(2, await db.DisposalProposals.CountAsync());
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_stop_leaves_the_rest_as_it_is()
    {
        await using var world = await TestWorld.On();
        var representative = await Person(world, Roles.Representative);
        var one = await Disposed.Due(world);
        var due = (await world.Get<RetentionQueries>().Freeze(RetentionKinds.Closed, representative)).Value!;
        var batch = (await Begin(world, BatchSteps.Propose, due, representative)).Value!.Record;

        Assert.True((await world.Get<JobDesk>().Stop((await Read(world, batch)).Job!.Value, representative)).IsDone);
        await world.Get<JobRounds>().Go();

        Assert.Equal((BatchStanding.Stopped, 0), await Read(world, batch) is var stopped ? (stopped.Standing, stopped.Done) : default);
        Assert.Null((await one.View()).Proposal);
    }

    private static async Task<Actor> Person(TestWorld world, Role role) => Actor.Staff(await world.Person($"{role.Code}@agency.example", role), role.Code, [role]);

    private static Task<Result<RecordDone>> Begin(TestWorld world, string step, IReadOnlyList<BulkItem> items, Actor actor, string reason = "Their time is over.") =>
        world.Get<RecordCommands>().Run(new BeginDisposalBatch { Step = step, Items = items, Reason = reason, Despite = Disposed.Despite }, actor);

    private static async Task<BatchView> Read(TestWorld world, long batch) => (await world.Get<BatchQueries>().Read(batch, Desk.Auditor)).Value!;

    private static IEnumerable<string> Codes<T>(Result<T> result) => result.Refusals.Select(refusal => refusal.Code);
}
