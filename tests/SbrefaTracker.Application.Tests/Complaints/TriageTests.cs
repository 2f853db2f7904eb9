using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class TriageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Records_every_answer_and_what_calls_for_something(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        var answers = Untroubled().Append(("litigation", TriageAnswers.Yes)).Append(("complete", TriageAnswers.Unclear)).GroupBy(pair => pair.Item1).ToDictionary(pair => pair.Key, pair => pair.Last().Item2);

        Assert.Empty(await desk.Do(Desk.Analyst, d => new TriageComplaint { Reference = d.Reference, Version = d.Version, Answers = answers, Note = "A court is at it." }));

        var view = await desk.View();
        Assert.Equal(answers, view.Triage!.Answers.ToDictionary(answer => answer.Item, answer => answer.Answer));
        Assert.Equal(("A court is at it.", "2"), (view.Triage.Note, view.Story[^1].Detail["concerns"]));
        Assert.Equal(["complete", "litigation"], view.Triage.Answers.Where(answer => TriageList.IsConcern(answer.Item, answer.Answer)).Select(answer => answer.Item));
        Assert.Null((await desk.View(Desk.Auditor)).Triage);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_decision_comes_back_with_the_day_by_which_it_is_to_be_done()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Do(Desk.Representative, d => new EscalateComplaint { Reference = d.Reference, Version = d.Version, Ground = EscalationGrounds.Unsolvable, Reason = "Silence." });

        Assert.Equal(["not_later_than"], await desk.Do(Desk.Commissioner, d => new DecideEscalation { Reference = d.Reference, Version = d.Version, Note = "Answer.", DoneBy = new DateOnly(2026, 3, 5) }));
        Assert.Empty(await desk.Do(Desk.Commissioner, d => new DecideEscalation { Reference = d.Reference, Version = d.Version, Note = "Answer.", DoneBy = new DateOnly(2026, 3, 20) }));

        var view = await desk.View();
        Assert.Equal(("Silence.", "Answer.", new DateOnly(2026, 3, 20)), (view.Escalation!.Reason, view.Escalation.Decision, view.Escalation.DoneBy!.Value));
        Assert.Null((await desk.View(Desk.Auditor)).Escalation);
    }

    [Fact]
    public async Task Is_refused_while_a_question_is_open()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        var most = Untroubled().Skip(1).ToDictionary(pair => pair.Item1, pair => pair.Item2);

        Assert.Equal(["checklist_open"], await desk.Do(Desk.Analyst, d => new TriageComplaint { Reference = d.Reference, Version = d.Version, Answers = most }));
        most["eligible_entity"] = "perhaps";
        Assert.Equal(["unknown_code"], await desk.Do(Desk.Analyst, d => new TriageComplaint { Reference = d.Reference, Version = d.Version, Answers = most }));
    }

    [Theory]
    [InlineData("ono", "PEN", "questions_listed petition_pending", "protest_pending")]
    [InlineData("direct", "PROT", "protest_pending", "questions_listed petition_pending")]
    [InlineData("direct", "EXAM", "litigation", "questions_listed petition_pending protest_pending")]
    public void Asks_by_source_and_action_type(string source, string action, string asked, string not)
    {
        var codes = TriageList.For(source, action).Select(item => item.Code).ToList();

        Assert.All(asked.Split(' '), code => Assert.Contains(code, codes));
        Assert.All(not.Split(' '), code => Assert.DoesNotContain(code, codes));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Related_complaints_are_of_the_same_entity_or_tell_a_similar_story(DatabaseProvider provider)
    {
        const string Story = "The entry summary was one day late because the portal was down from noon on, and the penalty came at once.";
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world, input => Tell(input, Story));
        var same = await world.File(input =>
        {
            Tell(input, "Steel was held for a month without a word.");
            input[ComplaintFields.Office] = "2304";
            input[ComplaintFields.EntityName] = "Harbor, Light & Imports";
        });
        var twice = await world.File(input => Tell(input, Story));
        var again = await world.File(input => Tell(input, Story.Replace("penalty", "bill", StringComparison.Ordinal)));
        var other = await world.File(input => Tell(input, "Nobody returns our calls about a bond."));
        var copy = await world.File(input => Tell(input, Story + " We called twice.", "Other Firm"));
        var alike = await world.File(input => Tell(input, "The entry summary was one day late because the portal was down from noon on, so we could not file.", "Third Firm"));
        await world.File(input => Tell(input, "Nobody answers the telephone.", "Fourth Firm"));

        var related = (await world.Get<RelatedComplaints>().Read(desk.Reference, Desk.Analyst)).Value!;

        Assert.Equal([same], related.OfEntity.Select(row => row.Reference));
        Assert.Equal([(other, false, false), (again, false, true), (twice, true, false)], related.OfEntityAndOffice.Select(row => (row.Reference, row.IsExactCopy, row.IsNearCopy)));
        Assert.Equal([twice, copy, again, alike], related.OfPattern.Select(row => row.Reference));
        Assert.True(related.IsPattern);
        Assert.Equal([(true, false), (false, true)], related.OfPattern.Take(2).Select(row => (row.IsExactCopy, row.IsNearCopy)));
        Assert.Equal("complaint_not_found", (await world.Get<RelatedComplaints>().Read(desk.Reference, Desk.Boston)).Refusals[0].Code);
    }

    /// <summary>A copy of ten months before is found, although most others came in the twelve months after.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Copies_are_found_outside_of_the_twelve_months_that_hold_the_most(DatabaseProvider provider)
    {
        const string Story = "The entry summary was one day late because the portal was down from noon on, and the penalty came at once.";
        await using var world = await TestWorld.On(provider);
        var before = await world.File(input => Tell(input, Story, "First Firm", new(2024, 12, 2)));
        var between = await world.File(input => Tell(input, Story, "Second Firm", new(2025, 9, 2)));
        var (third, fourth) = (await world.File(input => Tell(input, Story, "Third Firm", new(2026, 1, 5))), await world.File(input => Tell(input, Story, "Fourth Firm", new(2026, 2, 5))));

        var related = (await world.Get<RelatedComplaints>().Read(between, Desk.Analyst)).Value!;

        Assert.Equal(new[] { before, third, fourth }.Order(), related.Alike.Select(row => row.Reference).Order());
        Assert.Equal(new[] { third, fourth }.Order(), related.OfPattern.Select(row => row.Reference).Order());
        Assert.True(related.IsPattern);
    }

    /// <summary>However many others came in between, each is compared.</summary>
    [Fact]
    public async Task Patterns_are_found_behind_hundreds_of_other_complaints()
    {
        const string Story = "The entry summary was one day late because the portal was down from noon on, and the penalty came at once.";
        await using var world = await TestWorld.On();
        var (first, second) = (await world.File(input => Tell(input, Story, "First Firm", new(2026, 1, 5))), await world.File(input => Tell(input, Story, "Second Firm", new(2026, 1, 6))));
        for (var other = 0; other < 301; other++)
        {
            await world.File(input => Tell(input, "Nobody answers the telephone.", "Another Firm", new(2026, 2, 5)));
        }

        var related = (await world.Get<RelatedComplaints>().Read(await world.File(input => Tell(input, Story, "Third Firm")), Desk.Analyst)).Value!;

        Assert.Equal(new[] { first, second }.Order(), related.OfPattern.Select(row => row.Reference).Order());
        Assert.True(related.IsPattern);
    }

    private static void Tell(ComplaintInput input, string narrative, string entity = "Harbor Light Imports", DateOnly? received = null)
    {
        input[ComplaintFields.ReceivedOn] = received ?? (DateOnly?)input[ComplaintFields.ReceivedOn];
        input[ComplaintFields.Subject] = "A matter";
        input[ComplaintFields.Narrative] = narrative;
        input[ComplaintFields.EntityName] = entity;
    }

    private static IEnumerable<(string, string)> Untroubled() =>
        TriageList.For(Sources.Direct, "PEN").Select(item => (item.Code, item.Untroubled));
}
