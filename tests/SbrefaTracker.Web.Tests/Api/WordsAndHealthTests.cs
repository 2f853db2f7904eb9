using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Web.Api;
using SbrefaTracker.Web.Tests.Public;

namespace SbrefaTracker.Web.Tests.Api;

[Collection(VisitorsCollection.Name)]
public sealed class WordsAndHealthTests(PublicSite site)
{
    private readonly ApiClient _api = new(site);

    [Fact]
    public void Every_problem_has_words()
    {
        var problems = site.Services.GetRequiredService<ApiProblems>();

        Assert.All(ApiProblem.All.Select(problems.Document), document =>
        {
            Assert.DoesNotContain(".title", document.Title, StringComparison.Ordinal);
            Assert.DoesNotContain(".detail", document.Detail, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task The_server_tells_its_health(string address, string status)
    {
        var answer = await _api.Get(address);

        Assert.Equal((200, status), (answer.Status, answer.Text("status")));
    }
}
