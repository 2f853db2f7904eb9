using System.Text.Json;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Jobs;

/// <summary>Recounting an edition and setting it beside today are work in the background, as freezing is.</summary>
public sealed class EditionWorkTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Recounts_and_compares_an_edition_and_keeps_what_came_of_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var auditor = Actor.Staff(await world.Person("auditor@agency.example", Roles.Auditor), "Auditor", [Roles.Auditor]);
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        var edition = (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, auditor, new Progress<long>())).Value!;
        await desk.Do(Desk.Representative, d => new CloseComplaint { Reference = d.Reference, Version = d.Version, Outcome = Outcomes.Withdrawn });
        await world.File();
        await world.File();

        var check = await Done(world, JobKinds.Check, edition.Record, auditor);
        Assert.True(JsonSerializer.Deserialize<EditionCheck>(check, JsonSerializerOptions.Web)!.Ok);

        var file = await Done(world, JobKinds.Comparison, edition.Record, auditor);
        var whole = (await world.Get<CompareEdition>().Run(edition.Record, auditor)).Value!;
        List<ChangedComplaint> read = [];
        for (long? after = 0; after is { } from;)
        {
            var page = await ComparisonFile.Read(new MemoryStream(file), from, most: 2);
            Assert.Equal(whole.Figures, page.Figures);
            Assert.Equal(3, page.Changed);
            read.AddRange(page.Complaints);
            after = page.Next;
        }

        Assert.Equal(JsonSerializer.Serialize(whole.Complaints), JsonSerializer.Serialize(read));
        Assert.Equal(3, read.Count);
    }

    [Fact]
    public async Task Is_stopped_by_whoever_may_refused_to_others_and_shown_to_nobody_else()
    {
        await using var world = await TestWorld.On();
        var auditor = Actor.Staff(await world.Person("auditor@agency.example", Roles.Auditor), "Auditor", [Roles.Auditor]);
        await Desk.WithComplaint(world);
        var (edition, jobs) = ((await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, auditor, new Progress<long>())).Value!, world.Get<JobDesk>());

        var asked = (await jobs.Ask(Asked(JobKinds.Comparison, edition.Record), auditor)).Value!;
        Assert.True((await jobs.Stop(asked.Job, auditor)).IsDone);
        await world.Get<JobRounds>().Go();

        Assert.Equal(JobState.Cancelled, Assert.Single((await jobs.List(JobKinds.Comparison, auditor)).Value!).Job.State);
        Assert.Empty((await jobs.List(JobKinds.Comparison, Desk.Representative)).Value!);
        Assert.Equal("not_allowed", Assert.Single((await jobs.Ask(Asked(JobKinds.Check, edition.Record), Actor.Staff("liaison", "Liaison", [Roles.OfficeLiaison], ["0401"]))).Refusals).Code);
        Assert.Equal("not_found", Assert.Single((await jobs.Ask(new AskJob(JobKinds.Check, 2026), auditor)).Refusals).Code);
    }

    private static AskJob Asked(string kind, long record) => new(kind, 2026) { Subject = record, Given = new EditionAsked(2026, 1, 1).Text };

    private static async Task<byte[]> Done(TestWorld world, string kind, long record, Actor actor)
    {
        var jobs = world.Get<JobDesk>();
        var asked = (await jobs.Ask(Asked(kind, record), actor)).Value!;
        await world.Get<JobRounds>().Go();
        using var file = new MemoryStream();
        await jobs.Write((await jobs.WithFile(asked.Job, actor)).Value!, file);
        return file.ToArray();
    }
}
