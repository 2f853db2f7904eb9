using System.Net;
using SbrefaTracker.Testing.Prerequisites;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class ReceiptPdfTests(PublicSite site)
{
    private const string Address = "/file/receipt.pdf";

    [BrowserTheory]
    [InlineData("en", "Your complaint is filed")]
    [InlineData("es", "Su queja está presentada")]
    public async Task Holds_what_the_page_shows_tagged_and_in_its_language(string language, string heading)
    {
        var visitor = site.Visitor(language);
        var (reference, key) = await Filing.File(visitor);

        var response = await visitor.GetAsync(Address);

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(("attachment", $"{reference}.pdf"), (response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileName));
        Assert.True(response.Headers.CacheControl!.NoStore);
        using var pdf = PdfDocument.Open(await response.Content.ReadAsByteArrayAsync());
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.Equal(language, catalog.Data["Lang"].ToString()?.Trim('(', ')'));
        var text = string.Concat(pdf.GetPages().Select(page => string.Join(' ', page.GetWords())));
        Assert.All([heading, reference, key, "sbrefa receipt 1", $"reference: {reference}"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Contains(reference, pdf.Information.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_the_browser_that_filed()
    {
        var response = await site.Visitor().GetAsync(Address);

        Assert.Equal((HttpStatusCode.Redirect, "/file/receipt"), (response.StatusCode, response.Headers.Location!.ToString()));
    }
}
