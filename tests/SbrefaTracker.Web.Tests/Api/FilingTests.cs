using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Web.Tests.Public;

namespace SbrefaTracker.Web.Tests.Api;

[Collection(VisitorsCollection.Name)]
public sealed class FilingTests(PublicSite site)
{
    private readonly ApiClient _api = new(site);

    [Fact]
    public async Task A_filed_complaint_is_followed_with_what_was_answered()
    {
        var filed = await _api.File(ApiClient.Body(("contactEmail", "owner@trading.example"), ("amountAtIssue", 1200.50m), ("retaliationAlleged", true)));

        Assert.Equal(201, filed.Status);
        Assert.Matches("^RF-[0-9]{4}-[0-9]{5,}$", filed.Text("reference"));
        Assert.True(Day(filed, "acknowledgeBy") > Day(filed, "receivedOn"));
        Assert.EndsWith($"/{filed.Text("reference")}/status", filed.Headers.Location!.ToString(), StringComparison.Ordinal);
        var followed = await _api.Follow(filed.Text("reference"), filed.Text("trackingKey"));
        Assert.Equal((200, "Received"), (followed.Status, followed.Text("state")));
        Assert.Equal(filed.Text("acknowledgeBy"), followed.Text("dueOn"));
    }

    [Fact]
    public async Task A_filed_complaint_comes_with_a_proof_that_holds()
    {
        var filed = await _api.File(ApiClient.Body());

        var (verdict, proof) = await site.Services.GetRequiredService<FilingProofCheck>().Run(filed.Text("proof"));

        Assert.Equal((ProofVerdict.OnRecord, filed.Text("reference")), (verdict, proof!.Reference));
    }

    [Fact]
    public async Task All_three_ways_of_not_opening_a_complaint_are_answered_alike()
    {
        var filed = await _api.File(ApiClient.Body());
        var reference = filed.Text("reference");

        var answers = new[]
        {
            await _api.Follow(reference, "0000-0000-0000-0000"),
            await _api.Follow("RF-2026-99999", filed.Text("trackingKey")),
            await _api.Follow(reference, null),
        };

        Assert.All(answers, answer => answer.IsProblem(404, "tracking_not_found"));
        Assert.Single(answers.Select(answer => answer.Json.GetRawText()).Distinct());
    }

    [Fact]
    public async Task Who_files_anonymously_gives_no_name() =>
        Assert.Equal(201, (await _api.File(ApiClient.Body(("source", "anonymous"), ("entityName", null)))).Status);

    [Theory]
    [InlineData("receivedOn", "2026-01-05", "receivedOn unknown_field")]
    [InlineData("received_on", "2026-01-05", "received_on unknown_field")]
    [InlineData("outcome", "reversed", "outcome unknown_field")]
    [InlineData("office", "no-such", "office unknown_office")]
    [InlineData("actionType", "FINE", "actionType unknown_code")]
    [InlineData("source", "congressional", "source unknown_code")]
    [InlineData("subject", "  ", "subject required")]
    [InlineData("subject", 5, "subject wrong_type")]
    [InlineData("narrative", "a\u0000b", "narrative control_character")]
    [InlineData("occurredOn", "2199-01-01", "occurredOn in_the_future")]
    [InlineData("contactEmail", "nobody", "contactEmail not_an_email")]
    public async Task A_field_that_cannot_be_accepted_is_named(string field, object value, string refused)
    {
        var answer = await _api.File(ApiClient.Body((field, value)));

        answer.IsProblem(400, "invalid_fields");
        Assert.Equal([refused], answer.Refused);
        Assert.NotEmpty(answer.Json.GetProperty("errors").GetProperty(field).EnumerateArray());
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        var answer = await _api.File("""{"office":"2304","actionType":"PEN","employees":"many","color":"red"}""");

        Assert.Equal(["color unknown_field", "employees not_a_number", "entityName required", "narrative required", "subject required"], answer.Refused.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_narrative_above_the_limit_is_refused_with_limit_and_length()
    {
        Assert.Equal(201, (await _api.File(ApiClient.Body(("narrative", new string('a', 50_000))))).Status);

        var answer = await _api.File(ApiClient.Body(("narrative", new string('a', 50_001))));

        Assert.Equal(["narrative too_long"], answer.Refused);
        Assert.Equal([50_000, 50_001], answer.Json.GetProperty("refusals")[0].GetProperty("args").EnumerateArray().Take(2).Select(arg => arg.GetInt32()));
    }

    private static DateOnly Day(Answer answer, string name) => DateOnly.ParseExact(answer.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
