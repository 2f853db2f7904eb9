using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
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
    [InlineData("pause.toOn", null, "2026-03-06", "Pause until: nothing → Fri Mar 6, 2026")]
    [InlineData("assessment.grade", "B", "C", "Grade of the reply: B → C")]
    [InlineData("reopening.penaltyFinalCents", "120000", null, "$1,200 → nothing")]
    [InlineData("retaliation", "false", "true", "no → yes")]
    public void Say_what_differs_and_what_was_done_since_in_words(string field, string? then, string? now, string words)
    {
        var changed = new ChangedComplaint(7, "RF-2026-00007", IsNew: false, IsGone: false, [new ChangedField(field, then, now)]) { Since = [new LaterAct(PartsContext.Today, "ResponseSent", "clock")] };
        var shown = _parts.Render<EditionDifferences>(given => given
            .Add(p => p.Of, new EditionComparison([], [], [changed], 1, null)).Add(p => p.AddressOf, _ => "/"));

        var said = shown.Find(".remark").TextContent;
        Assert.Contains(words, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(field + ":", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ResponseSent", said, StringComparison.Ordinal);
    }

    /// <summary>Every field of every kind of row has words: a kind that is added has some or fails here.</summary>
    [Fact]
    public void Have_words_for_every_field_of_every_kind_of_row()
    {
        var say = site.Services.GetRequiredService<DifferenceWords>();
        // What a report says of itself and by what it was counted is no row that a comparison sets beside another.
        string[] others = [nameof(FrozenRow.Complaint), nameof(FrozenRow.Frame), nameof(FrozenRow.Definition), nameof(FrozenRow.Query)];
        var kinds = typeof(FrozenRow).GetProperties().Where(kind => !others.Contains(kind.Name, StringComparer.Ordinal)).ToList();

        Assert.All(kinds, kind => Assert.All(
            kind.PropertyType.GetProperties().Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name)).Where(field => field is not ("id" or "complaint" or "inquiry" or "equalityContract")),
            field => Assert.NotEqual($"{JsonNamingPolicy.CamelCase.ConvertName(kind.Name)}.{field}", say.Field($"{JsonNamingPolicy.CamelCase.ConvertName(kind.Name)}.{field}"))));
    }

    public void Dispose() => _parts.Dispose();
}
