using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>A legal or a privacy review where a rule asks for it, before anybody clears.</summary>
public sealed class ResponseReviewTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_made_before_clearance_and_asked_for_again_when_the_text_changed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Drafted(world);

        Assert.Equal(["workflow.review_awaited"], await desk.Clear(Desk.Commissioner));
        Assert.Empty(await Review(desk, ReviewOutcomes.Changes, "Name the statute."));
        Assert.Equal(["workflow.review_awaited"], await desk.Clear(Desk.Commissioner));
        Assert.Equal([desk.Reference], await Waiting(world, ReviewKinds.Legal));
        Assert.Empty(await Waiting(world, ReviewKinds.Privacy));

        await desk.Do(Desk.Analyst, d => new ReturnResponse { Reference = d.Reference, Version = d.Version, Reason = "The statute is missing." });
        Assert.Empty(await Waiting(world, ReviewKinds.Legal));
        await desk.Draft(text: "By 19 U.S.C. 1592 the penalty was cancelled.");
        Assert.Empty(await Review(desk, ReviewOutcomes.Approved));
        Assert.Empty(await Waiting(world, ReviewKinds.Legal));
        Assert.Empty(await desk.Clear(Desk.Commissioner));
        Assert.Empty(await desk.Send());

        var review = Assert.Single((await desk.View()).Responses[^1].Reviews);
        Assert.Equal((ReviewKinds.Legal, true, "retaliation"), (review.Review, review.IsApproved, review.Because[0].Causes[0].Code));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task An_approval_goes_over_to_the_same_words_and_not_to_what_its_reviewer_drafts()
    {
        await using var world = await TestWorld.On();
        var desk = await Drafted(world);
        await Review(desk, ReviewOutcomes.Approved);
        await desk.Do(Desk.Analyst, d => new ReturnResponse { Reference = d.Reference, Version = d.Version, Reason = "To look at it again." });

        await desk.Draft();
        Assert.Empty((await desk.View()).AwaitedReviews);
        await desk.Do(Desk.Analyst, d => new ReturnResponse { Reference = d.Reference, Version = d.Version, Reason = "To look at it again." });
        await desk.Draft(by: Desk.Representative);
        Assert.Equal([ReviewKinds.Legal], (await desk.View()).AwaitedReviews);
        Assert.Equal(["workflow.second_person_needed"], await Review(desk, ReviewOutcomes.Approved));
    }

    [Fact]
    public async Task Is_asked_for_when_a_later_triage_finds_a_reason()
    {
        await using var world = await TestWorld.On();
        var desk = await Drafted(world, retaliation: false);
        Assert.Equal(["workflow.no_review_needed"], await Review(desk, ReviewOutcomes.Approved));

        await desk.Do(Desk.Analyst, d => new TriageComplaint
        {
            Reference = d.Reference,
            Version = d.Version,
            Answers = TriageList.Items.ToDictionary(item => item.Code, item => item.Code == "litigation" ? TriageAnswers.Unclear : item.Untroubled),
        });

        Assert.Equal([ReviewKinds.Legal], (await desk.View()).AwaitedReviews);
        Assert.Equal(["workflow.review_awaited"], await desk.Clear(Desk.Representative));
        Assert.Equal(["review_not_needed"], await Review(desk, ReviewOutcomes.Approved, kind: ReviewKinds.Privacy));
        Assert.Equal(["required"], await Review(desk, ReviewOutcomes.Changes));
    }

    [Fact]
    public async Task What_was_drafted_before_reviews_were_asked_for_and_interim_answers_to_filers_need_none()
    {
        await using var world = await TestWorld.On();
        var desk = await Drafted(world, isFinal: false);

        Assert.Empty((await desk.View()).AwaitedReviews);
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send(isFinal: false));
    }

    /// <summary>The Ombudsman may publish what it gets: an interim letter there is looked at as a final response is, one to the filer is not.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task An_interim_letter_to_the_Ombudsman_is_reviewed_as_a_final_response_is(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (commands, queries, day) = (world.Get<Application.Complaints.Pipeline.ComplaintCommands>(), world.Get<ComplaintQueries>(), new DateOnly(2026, 3, 2));
        var input = Filing.Input(given => (given[ComplaintFields.Source], given[ComplaintFields.ReceivedOn], given[ComplaintFields.RetaliationAlleged]) = (Sources.Ono, day, true));
        var ono = (await world.Get<ComplaintRecording>().Record(new RecordComplaint(input), Desk.Analyst)).Value!;
        var complete = await commands.Run(new CompleteComplaint { Reference = ono, Version = 1, ForwardedOn = day }, Desk.Analyst);
        Assert.Empty(complete.Refusals);
        var draft = new DraftResponse { Reference = ono, Version = complete.Value, IsFinal = false, Text = "We looked at the file." }.Whole((await queries.Read(ono, Desk.Representative)).Value!);

        var drafted = await commands.Run(draft, Desk.Analyst);

        Assert.Empty(drafted.Refusals);
        Assert.Equal([ReviewKinds.Legal, ReviewKinds.Privacy], (await queries.Read(ono, Desk.Representative)).Value!.AwaitedReviews);
        Assert.Equal([ono], await Waiting(world, ReviewKinds.Legal));
        Assert.Equal(["workflow.review_awaited"], (await commands.Run(new ClearResponse { Reference = ono, Version = drafted.Value }, Desk.Commissioner)).Refusals.Select(refusal => refusal.Code));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_for_staff_alone()
    {
        await using var world = await TestWorld.On();
        var desk = await Drafted(world);
        await Review(desk, ReviewOutcomes.Changes, "Name the statute.");

        var auditor = await desk.View(Desk.Auditor);
        Assert.Empty(auditor.Responses[^1].Reviews);
        Assert.Empty(auditor.AwaitedReviews);
        Assert.DoesNotContain((await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Story, entry => entry.Action == "ResponseReviewed");
        Assert.Equal(["workflow.not_your_role"], await desk.Do(Desk.Analyst, d => Command(d, ReviewOutcomes.Approved)));
    }

    internal static async Task<Desk> Drafted(TestWorld world, bool retaliation = true, bool isFinal = true)
    {
        var desk = await Desk.WithComplaint(world, given => given[ComplaintFields.RetaliationAlleged] = retaliation);
        await desk.Acknowledge();
        await desk.Complete();
        Assert.Empty(await desk.Draft(isFinal));
        return desk;
    }

    private static Task<IReadOnlyList<string>> Review(Desk desk, string found, string? text = null, string kind = ReviewKinds.Legal) =>
        desk.Do(Desk.Representative, d => Command(d, found) with { Text = text, Review = kind });

    private static ReviewResponse Command(Desk desk, string found) => new() { Reference = desk.Reference, Version = desk.Version, Review = ReviewKinds.Legal, Found = found };

    private static async Task<IEnumerable<string>> Waiting(TestWorld world, string review) =>
        (await world.Get<WorkList>().Read(new WorkListFilter { Review = review }, Desk.Representative)).Value!.Rows.Select(row => row.Reference);
}
