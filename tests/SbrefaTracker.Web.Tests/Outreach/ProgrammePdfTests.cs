using System.Net;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Testing.Prerequisites;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace SbrefaTracker.Web.Tests.Outreach;

public sealed class ProgrammePdfTests(EventSite site) : IClassFixture<EventSite>
{
    [BrowserTheory]
    [InlineData("en", "Programme", "Trade <Day>")]
    [InlineData("es", "Programa", "Jornada <uno>")]
    public async Task Holds_the_programme_tagged_and_in_the_language_of_who_asks(string language, string heading, string title)
    {
        var announced = await site.Announce(20);
        await site.Do(new KeepSession { Record = announced.Record, Version = announced.Version, SessionTitle = "Opening", SessionStartsAt = new(9, 0), SessionEndsAt = new(10, 0) });
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var response = await browser.GetAsync($"/events/{-announced.Record}/programme.pdf");

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        using var pdf = PdfDocument.Open(await response.Content.ReadAsByteArrayAsync());
        Assert.True(pdf.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("StructTreeRoot")));
        var text = string.Concat(pdf.GetPages().Select(page => string.Join(' ', page.GetWords())));
        Assert.All([heading, title, "Opening"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("the secret purpose", text, StringComparison.Ordinal);
    }
}
