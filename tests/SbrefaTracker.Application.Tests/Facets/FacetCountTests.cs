using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;
using Desk = SbrefaTracker.Application.Tests.Complaints.Desk;

namespace SbrefaTracker.Application.Tests.Facets;

public sealed class FacetCountTests
{
    private static readonly string[] Words = ["acs", "portal-outage", "laredo"];

    /// <summary>Whatever is done, and refused, the counts that are kept are those of a plain GROUP BY.</summary>
    [Theory, OnSqlite(1), OnSqlite(2), OnPostgres(1)]
    public async Task Are_those_of_a_plain_count_after_random_acts(DatabaseProvider provider, int seed)
    {
        await using var world = await TestWorld.On(provider);
        var ana = await world.Person("ana@agency.example", Roles.Analyst);
        var chance = new Chance((uint)seed);
        List<string> references = [];
        for (var step = 0; step < 120; step++)
        {
            if (references.Count < 4 || chance.Below(6) == 0)
            {
                references.Add(await world.File(input => input[ComplaintFields.ActionType] = chance.Below(2) == 0 ? "PEN" : "SEIZ"));
                continue;
            }

            await Act(world, references[chance.Below(references.Count)], chance, ana);
        }

        await AssertTrue(world);
        await using var db = world.Open();
        Assert.Contains(await db.FacetCounts.ToListAsync(), row => row is { Facet: FacetNames.Tag, Complaints: > 0 });
        Assert.Contains(await db.FacetCounts.ToListAsync(), row => row is { Facet: FacetNames.State, Code: nameof(ComplaintState.Closed), Complaints: > 0 });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_kept_for_many_at_once_and_counted_anew_where_they_were_emptied(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        Assert.True((await world.Get<DemoData>().Add(200, seed: 7)).IsDone);
        await AssertTrue(world);

        // As after a migration that emptied them, beside which a server of an earlier version wrote.
        foreach (var left in (string[])["facet = 'none'", "facet = 'office' OR facet = 'state'"])
        {
            await world.Database.Tamper($"DELETE FROM facet_counts WHERE NOT ({left})");
            await world.Migrate();
            await AssertTrue(world);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_read_for_all_open_work_and_for_a_narrowed_list(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (one, other) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world, input => input[ComplaintFields.ActionType] = "SEIZ"));
        await one.Do(Desk.Analyst, d => new TagComplaint { Reference = d.Reference, Version = d.Version, Tags = "acs" });
        var closed = await Desk.WithComplaint(world);
        await closed.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version });

        Assert.Equal([2, 1, 1, 1, 1], await Read(world, new WorkListFilter()));
        Assert.Equal([1, 1, 1, 0, null], await Read(world, new WorkListFilter { ActionType = "SEIZ" }));
        Assert.Equal([1, 1, 0, 1, null], await Read(world, new WorkListFilter { Tag = "acs" }));
        Assert.Equal([2, 1, 0, 0, 1], await Read(world, new WorkListFilter { States = [ComplaintState.Closed] }));
        Assert.Equal([2, 2, 1, 1, 1], await Read(world, new WorkListFilter { Search = "harbor", WithClosed = true }));
        Assert.Equal([2, 2, 1, 1, 1], await Read(world, new WorkListFilter { WithClosed = true }));

