using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>Today is March 6, 2026.</summary>
public sealed class GuideTests
{
    private static readonly Actor Owner = Actor.Staff("owner", "Owner", [Roles.PolicyOwner]);
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);

    private static Dictionary<string, string> Rule => new() { ["title"] = "Made-up rule", ["citation"] = "91 FR 1", ["from_on"] = "2025-10-06", ["effective_on"] = "2026-01-05" };

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_late_until_it_is_published_and_told_in_the_report_of_its_year(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var commands = world.Get<RecordCommands>();
        var kept = (await commands.Run(new KeepGuide { Given = Given(Rule) }, Owner)).Value!;

        var missing = Assert.Single((await world.Get<GuideQueries>().List(Auditor)).Value!.Guides);
        Assert.Equal((GuideStanding.Missing, 60), (missing.Standing, missing.DaysLate));
        Assert.Empty(await world.Get<GuideQueries>().Published());
        Assert.Equal(["guide.not_published"], Codes(await commands.Run(new ReviewGuide { Record = kept.Record, Version = 1, NextOn = new(2027, 1, 4) }, Owner)));

        Assert.True((await commands.Run(new ReviseGuide { Record = kept.Record, Version = 1, Given = Given(Published("2026-01-15")) }, Owner)).IsDone);

        var late = Assert.Single((await world.Get<GuideQueries>().List(Auditor)).Value!.Guides);
        Assert.Equal((GuideStanding.Late, 10), (late.Standing, late.DaysLate));
        Assert.Equal("Guide", Assert.Single(await world.Get<GuideQueries>().Published()).Title);
        var told = Assert.Single((await world.Get<EvidenceQueries>().ForDocuments(new FiscalYear(2026), Auditor)).Value!.Of(EvidenceKinds.Guide));
        Assert.Equal((kept.Record, "Made-up rule", "2026-01-15"), (told.Record, told.Current.Values["title"], told.Current.Values["published_on"]));
        Assert.Equal(EvidenceHash.Of(told.Current.Values), told.Current.Sha256);
        Assert.Empty((await world.Get<EvidenceQueries>().ForDocuments(new FiscalYear(2027), Auditor)).Value!.Of(EvidenceKinds.Guide));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_the_public_list_when_it_is_withdrawn_and_stays_in_the_year_in_which_it_stood(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var commands = world.Get<RecordCommands>();
        var kept = (await commands.Run(new KeepGuide { Given = Given(Published("2026-01-05")) }, Owner)).Value!;

        Assert.True((await commands.Run(new WithdrawGuide { Record = kept.Record, Version = 1, Reason = "The rule is gone." }, Owner)).IsDone);

        Assert.Empty(await world.Get<GuideQueries>().Published());
        Assert.Single((await world.Get<EvidenceQueries>().ForDocuments(new FiscalYear(2026), Auditor)).Value!.Of(EvidenceKinds.Guide));
        var view = Assert.Single((await world.Get<GuideQueries>().List(Owner)).Value!.Guides);
        Assert.Equal((GuideState.Withdrawn, 0), (view.Guide.State, view.Offers.Count));
        Assert.Empty((await world.Check()).Problems);
    }

    [SmtpFact]
    public async Task Reminds_its_contact_of_a_review_once()
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(settings: server.Settings());
        var commands = world.Get<RecordCommands>();
        var given = Published("2025-03-03");
        given["effective_on"] = "2025-03-03";
        given["from_on"] = "2025-01-06";
        var kept = (await commands.Run(new KeepGuide { Given = Given(given) }, Owner)).Value!;

        Assert.Equal(1, await world.Get<GuideReminders>().Go());
        Assert.Equal(0, await world.Get<GuideReminders>().Go());
        await world.Get<Outbox>().SendDue();

        var mail = Assert.Single(server.Messages());
        Assert.Equal("desk@agency.example", mail.To.Mailboxes.Single().Address);
        Assert.Contains("/guidance/guides", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(["guide.review_not_between"], Codes(await commands.Run(new ReviewGuide { Record = kept.Record, Version = 2, NextOn = new(2026, 3, 6) }, Owner)));
        Assert.True((await commands.Run(new ReviewGuide { Record = kept.Record, Version = 2, NextOn = new(2026, 3, 9) }, Owner)).IsDone);
        Assert.Equal(0, await world.Get<GuideReminders>().Go());
        world.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(1, await world.Get<GuideReminders>().Go());
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_to_others_and_without_what_it_needs()
    {
        await using var world = await TestWorld.On();
        var commands = world.Get<RecordCommands>();
        var kept = (await commands.Run(new KeepGuide { Given = Given(Rule) }, Owner)).Value!;

        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(new KeepGuide { Given = Given(Rule) }, Desk.Analyst)));
        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(new WithdrawGuide { Record = kept.Record, Version = 1, Reason = "No." }, Auditor)));
        Assert.Equal(["required"], Codes(await commands.Run(new WithdrawGuide { Record = kept.Record, Version = 1, Reason = " " }, Owner)));
        Assert.Equal(["required", "required"], Codes(await commands.Run(new KeepGuide { Given = Given(new Dictionary<string, string> { ["from_on"] = "2025-10-06", ["effective_on"] = "2026-01-05" }) }, Owner)));
        Assert.Equal(["nothing_changed"], Codes(await commands.Run(new ReviseGuide { Record = kept.Record, Version = 1, Given = Given(Rule) }, Owner)));
        Assert.Equal(["stale"], Codes(await commands.Run(new ReviseGuide { Record = kept.Record, Version = 3, Given = Given(Rule) }, Owner)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<GuideQueries>().List(Desk.Boston)));
        Assert.Equal(["evidence.is_a_guide"], Codes(await commands.Run(new RecordEvidence { Kind = EvidenceKinds.Guide, Values = Rule }, Auditor)));
    }

    private static GuideGiven Given(Dictionary<string, string> values) => new(values, ["penalties"], ["PEN"]);

    private static Dictionary<string, string> Published(string day)
    {
        var values = Rule;
        (values["guide_title"], values["published_on"], values["web_address"], values["owner"], values["email"]) = ("Guide", day, "https://agency.example/guide", "Made-up desk", "desk@agency.example");
        return values;
    }

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];
}
