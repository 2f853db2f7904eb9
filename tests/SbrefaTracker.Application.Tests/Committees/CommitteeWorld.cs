using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>A committee with a charter, in the hands of its officer. Today is March 6, 2026.</summary>
internal sealed class CommitteeWorld(TestWorld world, long committee)
{
    public static readonly Actor Officer = Actor.Staff("officer", "Officer", [Roles.Dfo]);
    public static readonly Actor Representative = Actor.Staff("rep", "Representative", [Roles.Representative]);
    public static readonly Actor Stranger = Actor.Staff("analyst", "Analyst", [Roles.Analyst]);

    /// <summary>April 15, 2026, whole.</summary>
    public static readonly MeetingGiven Given = new()
    {
        MeetsOn = new(2026, 4, 15),
        StartsAt = new(13, 0),
        EndsAt = new(17, 0),
        Place = "A made-up hall",
        Purpose = "To advise",
        Agenda = "First\nSecond",
        Openness = OpenCodes.Open,
        Registration = "By e-mail",
        RegisterBy = new(2026, 4, 10),
        Statements = "By e-mail",
        StatementsBy = new(2026, 4, 10),
        Accommodation = "Ask us",
        MaterialsFrom = "Here",
        Contact = "The officer",
    };

    public long Committee => committee;

    public static async Task<CommitteeWorld> On(TestWorld world, DateOnly? charter = null)
    {
        var begun = await world.Get<RecordCommands>().Run(new BeginCommittee { Name = "Made-up Advisory Committee", Short = "MAC", Authority = "19 U.S.C. 4316" }, Officer);
        var made = new CommitteeWorld(world, begun.Value!.Record);
        Assert.Empty(await made.Refused(new FileCharter { Record = made.Committee, Version = 1, FiledOn = charter ?? new DateOnly(2025, 5, 24) }));
        return made;
    }

    /// <summary>The codes of what was refused; nothing when it was done.</summary>
    public async Task<IReadOnlyList<string>> Refused<TCommand>(TCommand command, Actor? actor = null)
        where TCommand : IRecordCommand => [.. (await world.Get<RecordCommands>().Run(command, actor ?? Officer)).Refusals.Select(refusal => refusal.Code)];

    public async Task<CommitteeDesk> Desk() => (await world.Get<CommitteeQueries>().Desk(Officer)).Value!;

    public async Task<MeetingView> Meeting(long record) => (await world.Get<CommitteeQueries>().Meeting(record, Officer)).Value!;

    public async Task<long> Plan(MeetingGiven? given = null) =>
        (await world.Get<RecordCommands>().Run(new PlanMeeting { Committee = committee, Meeting = given ?? Given }, Representative)).Value!.Record;
}
