using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class GuideReadingTests
{
    private static readonly DateOnly Today = new(2026, 3, 6);

    private static Dictionary<string, string> Rule => new() { ["title"] = "Rule", ["citation"] = "91 FR 1", ["from_on"] = "2026-01-02", ["effective_on"] = "2026-04-01" };

    [Fact]
    public void Needs_no_guide_yet() => Assert.Empty(GuideReading.Faults(Given(Rule), Today));

    [Fact]
    public void Says_every_reason_at_once()
    {
        var given = new Dictionary<string, string> { ["published_on"] = "2026-03-07", ["web_address"] = "somewhere", ["effective_on"] = "soon" };

        var faults = GuideReading.Faults(new GuideGiven(given, ["weather"], ["PEN", "POEM"]), Today);

        Assert.Equal(
            ["action_types unknown_code", "citation required", "effective_on not_a_date", "email guide.no_way_to_ask", "from_on required", "guide_title required", "owner required", "published_on in_the_future", "title required", "topics unknown_code", "web_address evidence.not_an_address"],
            faults.Select(fault => $"{fault.Field} {fault.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Wants_the_rule_before_it_binds()
    {
        var rule = Rule;
        rule["effective_on"] = "2026-01-01";

        var fault = Assert.Single(GuideReading.Faults(Given(rule), Today));

        Assert.Equal(("effective_on", "guide.effective_before_rule"), (fault.Field, fault.Code));
    }

    [Fact]
    public void Writes_what_it_reads_and_tells_what_changed()
    {
        var guide = new Guide();
        var rule = Rule;
        (rule["guide_title"], rule["published_on"], rule["web_address"], rule["owner"], rule["email"]) = ("Guide", "2026-03-02", "https://agency.example/guide", "Made-up desk", "desk@agency.example");

        Assert.Empty(GuideReading.Faults(Given(rule, "goods", "penalties"), Today));
        GuideReading.Take(guide, Given(rule, "goods", "penalties"));
        var values = GuideReading.Values(guide);

        Assert.Equal(("penalties goods", new DateOnly(2027, 3, 2)), (guide.Topics, guide.NextReviewOn));
        Assert.Equal(rule.Append(new("next_review_on", "2027-03-02")).OrderBy(pair => pair.Key, StringComparer.Ordinal), values);
        Assert.Empty(GuideReading.Take(guide, new GuideGiven(values, ["penalties", "goods"], [])));
        values["rin"] = "1651-ZZ01";
        Assert.Equal(["rin", "topics"], GuideReading.Take(guide, Given(values, "goods")));
    }

    [Theory]
    [InlineData(GuideState.Kept, "2026-03-06", true)]
    [InlineData(GuideState.Kept, "2026-03-07", false)]
    [InlineData(GuideState.Withdrawn, "2026-03-06", false)]
    public void Is_looked_at_again_on_its_day(GuideState state, string next, bool isDue) =>
        Assert.Equal(isDue, new Guide { State = state, PublishedOn = new(2025, 3, 6), NextReviewOn = DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture) }.ReviewIsDue(Today));

    [Fact]
    public void Keeps_codes_in_the_order_of_their_list()
    {
        Assert.Equal("penalties goods", CodeSets.Write("topics", TradeTopics.List, ["goods", "penalties", "goods"]).Value);
        Assert.Equal("", CodeSets.Write("topics", TradeTopics.List, []).Value);
        Assert.Equal(["penalties", "goods"], CodeSets.Read("penalties goods"));
        Assert.Empty(CodeSets.Read(null));
    }

    private static GuideGiven Given(IReadOnlyDictionary<string, string> values, params string[] topics) => new(values, topics, []);
}
