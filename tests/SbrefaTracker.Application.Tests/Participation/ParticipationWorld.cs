using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Participation;

/// <summary>Requests to take part, in the hands of a coordinator and a representative. Today is March 6, 2026.</summary>
internal sealed class ParticipationWorld(TestWorld world)
{
    public static readonly Actor Coordinator = Actor.Staff("coordinator", "Coordinator", [Roles.OutreachCoordinator]);
    public static readonly Actor Representative = Actor.Staff("rep", "Representative", [Roles.Representative]);
    public static readonly Actor Liaison = Actor.Staff("liaison", "Liaison", [Roles.OfficeLiaison], ["2304"]);
    public static readonly Actor Stranger = Actor.Staff("officer", "Officer", [Roles.Dfo]);

    /// <summary>A panel on June 1, 2026.</summary>
    public static readonly ParticipationGiven Given = new()
    {
        Organization = "Made-up Importers",
        OrganizationKind = "nonprofit",
        ContactName = "Ana Ferrer",
        ContactEmail = "ana@importers.example",
        EventName = "Harbor Trade Day",
        EventOn = new(2026, 6, 1),
        Place = "A made-up hall",
        HeldAs = HeldAsCodes.InPerson,
        Nature = Natures.Panel,
        Topics = "brokers,importing",
        Subject = "First offences of small importers",
        Audience = "Small importers",
        AudienceSize = 120,
        Press = "closed",
    };

    public Task<Result<string>> Ask(ParticipationGiven given, Actor? actor = null, string? office = null, string language = Languages.English) =>
        world.Get<ParticipationDoor>().Take(new RequestParticipation { Request = given, Language = language, Office = office }, actor ?? Actor.Filer);

    /// <summary>Asks, and gives the record's number.</summary>
    public async Task<long> Asked(ParticipationGiven? given = null)
    {
        var reference = (await Ask(given ?? Given)).Value!;
        await using var db = world.Open();
        return db.ParticipationRequests.Single(request => request.Reference == reference).Id;
    }

    /// <summary>The codes of what was refused; nothing when it was done.</summary>
    public async Task<IReadOnlyList<string>> Refused<TCommand>(TCommand command, Actor? actor = null)
        where TCommand : IRecordCommand => [.. (await world.Get<RecordCommands>().Run(command, actor ?? Representative)).Refusals.Select(refusal => refusal.Code)];

    public async Task<ParticipationView> Read(long record) => (await world.Get<ParticipationQueries>().Read(record, Coordinator)).Value!;

    /// <summary>Every item of the checklist clear but those that are given.</summary>
    public static RecordChecks Checks(long record, int version, params CheckGiven[] others) => new()
    {
        Record = record,
        Version = version,
        Checks = [.. VettingItems.All.Select(item => others.FirstOrDefault(other => other.Item == item.Code) ?? new CheckGiven(item.Code, VettingMarks.Clear, null))],
    };

    public static WeighRequest Weigh(long record, int version) =>
        new() { Record = record, Version = version, AgendaKind = AgendaKinds.AgencyWide, ParticipantKind = ParticipantKinds.National, KnowsMost = "Made-up Component", Message = "We hear small firms." };

    /// <summary>Through vetting and the decision: the version is 5 then.</summary>
    public async Task<long> Approved(ParticipationGiven? given = null)
    {
        var record = await Asked(given);
        Assert.Empty(await Refused(new TakeUpRequest { Record = record, Version = 1 }, Coordinator));
        Assert.Empty(await Refused(Checks(record, 2), Coordinator));
        Assert.Empty(await Refused(Weigh(record, 3), Coordinator));
        Assert.Empty(await Refused(new DecideRepresentation { Record = record, Version = 4, Representation = Representations.Otr, Speaker = "Director, Office of Trade Relations", Reason = "The whole trade is there." }));
        return record;
    }

    /// <summary>What waits to be sent and leaves no trace.</summary>
    public Task<IReadOnlyList<WaitingMail>> Mail() => world.Get<PassingMail>().Due(50, CancellationToken.None);
}
