using System.Collections;
using System.Globalization;
using System.Resources;
using SbrefaTracker.Reports.Text;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>Reports and pages call a code by one name; beside a bar of a chart it may be a shorter one.</summary>
public sealed class ReportLabelsTests
{
    private static readonly string[] Shorter =
    [
        "action_type.BROKER", "action_type.LD", "action_type.OTHER", "action_type.REDEL", "action_type.SUPP", "trade_role.other", "trade_role.surety",
    ];

    [Fact]
    public void Are_the_words_of_the_pages_but_for_a_few_that_are_shorter()
    {
        var (reports, pages) = (Read(typeof(ReportWords)), Read(typeof(Words)));
        var both = reports.Keys.Intersect(pages.Keys, StringComparer.Ordinal).ToList();

        Assert.True(both.Count > 80, $"{both.Count} keys");
        Assert.Equal(Shorter.Order(StringComparer.Ordinal), both.Where(key => reports[key] != pages[key]).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Read(Type type) =>
        new ResourceManager(type.FullName!, type.Assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
