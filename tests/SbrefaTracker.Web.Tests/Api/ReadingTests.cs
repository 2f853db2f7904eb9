using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Tests.Public;

namespace SbrefaTracker.Web.Tests.Api;

[Collection(VisitorsCollection.Name)]
public sealed class ReadingTests(PublicSite site)
{
    private readonly ApiClient _api = new(site);

    [Fact]
    public async Task A_deadline_comes_with_every_day_of_its_count()
    {
        var answer = await _api.Get("/api/v1/deadlines?from=2026-03-06&days=30&unit=business");

        Assert.Equal((200, "2026-04-17"), (answer.Status, answer.Text("due")));
        var days = answer.Json.GetProperty("explanation").EnumerateArray().ToList();
        Assert.Equal(43, days.Count);
        Assert.Equal(30, days.Count(day => day.GetProperty("counted").GetBoolean()));
    }

    [Fact]
    public async Task Days_are_business_days_unless_said_otherwise()
    {
        Assert.Equal("2026-03-09", (await _api.Get("/api/v1/deadlines?from=2026-03-06&days=1")).Text("due"));
        Assert.Equal("2026-03-07", (await _api.Get("/api/v1/deadlines?from=2026-03-06&days=1&unit=calendar")).Text("due"));
    }

    [Theory]
    [InlineData("", "from required", "days required")]
    [InlineData("?from=2026-02-30&days=1", "from not_a_date")]
    [InlineData("?from=9999-12-31&days=1", "from deadline_from_out_of_range")]
    [InlineData("?from=2026-03-06&days=4294967297", "days deadline_days_out_of_range")]
    [InlineData("?from=2026-03-06&days=-1", "days negative")]
    [InlineData("?from=2026-03-06&days=1&unit=weeks", "unit unknown_code")]
    public async Task A_count_that_cannot_be_made_says_why(string query, params string[] refused)
    {
        var answer = await _api.Get("/api/v1/deadlines" + query);

        answer.IsProblem(400, "invalid_fields");
        Assert.Equal(refused, answer.Refused);
    }

    [Fact]
    public async Task Offices_are_listed_by_state()
    {
        var texas = (await _api.Get("/api/v1/offices?state=tx")).Json.EnumerateArray().ToList();
        var all = (await _api.Get("/api/v1/offices")).Json.EnumerateArray().ToList();

        Assert.All(texas, office => Assert.Equal("TX", office.GetProperty("state").GetString()));
        Assert.Contains(texas, office => office.GetProperty("code").GetString() == "2304");
        Assert.True(all.Count > texas.Count);
        Assert.Equal("FPF-MIA", all.Single(office => office.GetProperty("code").GetString() == "5201").GetProperty("petitions").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, all.Single(office => office.GetProperty("code").GetString() == "2304").GetProperty("petitions").ValueKind);
        (await _api.Get("/api/v1/offices?state=Texas")).IsProblem(400, "invalid_fields");
    }

    [Fact]
    public async Task The_description_names_every_address_and_every_field_of_the_filer()
    {
        var json = (await _api.Get("/openapi/v1.json")).Json;

        var paths = json.GetProperty("paths");
        Assert.Equal(
            ["/api/v1/complaints", "/api/v1/complaints/{reference}/status", "/api/v1/deadlines", "/api/v1/offices"],
            paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        var filing = paths.GetProperty("/api/v1/complaints").GetProperty("post");
        var body = filing.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Equal(
            ComplaintFields.ByFiler.Select(field => field.ApiName).Order(StringComparer.Ordinal),
            body.GetProperty("properties").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.False(body.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(
            ["201", "400", "413", "415", "422", "429"],
            filing.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
    }
}
