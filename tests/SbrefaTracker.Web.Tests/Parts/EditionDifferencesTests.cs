using Bunit;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Web.Audit.Editions;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

public sealed class EditionDifferencesTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly PartsContext _parts = new(site);

    [Theory]
    [InlineData("actionType", "PEN", "SEIZ", "What was done: Penalty notice")]
    [InlineData("penaltyFinalCents", "120000", null, "$1,200 → nothing")]
    [InlineData("respondedOn", null, "2026-03-06", "nothing → Fri Mar 6, 2026")]
    [InlineData("sizeVerdict", "undetermined", "small", "Size: ")]
    [InlineData("reopenings", "0", "1", "How often it was reopened: 0 → 1")]
    [InlineData("retaliation", "false", "true", "no → yes")]
    public void Say_what_differs_and_what_was_done_since_in_words(string field, string? then, string? now, string words)
    {
        var changed = new ChangedComplaint(7, "RF-2026-00007", IsNew: false, IsGone: false, [new ChangedField(field, then, now)]) { Since = [new LaterAct(PartsContext.Today, "ResponseSent", "clock")] };
        var shown = _parts.Render<EditionDifferences>(given => given
            .Add(p => p.Of, new EditionComparison([], [changed], 1, null)).Add(p => p.AddressOf, _ => "/"));

        var said = shown.Find(".remark").TextContent;
        Assert.Contains(words, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(field + ":", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ResponseSent", said, StringComparison.Ordinal);
    }

    public void Dispose() => _parts.Dispose();
}
