using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Outreach;

/// <summary>Events in the hands of their coordinator. Today is March 6, 2026.</summary>
internal sealed class OutreachWorld(TestWorld world)
{
    public static readonly Actor Coordinator = Actor.Staff("coordinator", "Coordinator", [Roles.OutreachCoordinator]);
    public static readonly Actor Representative = Actor.Staff("rep", "Representative", [Roles.Representative]);
    public static readonly Actor Analyst = Actor.Staff("analyst", "Analyst", [Roles.Analyst]);
    public static readonly Actor Stranger = Actor.Staff("liaison", "Liaison", [Roles.OfficeLiaison], ["2304"]);

    /// <summary>April 15, 2026, from nine to four.</summary>
    public static readonly EventGiven Given = new()
    {
        Title = "Trade Day",
        Kind = EventKinds.TradeDay,
        Purpose = "To be known",
        Message = "Ask early",
        Summary = "Come and ask.",
        StartsOn = new(2026, 4, 15),
        StartsAt = new(9, 0),
        EndsAt = new(16, 0),
        Place = "A made-up hall",
        Capacity = 2,
        Accommodation = "Ask us",
        Contact = "The coordinator",
    };

    /// <summary>The codes of what was refused; nothing when it was done.</summary>
    public async Task<IReadOnlyList<string>> Refused<TCommand>(TCommand command, Actor? actor = null)
        where TCommand : IRecordCommand => [.. (await world.Get<RecordCommands>().Run(command, actor ?? Coordinator)).Refusals.Select(refusal => refusal.Code)];

    public async Task<long> Plan(EventGiven? given = null) => (await world.Get<RecordCommands>().Run(new PlanEvent { Event = given ?? Given }, Coordinator)).Value!.Record;

    public async Task<EventView> Read(long record) => (await world.Get<OutreachQueries>().Read(record, Coordinator)).Value!;

    /// <summary>Runs a command on the event as it is now.</summary>
    public async Task Do<TCommand>(long record, Func<int, TCommand> command)
        where TCommand : RecordCommand => Assert.Empty(await Refused(command((await Read(record)).Event.Version)));

    public Task Announce(long record) => Do(record, version => new AnnounceEvent { Record = record, Version = version });

    /// <returns>The session's number.</returns>
    public async Task<long> Session(long record, string title, int from, int to)
    {
        await Do(record, version => new KeepSession { Record = record, Version = version, SessionTitle = title, SessionStartsAt = new(from, 0), SessionEndsAt = new(to, 0) });
        return (await Read(record)).Programme.Single(line => line.Session.Title == title).Session.Id;
    }
}
