using Bunit;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class WritesTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly PartsContext _parts = new(site);

    [Fact]
    public async Task Whoever_types_in_any_form_within_is_writing_and_the_page_is_not_drawn_for_each_letter()
    {
        var begun = 0;
        RenderFragment forms = builder =>
        {
            builder.AddMarkupContent(0, "");
            builder.OpenElement(1, "form");
            builder.OpenElement(2, "textarea");
            builder.CloseElement();
            builder.CloseElement();
        };
        var writes = _parts.Render<Writes>(given => given.Add(p => p.ChildContent, forms).Add(p => p.Begun, () => begun++));
        var drawn = writes.RenderCount;

        await writes.Find(".writes").InputAsync("T");
        await writes.Find(".writes").InputAsync("Th");

        Assert.Equal((2, drawn), (begun, writes.RenderCount));
        Assert.NotNull(writes.Find("form textarea"));
    }

    [Theory]
    [InlineData("quick-note")]
    [InlineData("tag-add")]
    public async Task The_forms_of_the_page_lie_within(string field)
    {
        var life = new Life(site);
        var reference = await life.File();

        var html = await (await site.SignedIn(Life.Analyst)).GetStringAsync($"/desk/complaints/{reference}");

        var (begins, at) = (html.IndexOf("class=\"writes\"", StringComparison.Ordinal), html.IndexOf($"id=\"{field}\"", StringComparison.Ordinal));
        Assert.True(begins >= 0 && at > begins, $"{field} lies outside.");
    }

    public void Dispose() => _parts.Dispose();
}
