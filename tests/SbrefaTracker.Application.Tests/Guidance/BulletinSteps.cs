using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>Leads a bulletin through its life, always with the version that it has now.</summary>
internal sealed class BulletinSteps(TestWorld world, Actor writer, Actor second)
{
    public long Record { get; private set; }

    public int Version { get; private set; }

    public static BulletinGiven Words(string title, params string[] offices) =>
        new(title, "Each exam is announced a day before.", title + " (es)", "Cada examen se anuncia un día antes.", ["goods"], ["EXAM"], offices);

    public async Task Begin(string title, params string[] offices)
    {
        var begun = await world.Get<RecordCommands>().Run(new BeginBulletin { Given = Words(title, offices) }, writer);
        Assert.True(begun.IsDone, string.Join("; ", begun.Refusals));
        (Record, Version) = (begun.Value!.Record, begun.Value.Version);
    }

    public async Task<Result<RecordDone>> Do<T>(T command, Actor? actor = null)
        where T : RecordCommand
    {
        var done = await world.Get<RecordCommands>().Run(command, actor ?? writer);
        Version = done.IsDone ? done.Value!.Version : Version;
        return done;
    }

    /// <summary>Says the same of everything that was told before.</summary>
    public async Task<Result<RecordDone>> Compare(string verdict, string? note)
    {
        var view = (await world.Get<BulletinQueries>().Read(-Record, writer)).Value!;
        Result<RecordDone>? last = null;
        foreach (var told in view.Earlier)
        {
            last = await Do(new CompareBulletin { Record = Record, Version = Version, Kind = told.Told.Kind, Code = told.Told.Code, Verdict = verdict, Note = note });
        }

        return last ?? throw new InvalidOperationException("Nothing was told before.");
    }

    public ChooseChannels Channels(params (string Channel, string Reason)[] reasons) =>
        new() { Record = Record, Version = Version, Reasons = reasons.ToDictionary(pair => pair.Channel, pair => pair.Reason) };

    /// <summary>The same with the event at which it is told.</summary>
    public ChooseChannels At(long? one, params (string Channel, string Reason)[] reasons) => Channels(reasons) with { Event = one };

    public PrepareCorrection Correction(string title) => new()
    {
        Record = Record,
        Version = Version,
        Title = title,
        Text = Words(title).Text,
        TitleEs = title + " (es)",
        TextEs = Words(title).TextEs,
        Change = "The port was missing.",
        ChangeEs = "Faltaba el puerto.",
    };

    /// <summary>From another title to the public: compared, cleared by Laredo, published by a second person.</summary>
    public async Task Correct(string title)
    {
        await Must(Correction(title));
        await AskAll();
        await Must(new ClearBulletin { Record = Record, Version = Version, Office = "2304" }, Desk.Laredo);
        await Must(new CorrectBulletin { Record = Record, Version = Version }, second);
    }

    /// <summary>Finds no conflict with anything that was told before, and asks the offices.</summary>
    public async Task AskAll()
    {
        if ((await world.Get<BulletinQueries>().Read(-Record, writer)).Value!.Earlier.Count > 0)
        {
            Assert.True((await Compare(ComparisonVerdicts.Consistent, null)).IsDone);
        }

        await Must(new AskBulletinOffices { Record = Record, Version = Version });
    }

    /// <summary>From nothing to the trade: by Laredo alone.</summary>
    public async Task Publish(string title, params (string Channel, string Reason)[] channels)
    {
        await Begin(title, "2304");
        await Must(new SubmitBulletin { Record = Record, Version = Version });
        await AskAll();
        await Must(new ClearBulletin { Record = Record, Version = Version, Office = "2304" }, Desk.Laredo);
        await Must(Channels(channels.Length > 0 ? channels : [("web", "Everybody finds it."), ("feed", "Brokers follow it.")]));
        await Must(new PublishBulletin { Record = Record, Version = Version }, second);
    }

    private async Task Must<T>(T command, Actor? actor = null)
        where T : RecordCommand
    {
        var done = await Do(command, actor);
        Assert.True(done.IsDone, string.Join("; ", done.Refusals));
    }
}
