using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>What each audience sees, side by side: what the card says is what the policy says.</summary>
public sealed class DisclosureCardTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly PartsContext _parts = new(site);
    private readonly Life _life = new(site);

    [Theory]
    [InlineData("full")]
    [InlineData("facts")]
    [InlineData("closed")]
    public async Task Says_of_every_field_who_gets_it_at_the_level_of_the_complaint(string level)
    {
        var reference = await _life.File(input => input[ComplaintFields.Confidentiality] = level);
        var view = await _life.View(reference);

        var card = _parts.Render<DisclosureCard>(given => given.Add(p => p.View, view));

        var columns = card.FindAll("thead th").Skip(1).Select(head => head.TextContent).ToList();
        Assert.Equal(["Office", "Filer", "ONO", "Auditor", "Public"], columns);
        Audience[] audiences = [Audience.Office, Audience.Filer, Audience.Ono, Audience.Auditor, Audience.Public];
        var rows = card.FindAll("tbody tr").Select(row => (Fields: row.QuerySelector("th")!.TextContent, Seen: row.QuerySelectorAll("td").Select(cell => cell.QuerySelector(".sees") is not null).ToList())).ToList();
        var expected = DisclosureTable.Fields
            .GroupBy(field => string.Join(',', audiences.Select(audience => DisclosurePolicy.Sees(audience, level, field))))
            .Select(same => same.Key).ToHashSet();
        Assert.Equal(expected, rows.Select(row => string.Join(',', row.Seen)).ToHashSet());
        Assert.Equal(DisclosureTable.Fields.Count, rows.Sum(row => row.Fields.Split(", ").Length));
        Assert.All(rows, row => Assert.False(row.Seen[^1]));
    }

    [Fact]
    public async Task Shows_what_the_filer_ticked_as_seen_by_the_office()
    {
        var reference = await _life.File(input => (input[ComplaintFields.Confidentiality], input[ComplaintFields.DisclosedFields]) = ("facts", "entity_name"));

        var card = _parts.Render<DisclosureCard>(given => given.Add(p => p.View, _life.View(reference).GetAwaiter().GetResult()));

        var row = card.FindAll("tbody tr").Single(one => one.QuerySelector("th")!.TextContent.Contains("Name of the", StringComparison.Ordinal) || one.QuerySelector("th")!.TextContent.StartsWith("Entity", StringComparison.Ordinal));
        Assert.NotNull(row.QuerySelectorAll("td")[0].QuerySelector(".sees"));
    }

    /// <summary>What is shown as read by an audience is what that audience reads: neither more nor less.</summary>
    [Theory]
    [InlineData("full")]
    [InlineData("facts")]
    [InlineData("closed")]
    public async Task Shows_the_values_that_each_audience_reads_when_they_are_unfolded(string level)
    {
        var reference = await _life.File(input => (input[ComplaintFields.Confidentiality], input[ComplaintFields.DisclosedFields], input[ComplaintFields.ContactName]) = (level, level == "facts" ? "entity_name" : null, "Maria Ortiz"));
        var view = await _life.View(reference);
        var card = _parts.Render<DisclosureCard>(given => given.Add(p => p.View, view));
        Assert.DoesNotContain("Maria Ortiz", card.Markup, StringComparison.Ordinal);

        foreach (var fold in Enumerable.Range(0, 5))
        {
            await card.FindAll("details details")[fold].TriggerEventAsync("ontoggle", EventArgs.Empty);
        }

        Audience[] audiences = [Audience.Office, Audience.Filer, Audience.Ono, Audience.Auditor, Audience.Public];
        foreach (var (audience, fold) in audiences.Zip(card.FindAll("details details")))
        {
            bool Sees(string field) => DisclosurePolicy.Sees(audience, level, field, level == "facts" ? new HashSet<string>(["entity_name"]) : new HashSet<string>());
            Assert.Equal(Sees("contact_name"), fold.TextContent.Contains("Maria Ortiz", StringComparison.Ordinal));
            Assert.Equal(Sees("entity_name"), fold.TextContent.Contains("Harbor Light Imports", StringComparison.Ordinal));
            Assert.Equal(Sees("narrative"), fold.TextContent.Contains("Nobody told us why", StringComparison.Ordinal));
        }
    }

    /// <summary>Whoever reads a complaint for an audit reads no more of it here.</summary>
    [Fact]
    public async Task Shows_no_values_to_those_who_are_not_staff_of_the_desk()
    {
        var reference = await _life.File();
        var view = (await site.Services.GetRequiredService<ComplaintQueries>().Read(reference, await _life.Actor(Life.Auditor))).Value!;

        Assert.Empty(_parts.Render<DisclosureCard>(given => given.Add(p => p.View, view)).FindAll("details details"));
    }

    public void Dispose() => _parts.Dispose();
}
