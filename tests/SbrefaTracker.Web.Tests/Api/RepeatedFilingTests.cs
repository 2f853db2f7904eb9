using SbrefaTracker.Web.Tests.Public;

namespace SbrefaTracker.Web.Tests.Api;

[Collection(VisitorsCollection.Name)]
public sealed class RepeatedFilingTests(PublicSite site)
{
    private readonly ApiClient _api = new(site);

    [Fact]
    public async Task The_same_request_again_gets_the_first_answer_whole()
    {
        var first = await _api.File(ApiClient.Body(), "repeat: same");
        var again = await _api.File(ApiClient.Body(), "repeat: same");

        Assert.Equal((201, 201), (first.Status, again.Status));
        Assert.Equal(first.Json.GetRawText(), again.Json.GetRawText());
        Assert.StartsWith("sbrefa receipt 1\n", again.Text("proof"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_refused_and_told_nothing()
    {
        var first = await _api.File(ApiClient.Body(), "repeat: other body");
        var other = await _api.File(ApiClient.Body(("subject", "Another")), "repeat: other body");

        other.IsProblem(422, "repeat_with_another_body");
        Assert.DoesNotContain(first.Text("reference"), other.Json.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("{\"subject\":\"Another\",\"nothing\":1}")]
    public async Task Another_body_is_another_also_when_it_is_faulty(string body)
    {
        var key = $"repeat: {body}";
        await _api.File(ApiClient.Body(), key);

        (await _api.File(body, key)).IsProblem(422, "repeat_with_another_body");
    }

    [Fact]
    public async Task Several_at_once_give_one_complaint()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _api.File(ApiClient.Body(), "repeat: at once")));

        Assert.Single(answers.Select(answer => answer.Json.GetRawText()).Distinct());
        Assert.Equal(201, answers[0].Status);
    }

    [Theory]
    [InlineData("long")]
    public async Task A_key_that_cannot_be_used_is_refused(string key) =>
        (await _api.File(ApiClient.Body(), key == "long" ? new string('k', 256) : key)).IsProblem(400, "bad_idempotency_key");
}
