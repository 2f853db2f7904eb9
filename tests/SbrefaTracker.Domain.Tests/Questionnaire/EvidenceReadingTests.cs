using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Domain.Tests.Questionnaire;

public class EvidenceReadingTests
{
    private static readonly DateOnly Today = new(2026, 3, 6);

    [Fact]
    public void Keeps_what_was_given_and_leaves_out_what_is_empty_or_of_no_field()
    {
        var read = EvidenceReading.Read(EvidenceKinds.Contact, Given(("title", " A <b> "), ("from_on", "2026-03-06"), ("phone", "  "), ("nothing", "x")), Today);

        Assert.Equal([("from_on", "2026-03-06"), ("title", " A <b> ")], read.Value!.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void Says_all_that_is_wrong_at_once()
    {
        var refused = EvidenceReading.Read(
            EvidenceKinds.Notice, Given(("document_type", "letter"), ("from_on", "2026-03-07"), ("carries_text", "maybe"), ("checked_on", "6 March"), ("web_address", "agency.example")), Today);

        Assert.Equal(
            ["title required", "document_type unknown_code", "from_on in_the_future", "carries_text not_yes_or_no", "checked_on not_a_date", "web_address evidence.not_an_address"],
            refused.Refusals.Select(refusal => $"{refusal.Field} {refusal.Code}"));
    }

    [Theory]
    [InlineData("https://agency.example/policy", true)]
    [InlineData("http://agency.example", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/policy", false)]
    public void Takes_a_whole_web_address_alone(string address, bool taken) => Assert.Equal(
        taken, EvidenceReading.Read(EvidenceKinds.Policy, Given(("title", "Policy"), ("from_on", "2020-01-01"), ("text", "We do not retaliate."), ("web_address", address)), Today).IsDone);

    [Fact]
    public void Knows_title_and_day_of_every_kind() =>
        Assert.All(EvidenceKinds.List.Codes, kind => Assert.Equal(2, EvidenceFields.Of(kind).Count(field => field.Required && field.Name is EvidenceFields.Title or EvidenceFields.FromOn)));

    private static Dictionary<string, string> Given(params (string Field, string Text)[] values) => values.ToDictionary(value => value.Field, value => value.Text);
}
