using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Domain.Tests.Responses;

public sealed class ResponseCheckTests
{
    private const string Letter = """
        The port was closed by the storm. Its log shows it.

        1. Why was the penalty not reduced? It was, on March 3.
        You asked for your money back: you get it by April 1.
        The law: 19 U.S.C. 1592.
        We weighed the policy for small entities: reduced.
        - Petition for relief: until May 4, 2026.

        Nobody may treat you worse
        because you complained.

        Ana Analyst
        202-555-0143
        """;

    private static readonly Posed Everything = new([new PosedQuestion(7, 2, 1)], HasWish: true, NeedsPolicy: true);

    private static readonly IReadOnlyList<StatedPoint> Whole =
    [
        Said(ResponseItems.Facts, "The port was closed by the storm."),
        Said(ResponseItems.Question, "It was, on March 3.") with { QuestionId = 7 },
        Said(ResponseItems.Wish, "you get it by April 1.") with { Topic = "My money back." },
        Said(ResponseItems.Law, "19 U.S.C. 1592"),
        Said(ResponseItems.Policy, "We weighed the policy for small entities: reduced."),
        Said(ResponseItems.Right, "Petition for relief: until May 4, 2026.") with { Topic = "Petition for relief", Until = new DateOnly(2026, 5, 4) },
        Said(ResponseItems.NonRetaliation, "Nobody may treat you worse because you complained."),
        Said(ResponseItems.ContactName, "Ana Analyst"),
        Said(ResponseItems.ContactWay, "202-555-0143"),
    ];

    [Fact]
    public void A_letter_that_takes_up_every_point_lacks_nothing() => Assert.Empty(ResponseCheck.Of(Letter, Whole, Everything));

    [Theory]
    [InlineData(ResponseItems.Facts)]
    [InlineData(ResponseItems.Wish)]
    [InlineData(ResponseItems.Law)]
    [InlineData(ResponseItems.Policy)]
    [InlineData(ResponseItems.Right)]
    [InlineData(ResponseItems.NonRetaliation)]
    [InlineData(ResponseItems.ContactName)]
    [InlineData(ResponseItems.ContactWay)]
    public void Names_each_point_that_is_not_stated(string item)
    {
        var missing = Assert.Single(ResponseCheck.Of(Letter, [.. Whole.Where(point => point.Item != item)], Everything));

        Assert.Equal(("response.missing", $"Points[{item}]", $"response_item.{item}"), (missing.Code, missing.Field, (string)missing.Args[0]));
    }

    [Fact]
    public void Names_all_at_once_that_is_missing() => Assert.Equal(9, ResponseCheck.Of("", [], Everything).Count);

    [Fact]
    public void Every_question_to_an_office_is_taken_up_or_left_out_with_a_reason()
    {
        var posed = Everything with { Questions = [new(7, 2, 1), new(8, 2, 2)] };

        var missing = Assert.Single(ResponseCheck.Of(Letter, Whole, posed));
        Assert.Equal(("response.question_missing", 2, 2), (missing.Code, (int)missing.Args[0], (int)missing.Args[1]));
        Assert.Equal(["response.question_reason_missing"], Codes([.. Whole, LeftOut(" ")], posed));
        Assert.Empty(Codes([.. Whole, LeftOut("It is about another shipment.")], posed));
    }

    [Fact]
    public void What_is_said_to_stand_in_the_letter_stands_there_word_by_word()
    {
        Assert.Equal(["response.not_in_letter"], Codes(Instead(Said(ResponseItems.Facts, "The port was shut by the storm."))));
        Assert.Equal(["response.question_not_in_letter"], Codes(Instead(Said(ResponseItems.Question, "It was on March 4.") with { QuestionId = 7 })));
        Assert.Equal(["response.missing"], Codes(Instead(Said(ResponseItems.Facts, "  "))));
    }

    [Fact]
    public void A_right_has_its_last_day_or_has_none_or_there_is_no_right_and_the_letter_says_so()
    {
        Assert.Equal(["response.date_missing"], Codes(Instead(Said(ResponseItems.Right, "Petition for relief"))));
        Assert.Empty(Codes(Instead(new StatedPoint(ResponseItems.Right, PointStands.NoEnd, "Petition for relief"))));
        Assert.Equal(["response.not_in_letter"], Codes(Instead(new StatedPoint(ResponseItems.Right, PointStands.None, "No right remains."))));
        Assert.Empty(ResponseCheck.Of($"{Letter}\n\nNo right remains.", Instead(new StatedPoint(ResponseItems.Right, PointStands.None, "No right remains.")), Everything));
    }

    [Fact]
    public void Whoever_wishes_nothing_is_asked_for_questions_and_may_have_none()
    {
        var posed = Everything with { HasWish = false };
        StatedPoint[] without = [.. Whole.Where(point => point.Item != ResponseItems.Wish)];

        Assert.Equal(["response.missing"], Codes(without, posed));
        Assert.Empty(Codes([.. without, new(ResponseItems.Asked, PointStands.None, null)], posed));
        Assert.Equal(["response.topic_missing"], Codes([.. without, Said(ResponseItems.Asked, "The law: 19 U.S.C. 1592.")], posed));
        Assert.Empty(Codes([.. without, Said(ResponseItems.Asked, "The law: 19 U.S.C. 1592.") with { Topic = "By which law?" }], posed));
    }

    [Fact]
    public void A_contact_can_be_reached()
    {
        Assert.Equal(["response.no_way"], Codes(Instead(Said(ResponseItems.ContactWay, "Ana Analyst"))));
        Assert.Empty(ResponseCheck.Of($"{Letter} ana@agency.example", Instead(Said(ResponseItems.ContactWay, "ana@agency.example")), Everything));
    }

    [Fact]
    public void What_every_letter_must_say_cannot_be_left_out_and_no_point_is_made_up()
    {
        Assert.All(
            [ResponseItems.Policy, ResponseItems.NonRetaliation, ResponseItems.ContactName, ResponseItems.ContactWay],
            item => Assert.Equal(["response.unfit_point"], Codes(Instead(new StatedPoint(item, PointStands.LeftOut, "No room.")))));
        Assert.Equal(["response.unfit_point"], Codes([.. Whole, Said("weather", "The port")]));
        Assert.Equal(["response.unfit_point"], Codes([.. Whole, Said(ResponseItems.Question, "The port") with { QuestionId = 99 }]));
    }

    [Fact]
    public void Policy_is_asked_for_only_where_a_penalty_is_at_issue() =>
        Assert.Empty(Codes([.. Whole.Where(point => point.Item != ResponseItems.Policy)], Everything with { NeedsPolicy = false }));

    private static StatedPoint Said(string item, string text) => new(item, PointStands.Said, text);

    private static StatedPoint LeftOut(string reason) => new(ResponseItems.Question, PointStands.LeftOut, reason) { QuestionId = 8 };

    private static StatedPoint[] Instead(StatedPoint point) => [.. Whole.Select(one => one.Item == point.Item ? point : one)];

    private static IEnumerable<string> Codes(IReadOnlyList<StatedPoint> points, Posed? posed = null) => ResponseCheck.Of(Letter, points, posed ?? Everything).Select(refusal => refusal.Code);
}
