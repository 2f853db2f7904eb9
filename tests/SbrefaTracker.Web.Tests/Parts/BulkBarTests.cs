using Bunit;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Web.Desk.List;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

public sealed class BulkBarTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Says_which_of_its_fields_is_missing()
    {
        await using var parts = new PartsContext(site, (await new Life(site).Actor(Life.Representative)).Id);
        var bar = parts.Render<BulkBar>(given => given
            .Add(p => p.Selected, new Dictionary<string, int>(StringComparer.Ordinal) { ["RF-2026-00001"] = 1 }).Add(p => p.Filter, new WorkListFilter())
            .Add(p => p.Colleagues, []).Add(p => p.Offers, [BulkKind.Hold]));

        await bar.Find("form").SubmitAsync();

        Assert.StartsWith(bar.Find("label[for=bulk-why]").TextContent + ": ", bar.Find("[role=alert] li").TextContent, StringComparison.Ordinal);
    }
}
