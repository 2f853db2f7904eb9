using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Reports.Text;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Public.Deadlines;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

public sealed class CountedWordsTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(0, "0 statements are there")]
    [InlineData(1, "1 statement is there")]
    [InlineData(2, "2 statements are there")]
    [InlineData(-1, "-1 statements are there")]
    public void Say_one_of_one_and_many_of_all_others(int count, string words) => Assert.Equal(words, CountedWords.Write("{0} {0:statement is|statements are} there", count));

    [Fact]
    public void Count_what_was_written_as_a_number_before_and_leave_all_other_formats_alone()
    {
        Assert.Equal("1 day, 1,234 days", CountedWords.Write("{0} {0:day|days}, {1:N0} {1:day|days}", "1", 1_234));
        Assert.Equal("by Ana on 2026-03-06", CountedWords.Write("by {0} on {1:yyyy-MM-dd}", "Ana", new DateOnly(2026, 3, 6)));
    }

    [Fact]
    public void Are_the_same_on_every_machine_in_reports_and_on_the_command_line()
    {
        var (before, count) = (CultureInfo.CurrentCulture, 1_234);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("1,234 files of 1 folder", string.Create(CountedWords.Invariant, $"{count:N0} {count:file|files} of {1} {1:folder|folders}"));
            Assert.Equal("1 answer, 2,000 answers", $"{DocumentWords.Of("rating.n", 1)}, {DocumentWords.Of("rating.n", 2_000)}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("en", 1, "1 business day")]
    [InlineData("en", 5, "5 business days")]
    [InlineData("es", 1, "1 día hábil")]
    [InlineData("es", 5, "5 días hábiles")]
    public void Are_what_pages_of_both_languages_say(string language, int count, string words)
    {
        var (before, culture) = (CultureInfo.CurrentUICulture, CultureInfo.GetCultureInfo(language));
        try
        {
            CultureInfo.CurrentUICulture = culture;
            Assert.Equal(words, site.Services.GetRequiredService<IStringLocalizer<DeadlinesPage>>()["time.business", count].Value);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
