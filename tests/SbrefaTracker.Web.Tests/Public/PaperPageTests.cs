using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Web.Desk.Intake;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>The catalogue is the one source: what is asked on the pages is asked on paper and at the desk.</summary>
[Collection(VisitorsCollection.Name)]
public sealed class PaperPageTests(PublicSite site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Asks_on_paper_what_the_pages_ask(string language)
    {
        var html = WebUtility.HtmlDecode(await site.Visitor(language).GetStringAsync("/file/paper"));
        var previous = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = new(language);
        try
        {
            var words = site.Services.GetRequiredService<IStringLocalizer<FilePage>>();
            Assert.All(FilingForm.Fields, field => Assert.Contains(words[$"{field.Name}.label"], html, StringComparison.Ordinal));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = previous;
        }
    }

    [Fact]
    public void Asks_at_the_desk_what_the_pages_ask() => Assert.Empty(FilingForm.Fields.Except(IntakeForm.Fields));
}