        // What is kept of closed complaints is what is told of them, and no count ends there.
        await world.Database.Tamper("UPDATE facet_counts SET complaints = 70000 WHERE facet = 'closed-action'");
        Assert.Equal(new FacetCount(70_000, IsAtLeast: false), (await world.Get<ReadFacets>().Of(new WorkListFilter { States = [ComplaintState.Closed] }, Desk.Analyst)).Of(FacetNames.Action, "PEN"));
        Assert.Equal(new FacetCount(70_001, IsAtLeast: false), (await world.Get<ReadFacets>().Of(new WorkListFilter { WithClosed = true }, Desk.Analyst)).Of(FacetNames.Action, "PEN"));
        Assert.True((await world.Get<ReadFacets>().Of(new WorkListFilter(), Desk.Boston)).IsEmpty);
        Assert.True((await world.Get<ReadFacets>().Of(new WorkListFilter { Search = "nothing:x" }, Desk.Analyst)).IsEmpty);
        Assert.NotEqual(one.Reference, other.Reference);
    }

    /// <summary>What is due moves with the day, and no act of anybody's is needed for it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Say_what_is_late_and_what_is_due_soon_on_any_day(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await Desk.WithComplaint(world, input => input[ComplaintFields.ActionType] = "SEIZ");
        var due = (await desk.View()).DueOn!.Value;
        var alike = new WorkListFilter();
        var narrowed = new WorkListFilter { ActionType = "PEN" };

        Assert.Equal([0, 0], await DueNow(world, DueSpans.Late, alike, narrowed));
        world.Clock.Advance(TimeSpan.FromDays(due.DayNumber - world.Get<Application.Kernel.AgencyTime>().Today.DayNumber));
        Assert.Equal([0, 0], await DueNow(world, DueSpans.Late, alike, narrowed));
        Assert.Equal([2, 1], await DueNow(world, DueSpans.Today, alike, narrowed));
        Assert.Equal([2, 1], await DueNow(world, DueSpans.Week, alike, narrowed));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([2, 1], await DueNow(world, DueSpans.Late, alike, narrowed));
        Assert.Equal([2, 2, 1], await DueNow(world, DueSpans.Late, alike, alike with { DueBy = due }, new WorkListFilter { Search = "penalty action:PEN", WithClosed = true }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Say_how_many_bear_a_flag_closed_ones_too_where_the_flag_shows_them(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Complaints.Disposed.Closed(world);
        Assert.Empty(await desk.Do(Actor.Filer, d => new SayUnsolved { Reference = d.Reference, Version = d.Version, Text = "It is not." }));
        await Desk.WithComplaint(world);

        foreach (var filter in new[] { new WorkListFilter(), new WorkListFilter { Office = "0401" }, new WorkListFilter { Search = "harbor", WithClosed = true }, new WorkListFilter { Unsolved = true, WithClosed = true } })
        {
            var counts = await world.Get<ReadFacets>().Of(filter, Desk.Analyst);
            Assert.Equal((1, 0), (counts.Of(FacetNames.Flag, FacetFlags.Unsolved)!.Value.Complaints, counts.Of(FacetNames.Flag, FacetFlags.Decided)!.Value.Complaints));
        }

        Assert.Equal(0, (await world.Get<ReadFacets>().Of(new WorkListFilter { Office = "2304" }, Desk.Analyst)).Of(FacetNames.Flag, FacetFlags.Unsolved)!.Value.Complaints);
    }

    /// <summary>What becomes of a message is no act on its complaint, so it is counted where messages wait.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Say_in_how_many_a_message_did_not_arrive_and_the_list_marks_them(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Complaints.Disposed.Closed(world);
        var other = await Desk.WithComplaint(world);
        await using (var db = world.Open())
        {
            var ids = await db.Mails.Where(mail => db.Complaints.Any(c => c.Id == mail.ComplaintId && c.Reference == desk.Reference)).Select(mail => mail.Id).ToListAsync();
            Assert.NotEmpty(ids);
            await db.MailQueue.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, QueuedMailStatus.Sent));
            await db.MailQueue.Where(row => ids.Contains(row.MailId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, QueuedMailStatus.Bounced));
        }

        var (narrowed, search) = (new WorkListFilter { Office = "0401" }, new WorkListFilter { Search = "harbor", WithClosed = true });
        foreach (var filter in new[] { new WorkListFilter(), narrowed, search, FacetFlags.With(new(), FacetFlags.Undelivered), FacetFlags.With(search, FacetFlags.Undelivered) })
        {
            Assert.Equal(1, (await world.Get<ReadFacets>().Of(filter, Desk.Analyst)).Of(FacetNames.Flag, FacetFlags.Undelivered)!.Value.Complaints);
        }

        foreach (var filter in new[] { new WorkListFilter(), narrowed, search })
        {
            var row = Assert.Single((await world.Get<WorkList>().Read(FacetFlags.With(filter, FacetFlags.Undelivered), Desk.Analyst)).Value!.Rows);
            Assert.Equal((desk.Reference, true), (row.Reference, row.IsUndelivered));
        }

        Assert.Equal([(other.Reference, false)], (await world.Get<WorkList>().Read(new(), Desk.Analyst)).Value!.Rows.Select(row => (row.Reference, row.IsUndelivered)));
        await using (var db = world.Open())
        {
            await db.MailQueue.ExecuteUpdateAsync(set => set.SetProperty(row => row.TakenUpAt, world.Clock.GetUtcNow()));
        }

        Assert.Equal(0, (await world.Get<ReadFacets>().Of(new(), Desk.Analyst)).Of(FacetNames.Flag, FacetFlags.Undelivered)!.Value.Complaints);
        Assert.Empty((await world.Get<WorkList>().Read(FacetFlags.With(new(), FacetFlags.Undelivered), Desk.Analyst)).Value!.Rows);
    }

    private static async Task<IReadOnlyList<long>> DueNow(TestWorld world, string span, params WorkListFilter[] filters)
    {
        List<long> counts = [];
        foreach (var filter in filters)
        {
            counts.Add((await world.Get<ReadFacets>().Of(filter, Desk.Analyst)).Of(FacetNames.Due, span)!.Value.Complaints);
        }

        return counts;
    }

    // Received, penalties, seizures, the tag, closed.
    private static async Task<IReadOnlyList<long?>> Read(TestWorld world, WorkListFilter filter)
    {
        var counts = await world.Get<ReadFacets>().Of(filter, Desk.Analyst);
        return [.. new[]
        {
            counts.Of(FacetNames.State, nameof(ComplaintState.Received)), counts.Of(FacetNames.Action, "PEN"), counts.Of(FacetNames.Action, "SEIZ"),
            counts.Of(FacetNames.Tag, "acs"), counts.Of(FacetNames.State, nameof(ComplaintState.Closed)),
        }.Select(count => count?.Complaints)];
    }

    private static async Task Act(TestWorld world, string reference, Chance chance, string person)
    {
        var version = (await world.Get<ComplaintQueries>().Read(reference, Desk.Representative)).Value!.Version;
        var word = Words[chance.Below(Words.Length)];
        var commands = world.Get<ComplaintCommands>();
        Task<Result<int>> Run<T>(T command)
            where T : ComplaintCommand => commands.Run(command, Desk.Representative);
        await (chance.Below(9) switch
        {
            0 => Run(new AssignComplaint { Reference = reference, Version = version, Assignee = person }),
            1 or 2 or 3 => Run(new TagComplaint { Reference = reference, Version = version, Tags = $"{word}, acs" }),
            4 => Run(new UntagComplaint { Reference = reference, Version = version, Tags = word }),
            5 => Run(new CompleteComplaint { Reference = reference, Version = version }),
            6 => Run(new CloseComplaint { Reference = reference, Version = version, Outcome = Outcomes.Duplicate }),
            7 => Run(new ReopenComplaint { Reference = reference, Version = version, Reason = "Not over." }),
            _ => Run(new AddNote { Reference = reference, Version = chance.Below(2) == 0 ? version : version - 1, Text = "Look." }),
        });
    }

    internal static async Task AssertTrue(TestWorld world)
    {
        await using var db = world.Open();
        var complaints = await db.Complaints.AsNoTracking().ToListAsync();
        var tags = await db.Tags.AsNoTracking().Where(tag => tag.UntaggedOn == null && tag.Word != "").ToListAsync();
        var open = complaints.Where(c => c.State != ComplaintState.Closed).ToList();
        var closed = complaints.Except(open).ToList();
        var plain = complaints.Select(c => (FacetNames.State, c.State.ToString()))
            .Concat(open.Select(c => (FacetNames.Office, c.OfficeCode)))
            .Concat(open.Select(c => (FacetNames.Action, c.ActionType)))
            .Concat(open.Select(c => (FacetNames.Source, c.Source)))
            .Concat(open.Select(c => (FacetNames.Assignee, c.AssigneeId ?? "-")))
            .Concat(tags.Where(tag => open.Any(c => c.Id == tag.ComplaintId)).Select(tag => (FacetNames.Tag, tag.Word)))
            .Concat(open.Where(c => c.DueOn is not null).Select(c => (FacetNames.Due, c.DueOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))))
            .Concat(open.Where(c => c.DueClock == Escalation.Due || c.ClockDueClock == Escalation.Due).Select(_ => (FacetNames.Flag, FacetFlags.Decided)))
            .Concat(open.SelectMany(c => (c.AwaitedReviews ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(kind => (FacetNames.Flag, FacetFlags.Review(kind))))
            .Concat(closed.Select(c => ("closed-office", c.OfficeCode)))
            .Concat(closed.Select(c => ("closed-action", c.ActionType)))
            .Concat(closed.Select(c => ("closed-source", c.Source)))
            .Concat(closed.Select(c => ("closed-assignee", c.AssigneeId ?? "-")))
            .Concat(tags.Where(tag => closed.Any(c => c.Id == tag.ComplaintId)).Select(tag => ("closed-tag", tag.Word)))
            .Concat(closed.Where(c => c.UnsolvedOn is not null && c.UnsolvedAnsweredOn is null).Select(_ => ("closed-flag", FacetFlags.Unsolved)))
            .Concat(complaints.Where(c => c.UnsolvedOn is not null && c.UnsolvedAnsweredOn is null).Select(_ => (FacetNames.Flag, FacetFlags.Unsolved)))
            .Concat(complaints.Where(_ => db.Database.IsSqlite()).SelectMany(c => NameWords.Of(c.EntityName)).Select(word => (FacetNames.NameWord, word)))
            .GroupBy(value => value)
            .Select(group => (group.Key.Item1, group.Key.Item2, group.LongCount()))
            .Order();
        var kept = await db.FacetCounts.AsNoTracking().Where(row => row.Complaints != 0 || row.Facet == FacetNames.NameWord).ToListAsync();
        Assert.Equal(plain, kept.Select(row => (row.Facet, row.Code, row.Complaints)).Order());
    }

    // Numbers that look like chance and are always the same for a seed (xorshift).
    private sealed class Chance(uint seed)
    {
        private uint _state = (seed * 2_654_435_761) | 1;

        public int Below(int limit)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)limit);
        }
    }
}
