using Bunit;
using SbrefaTracker.Web.Staff;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

public sealed class ListEndTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1_999, 2_000, null)]
    [InlineData(2_000, 2_000, "No more than 2,000 rows are shown here: the list may go on.")]
    [InlineData(1, 1, "No more than 1 row is shown here: the list may go on.")]
    public void Says_how_many_rows_are_shown_where_a_list_shows_no_more(int count, int most, string? words)
    {
        using var parts = new PartsContext(site);

        var end = parts.Render<ListEnd>(given => given.Add(p => p.Count, count).Add(p => p.Most, most));

        Assert.Equal(words is null ? [] : [words], end.FindAll("p").Select(line => line.TextContent));
    }
}
