using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What the areas around the complaints are seen with: the committee, events, requests to take part, bulletins.</summary>
internal sealed partial class Seeds
{
    private async Task AddAreas()
    {
        (_references["meeting gap"], _references["meeting held"], _references["meeting announced"], _references["meeting moved"]) = await CommitteeSeeds.Add(stage, await ActorOf(People.Officer));
        (_references["event planned"], _references["event announced"], _references["event cancelled"], _references["event question"]) = await EventSeeds.Add(stage, await ActorOf(People.Coordinator));
        _references["event on hold"] = await EventSeeds.AddHeld(stage, await ActorOf(People.Coordinator), await ActorOf(People.Representative));
        (_references["request in vetting"], _references["request approved"], _references["request briefed"], _references["request held"]) = await ParticipationSeeds.Add(stage, await ActorOf(People.Representative));
        (_references["bulletin code"], _references["bulletin corrected"], _references["bulletin"]) = await (await BulletinSeeds.On(await stage.On(DatabaseProvider.Sqlite))).Make();
        (_references["subscription"], _references["subscriber"]) = await BulletinSeeds.Subscriber(stage);
    }
}
