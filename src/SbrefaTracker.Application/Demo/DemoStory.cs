using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Demo;

/// <summary>
/// What a new database of a developer holds: some hundred made-up complaints; among them ten situations told to their end, and
/// a few in the hands of the demo accounts, one in each state. One transaction writes all of it.
/// </summary>
public sealed class DemoStory(WriteQueue queue, ComplaintCommands commands, ClockSettings clocks, IdentityReads reads, EventMail mail, PolicyConditions conditions)
{
    private const int Generated = 400;
    private const int Seed = 1;

    /// <returns>Whether it was empty, and is filled now.</returns>
    public async Task<bool> FillIfEmpty(CancellationToken ct = default)
    {
        var filled = false;
        List<(string Reference, Actor Reader, ChosenPurpose? Purpose)> looked = [];
        await queue.Run<Result>(
            async (session, token) =>
            {
                var people = await DemoPeople.Find(session.Db, token);
                if (people is not null && !await session.Db.Complaints.AnyAsync(token))
                {
                    looked.AddRange(await Tell(session, people with { Conditions = conditions }, token));
                    filled = true;
                }

                return Result.Done;
            },
            ct);
        foreach (var (reference, reader, purpose) in looked)
        {
            await reads.Allow(reference, ReadWays.Page, reader, purpose, ct);
        }

        return filled;
    }

    private async Task<IEnumerable<(string Reference, Actor Reader, ChosenPurpose? Purpose)>> Tell(WriteSession session, DemoPeople people, CancellationToken ct)
    {
        var rules = await Rulebook.Load(session.Db, clocks, ct);
        await rules.PreloadSizeTable(ct);
        session.Db.ChangeTracker.Clear();
        var generator = new DemoComplaints(Seed, session.Today);
        for (var index = 0; index < Generated; index++)
        {
            await Add(session, rules, generator.Make(index), index % 3 == 0 ? people.Representative : people.Analyst, ct);
        }

        foreach (var tale in DemoTales.All)
        {
            var received = session.Today.AddDays(-tale.ReceivedAgo);
            await new DemoLife(tale, received).Play(await Begin(session.On(received), tale.Input(received), people.Analyst), ct);
        }

        List<string> live = [];
        foreach (var (input, state) in DemoDesk.Live(session.Today))
        {
            live.Add(await Add(session, rules, input, people.Analyst, ct));
            await DemoDesk.Bring(new DemoFile(session, commands, rules, people, live[^1]), state, ct);
        }

        await new DemoTogether(session, commands, rules, people, (input, received) => Add(session.On(received), rules, input, people.Analyst, ct)).Tell(live, ct);
        await DemoEvidence.Keep(session, people.Representative, ct);
        await DemoGuides.Keep(session, people.Representative, ct);
        await new DemoCommittee(session, people.Officer).Tell(ct);
        await new DemoOutreach(session, people.Coordinator, mail).Tell(ct);
        await new DemoParticipation(session, people.Representative, people.Laredo).Tell(ct);
        await new DemoAudit(session, people.Auditor, people.Representative).Keep(ct);
        await new DemoBulletins(session, people.Representative).Tell(ct);

        // An office may have an address by now: nobody is written to about what is made up.
        await session.Db.MailQueue.ExecuteDeleteAsync(ct);

        // Who the filers are was read by those who work on it, and once by somebody who had to say what for.
        return
        [
            .. live.Take(3).Select(reference => (reference, people.Representative, (ChosenPurpose?)null)),
            (live[^1], people.Auditor, new ChosenPurpose(ReadPurposes.Report, "The figures of the year were compared with the papers.")),
        ];

        async Task<DemoFile> Begin(WriteSession at, ComplaintInput input, Actor assignee) =>
            new(session, commands, rules, people, await Add(at, rules, input, assignee, ct));
    }

    private static async Task<string> Add(WriteSession session, Rulebook rules, ComplaintInput input, Actor assignee, CancellationToken ct)
    {
        var complaint = Intake.From(input, session.Now);
        complaint.AssigneeId = complaint.State == ComplaintState.Received ? null : assignee.Id;
        var number = await session.Next(Counters.Reference(FiscalYear.Of(complaint.ReceivedOn)));
        await NewComplaint.Settle(complaint, number, rules, session.Today, ct);
        await session.Add(complaint);
        await session.Record(complaint, Actor.Operator, PastTense.DemoMade, NewComplaint.Detail(complaint), ct);
        session.Db.ChangeTracker.Clear();
        return complaint.Reference;
    }
}

/// <summary>The demo accounts as they act.</summary>
internal sealed record DemoPeople(Actor Analyst, Actor Representative, Actor Laredo, Actor Officer, Actor Auditor, Actor Coordinator)
{
    /// <summary>What they weigh before a penalty is reduced.</summary>
    public PolicyConditions Conditions { get; init; } = new([]);

    /// <summary>Null when one of them is missing.</summary>
    public static async Task<DemoPeople?> Find(TrackerDb db, CancellationToken ct)
    {
        var emails = DemoAccounts.All.Select(person => person.Email).ToList();
        var ids = await db.Users.Where(account => emails.Contains(account.Email!)).ToDictionaryAsync(account => account.Email!, account => account.Id, ct);
        return ids.Count < emails.Count ? null : new DemoPeople(Of(Roles.Analyst), Of(Roles.Representative), Of(Roles.OfficeLiaison, "2304"), Of(Roles.Dfo), Of(Roles.Auditor), Of(Roles.OutreachCoordinator));

        Actor Of(Role role, string? office = null)
        {
            var person = DemoAccounts.All.First(one => one.Role == role && (office is null || one.Offices.Contains(office)));
            return Actor.Staff(ids[person.Email], person.Name, [role], person.Offices);
        }
    }
}
