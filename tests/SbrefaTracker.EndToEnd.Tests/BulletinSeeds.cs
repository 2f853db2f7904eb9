using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Bulletins for the suite: one that was corrected, one that is compared with it, one that waits for an office.</summary>
internal sealed class BulletinSeeds(Groundwork ground, Actor owner, Actor representative, Actor liaison)
{
    private long _record;
    private int _version;

    /// <summary>The same on the ground of a journey.</summary>
    public static async Task<BulletinSeeds> On(Groundwork ground) =>
        new(ground, await ground.ActorOf(People.PolicyOwner), await ground.ActorOf(People.Representative), await ground.ActorOf(People.Liaison));

    /// <returns>The code of the corrected one, its number, and the number of the one that is compared. Another correction of the first is prepared.</returns>
    public async Task<(string Code, string Corrected, string Compared)> Make()
    {
        await Publish("Fees for exams at the bridge", $"The fee is told at the gate. {new string('f', 90)}");
        await Do(
            new PrepareCorrection { Record = _record, Version = _version, Title = "Fees for exams at the bridge", Text = "The fee is told in writing.", TitleEs = "Tarifas de inspección en el puente", TextEs = "La tarifa se indica por escrito.", Change = "It said at the gate.", ChangeEs = "Decía en la entrada." },
            owner);
        await Ask();
        await Do(new ClearBulletin { Record = _record, Version = _version, Office = FilingForm.Office }, liaison);
        await Do(new CorrectBulletin { Record = _record, Version = _version }, representative);
        await Do(
            new PrepareCorrection { Record = _record, Version = _version, Title = "Fees for exams at the bridge", Text = "The fee is told in writing, before the exam.", TitleEs = "Tarifas de inspección en el puente", TextEs = "La tarifa se indica por escrito, antes de la inspección.", Change = "It did not say when.", ChangeEs = "No decía cuándo." },
            owner);
        var (code, corrected) = ((await View()).Bulletin.Code!, Number);
        await AtOffice("Fees for exams by night", "By night the fee is the same.");
        await Begin("Fees for exams on holidays", "On holidays the fee is the same.");
        return (code, corrected, Number);
    }

    /// <summary>Somebody who asked for bulletins and did not confirm it yet.</summary>
    /// <returns>The secret parts of the links that confirm and that end it.</returns>
    public static async Task<(string Confirm, string Stop)> Subscriber(Stage stage)
    {
        const string Address = "waiting@harborlight.example";
        Assert.True((await stage.Services.GetRequiredService<Subscriptions>().Ask(Address, "en", [])).IsDone);
        return (await Mailed.Secret(stage, Address), stage.Services.GetRequiredService<SubscriberLinks>().Stop(1).Split('/')[^1]);
    }

    /// <summary>Publishes one.</summary>
    /// <returns>The number that its page bears.</returns>
    public async Task<string> Publish(string title, string text)
    {
        await AtOffice(title, text);
        await Clear();
        await Do(new PublishBulletin { Record = _record, Version = _version }, representative);
        return Number;
    }

    /// <summary>Takes a draft to where it waits for a second person to publish it.</summary>
    public async Task Ready(string number)
    {
        _record = -long.Parse(number, CultureInfo.InvariantCulture);
        _version = (await View()).Bulletin.Version;
        await Do(new SubmitBulletin { Record = _record, Version = _version }, representative);
        await Ask();
        await Clear();
    }

    private string Number => (-_record).ToString(CultureInfo.InvariantCulture);

    private async Task Clear()
    {
        await Do(new ClearBulletin { Record = _record, Version = _version, Office = FilingForm.Office }, liaison);
        await Do(new ChooseChannels { Record = _record, Version = _version, Reasons = new Dictionary<string, string> { [BulletinChannels.Web] = "Everybody finds it there.", [BulletinChannels.Feed] = "Brokers follow it." } }, owner);
    }

    private async Task AtOffice(string title, string text)
    {
        await Begin(title, text);
        await Ask();
    }

    private async Task Ask()
    {
        foreach (var told in (await View()).Earlier)
        {
            await Do(new CompareBulletin { Record = _record, Version = _version, Kind = told.Told.Kind, Code = told.Told.Code, Verdict = ComparisonVerdicts.Consistent }, owner);
        }

        await Do(new AskBulletinOffices { Record = _record, Version = _version }, owner);
    }

    private async Task Begin(string title, string text)
    {
        var begun = await ground.Do(new BeginBulletin { Given = new(title, text, $"{title} (en español)", "Texto inventado.", ["fees"], ["DRAWB"], [FilingForm.Office]) }, owner);
        (_record, _version) = (begun.Record, begun.Version);
        await Do(new SubmitBulletin { Record = _record, Version = _version }, owner);
    }

    private async Task<BulletinView> View() => (await ground.Get<BulletinQueries>().Read(-_record, owner)).Value!;

    private async Task Do<T>(T command, Actor actor)
        where T : RecordCommand => _version = (await ground.Do(command, actor)).Version;
}
