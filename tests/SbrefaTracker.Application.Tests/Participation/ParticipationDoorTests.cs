using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Participation;

/// <summary>Today is March 6, 2026.</summary>
public sealed class ParticipationDoorTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_a_reference_and_posts_a_receipt(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var requests = new ParticipationWorld(world);

        var taken = await requests.Ask(ParticipationWorld.Given, language: Languages.Spanish);

        Assert.Equal("PR-2026-00001", taken.Value);
        var mail = Assert.Single(await requests.Mail());
        Assert.Equal(("ana@importers.example", "participation_receipt"), (mail.Recipient, mail.Kind));
        Assert.Contains("PR-2026-00001", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Tenemos la solicitud de Made-up Importers", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_is_there_once()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);

        var both = await Task.WhenAll(requests.Ask(ParticipationWorld.Given), requests.Ask(ParticipationWorld.Given));
        var other = await requests.Ask(ParticipationWorld.Given with { ContactEmail = "else@importers.example" });

        Assert.Equal(both[0].Value, both[1].Value);
        Assert.Equal("PR-2026-00002", other.Value);
        await using var db = world.Open();
        Assert.Equal(2, db.ParticipationRequests.Count());
    }

    [Fact]
    public async Task Says_of_each_field_what_is_wrong()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);

        var refused = await requests.Ask(new ParticipationGiven
        {
            Organization = new string('x', 301),
            ContactEmail = "no address",
            EventOn = new(2026, 6, 1),
            EventEndsOn = new(2026, 5, 1),
            AnswerBy = new(2026, 6, 2),
            HeldAs = "in_person",
            Nature = "dance",
            Topics = "nonsense",
            AudienceSize = 0,
        });
        var past = await requests.Ask(ParticipationWorld.Given with { EventOn = new(2026, 3, 5) });

        Assert.Equal(
            [
                "AnswerBy participation.answer_after", "Audience required", "AudienceSize not_between", "ContactEmail not_an_email", "ContactName required", "EventEndsOn participation.ends", "EventName required",
                "Nature unknown_code", "Organization too_long", "OrganizationKind required", "Place participation.place_missing", "Press required", "Subject required", "Topics participation.topics_missing",
            ],
            refused.Refusals.Select(refusal => $"{refusal.Field} {refusal.Code}").Order(StringComparer.Ordinal));
        Assert.Equal("EventOn participation.event_past", Assert.Single(past.Refusals.Select(refusal => $"{refusal.Field} {refusal.Code}")));
        Assert.Empty(await requests.Mail());
    }

    [Fact]
    public async Task An_office_refers_in_its_own_name_alone()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);

        Assert.Equal("workflow.not_your_office", Assert.Single((await requests.Ask(ParticipationWorld.Given, ParticipationWorld.Liaison, "5203")).Refusals).Code);
        Assert.Equal("workflow.not_your_office", Assert.Single((await requests.Ask(ParticipationWorld.Given, ParticipationWorld.Liaison)).Refusals).Code);
        Assert.Equal("workflow.not_your_role", Assert.Single((await requests.Ask(ParticipationWorld.Given, ParticipationWorld.Stranger)).Refusals).Code);
        Assert.True((await requests.Ask(ParticipationWorld.Given, ParticipationWorld.Liaison, "2304")).IsDone);

        // Whoever is not of an office cannot name one.
        Assert.True((await requests.Ask(ParticipationWorld.Given with { EventName = "Another" }, office: "5203")).IsDone);
        await using var db = world.Open();
        Assert.Equal([(ParticipationChannels.Office, "2304"), (ParticipationChannels.Form, null)], db.ParticipationRequests.OrderByDescending(one => one.Id).AsEnumerable().Select(one => (one.Channel, one.ReferredBy)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_page_by_page_the_next_event_first(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var requests = new ParticipationWorld(world);
        for (var i = 0; i < ParticipationQueries.PageSize + 2; i++)
        {
            Assert.True((await requests.Ask(ParticipationWorld.Given with { EventName = $"Event {i}", EventOn = new DateOnly(2026, 6, 30).AddDays(-(i / 2)) })).IsDone);
        }

        var queries = world.Get<ParticipationQueries>();
        var first = (await queries.List(ended: false, null, ParticipationWorld.Coordinator)).Value!;
        var second = (await queries.List(ended: false, first.Next, ParticipationWorld.Coordinator)).Value!;
        var odd = (await queries.List(ended: false, "nonsense", ParticipationWorld.Coordinator)).Value!;

        Assert.Equal((ParticipationQueries.PageSize, 2), (first.Lines.Count, second.Lines.Count));
        Assert.Null(second.Next);
        var all = first.Lines.Concat(second.Lines).Select(line => line.Request).ToList();
        Assert.Equal(all.OrderBy(one => one.EventOn).ThenBy(one => one.Id).Select(one => one.Id), all.Select(one => one.Id));
        Assert.Equal(all.Count, all.Select(one => one.Id).Distinct().Count());
        Assert.Equal(first.Lines[0].Request.Id, odd.Lines[0].Request.Id);
        Assert.Equal(ParticipationQueries.PageSize + 2, first.Counts[ParticipationState.Received]);
        Assert.Empty((await queries.List(ended: true, null, ParticipationWorld.Coordinator)).Value!.Lines);
    }
}
