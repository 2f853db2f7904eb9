using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Outreach;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>What the trade reads without Spanish, as a list of work. Today is March 6, 2026.</summary>
public sealed class SpanishGapsTests
{
    private static readonly Actor Owner = Actor.Staff("owner", "Olive Owner", [Roles.PolicyOwner]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_kind_is_listed_and_counted_until_somebody_writes_it_in_Spanish(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (gaps, commands, outreach) = (world.Get<SpanishGaps>(), world.Get<RecordCommands>(), new OutreachWorld(world));
        Assert.True((await gaps.Count(Desk.Representative)).IsNothing);

        var text = new AnswerGiven { Topics = ["goods"], ActionTypes = ["EXAM"], Sources = "19 CFR 24.13", En = new("A seal is gone.", "Tell the port.", "", "") };
        var answer = Done(await commands.Run(new WriteAnswer { Slug = "lost-seal", Text = text }, Desk.Analyst));
        var guide = Done(await commands.Run(new KeepGuide { Given = Guide() }, Owner));
        Done(await commands.Run(new KeepGuide { Given = Guide(published: null) }, Owner));
        var steps = new BulletinSteps(world, Owner, Desk.Representative);
        await steps.Begin("In both");
        var english = BulletinSteps.Words("In English") with { TitleEs = "", TextEs = "" };
        var bulletin = Done(await commands.Run(new BeginBulletin { Given = english }, Owner));
        var day = await outreach.Plan();
        var called = await outreach.Plan(OutreachWorld.Given with { Title = "Called off" });
        await outreach.Do(called, version => new CancelEvent { Record = called, Version = version, Reason = "No hall." });

        Assert.Equal(new SpanishCounts(1, 1, 1, 1), await gaps.Count(Desk.Representative));
        Assert.Equal(new SpanishCounts(1, 1, 1, null), await gaps.Count(Owner));
        Assert.Equal(new SpanishCounts(null, null, null, 1), await gaps.Count(OutreachWorld.Coordinator));
        Assert.True((await gaps.Count(Desk.Laredo)).IsNothing);
        var row = Assert.Single((await world.Get<AnswerQueries>().List(AnswerListing.NoSpanish, Owner)).Value!);
        Assert.Equal((answer.Record, true), (row.Answer.Id, row.IsSpanishMissing));
        Assert.Equal(1, (await world.Get<AnswerQueries>().Counts(Owner)).Value![AnswerListing.NoSpanish]);
        Assert.Equal([guide.Record], (await world.Get<GuideQueries>().List(Owner)).Value!.Guides.Where(view => view.Guide.IsSpanishMissing).Select(view => view.Guide.Id));
        var bulletins = (await world.Get<BulletinQueries>().List(null, true, Owner)).Value!;
        Assert.Equal((1, bulletin.Record, true), (bulletins.NoSpanish, Assert.Single(bulletins.Bulletins).Id, bulletins.Bulletins[0].IsSpanishMissing));
        Assert.Equal(2, (await world.Get<BulletinQueries>().List(null, false, Owner)).Value!.Bulletins.Count);
        var events = (await world.Get<OutreachQueries>().Ahead(OutreachWorld.Coordinator, noSpanish: true)).Value!;
        Assert.Equal((day, day), (Assert.Single(events.Events).Id, Assert.Single(events.NoSpanish)));

        Done(await commands.Run(new ReviseAnswer { Record = answer.Record, Version = 1, Text = text with { Es = new("Falta un precinto.", "Avise al puerto.", "", "") } }, Desk.Analyst));
        Done(await commands.Run(new ReviseGuide { Record = guide.Record, Version = 1, Given = Guide(title: "Guía", languages: "English, Spanish") }, Owner));
        Done(await commands.Run(new RewriteBulletin { Record = bulletin.Record, Version = 1, Given = BulletinSteps.Words("In both now") }, Owner));
        var spanish = OutreachWorld.Given with { TitleSpanish = "Día de comercio", SummarySpanish = "Venga y pregunte.", AccommodationSpanish = "Pregúntenos" };
        await outreach.Do(day, version => new ChangeEvent { Record = day, Version = version, Event = spanish });

        Assert.True((await gaps.Count(Desk.Representative)).IsNothing);

        // What stands in the programme is read as well.
        await outreach.Session(day, "Opening", 9, 10);
        Assert.Equal(1, (await gaps.Count(OutreachWorld.Coordinator)).Events);
    }

    private static RecordDone Done(Result<RecordDone> result)
    {
        Assert.Empty(result.Refusals);
        return result.Value!;
    }

    private static GuideGiven Guide(string? published = "2026-01-05", string? title = null, string? languages = null)
    {
        var values = new Dictionary<string, string> { ["title"] = "Made-up rule", ["citation"] = "91 FR 1", ["from_on"] = "2025-10-06", ["effective_on"] = "2026-01-05" };
        if (published is not null)
        {
            (values["guide_title"], values["published_on"], values["web_address"], values["owner"], values["email"]) = ("Guide", published, "https://agency.example/guide", "Made-up desk", "desk@agency.example");
        }

        values[GuideFields.TitleEs.Name] = title ?? "";
        values[GuideFields.Languages.Name] = languages ?? "";
        return new(values, ["penalties"], ["PEN"]);
    }
}
