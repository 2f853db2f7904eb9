using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Domain.Tests.Responses;

public sealed class ReviewRulesTests
{
    private static readonly ReviewFacts Plain = new(Sources.Direct, "DET", 0, Litigation: false, Retaliation: false, ConfidentialityUnclear: false, Confidentialities.Full);

    /// <summary>The reviewed table: for each row of the usual rules what meets it, and what just misses it.</summary>
    public static TheoryData<string, ReviewFacts, string> Table => new()
    {
        { "nothing out of the ordinary", Plain, "" },
        { "a court may have it", Plain with { Litigation = true }, "legal:litigation" },
        { "retaliation is alleged", Plain with { Retaliation = true }, "legal:retaliation" },
        { "one cent below the amount", Plain with { Cents = 4_999_999 }, "" },
        { "the amount", Plain with { Cents = 5_000_000 }, "legal:money=5000000" },
        { "a broker's licence", Plain with { ActionType = "BROKER" }, "legal:action_type=BROKER" },
        { "ONO, all may be told", Plain with { Source = Sources.Ono }, "" },
        { "ONO, facts alone", Plain with { Source = Sources.Ono, Level = Confidentialities.Facts }, "privacy:source=ono+level=facts" },
        { "ONO, kept in this office", Plain with { Source = Sources.Ono, Level = Confidentialities.Closed }, "privacy:source=ono+level=closed" },
        { "kept in this office, from the filer", Plain with { Level = Confidentialities.Closed }, "" },
        { "anonymous", Plain with { Source = Sources.Anonymous }, "privacy:source=anonymous" },
        { "levels not understood", Plain with { ConfidentialityUnclear = true }, "privacy:unclear" },
        { "all of it", new(Sources.Ono, "BROKER", 9_000_000, true, true, true, Confidentialities.Closed), "legal:litigation legal:retaliation legal:money=5000000 legal:action_type=BROKER privacy:source=ono+level=closed privacy:unclear" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Ask_for_the_reviews_of_the_table(string when, ReviewFacts facts, string needed)
    {
        Assert.NotEmpty(when);
        Assert.Equal(needed, NeededReview.Write(ReviewRules.Needed(ReviewRules.Usual, facts)));
    }

    [Fact]
    public void Every_usual_rule_stands_in_the_table_by_itself() =>
        Assert.Equal(
            ReviewRules.Usual.Count,
            Table.Select(row => (string)row[2]!).Where(needed => needed.Length > 0 && !needed.Contains(' ', StringComparison.Ordinal) && !needed.EndsWith("facts", StringComparison.Ordinal)).Distinct().Count());

    [Fact]
    public void A_rule_without_a_condition_or_of_no_known_review_asks_for_nothing() =>
        Assert.Empty(ReviewRules.Needed([new(ReviewKinds.Legal), new("none") { Litigation = true }], Plain with { Litigation = true }));

    [Fact]
    public void Every_condition_of_a_rule_must_hold()
    {
        ReviewRule[] rule = [new(ReviewKinds.Legal) { ActionTypes = ["SEIZ"], FromCents = 100, Sources = [Sources.Direct] }];
        var met = Plain with { ActionType = "SEIZ", Cents = 100 };

        Assert.Single(ReviewRules.Needed(rule, met));
        Assert.All([met with { ActionType = "DET" }, met with { Cents = 99 }, met with { Source = Sources.Ono }], facts => Assert.Empty(ReviewRules.Needed(rule, facts)));
    }

    [Fact]
    public void What_was_written_down_is_read_again_with_its_causes()
    {
        var needed = ReviewRules.Needed(ReviewRules.Usual, new(Sources.Ono, "BROKER", 9_000_000, true, true, true, Confidentialities.Facts));

        var read = NeededReview.Read(NeededReview.Write(needed));
        Assert.Equal(needed.Select(one => one.Review), read.Select(one => one.Review));
        Assert.Equal(needed.SelectMany(one => one.Causes), read.SelectMany(one => one.Causes));
        Assert.Empty(NeededReview.Read(null));
        Assert.Empty(NeededReview.Read("something else"));
    }

    [Fact]
    public void An_approval_holds_for_the_words_that_were_read_and_for_no_others()
    {
        var (first, same, changed) = (Version(1, "We looked."), Version(2, "We looked."), Version(3, "We looked again."));
        ResponseReview[] reviews = [Word(1, first, ReviewOutcomes.Approved)];

        Assert.Equal(["legal", "privacy"], ReviewStanding.Awaited(first, [first], []));
        Assert.Equal(["privacy"], ReviewStanding.Awaited(first, [first], reviews));
        Assert.Equal(["privacy"], ReviewStanding.Awaited(same, [first, same], reviews));
        Assert.Equal(["legal", "privacy"], ReviewStanding.Awaited(changed, [first, same, changed], reviews));
    }

    [Fact]
    public void The_latest_word_counts_and_nobody_approves_their_own_draft()
    {
        var draft = Version(1, "We looked.");

        Assert.Equal(["legal", "privacy"], ReviewStanding.Awaited(draft, [draft], [Word(1, draft, ReviewOutcomes.Approved), Word(2, draft, ReviewOutcomes.Changes)]));
        Assert.Equal(["privacy"], ReviewStanding.Awaited(draft, [draft], [Word(1, draft, ReviewOutcomes.Changes), Word(2, draft, ReviewOutcomes.Approved)]));
        Assert.Equal(["legal", "privacy"], ReviewStanding.Awaited(draft, [draft], [Word(1, draft, ReviewOutcomes.Approved, by: "drafter")]));
    }

    private static Response Version(int number, string text) =>
        new() { Id = number, Number = number, Text = text, DraftedBy = "drafter", IsFinal = true, ReviewsNeeded = "legal:litigation privacy:unclear legal:retaliation" };

    private static ResponseReview Word(long id, Response of, string outcome, string by = "counsel") =>
        new() { Id = id, ResponseId = of.Id, Review = ReviewKinds.Legal, Outcome = outcome, By = by };
}
