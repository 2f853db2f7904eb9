using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A server that is started anew between two pages costs the filer nothing.</summary>
[Collection(OnStage.Name)]
public sealed class RestartTests(Stage stage)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_that_stands_open_can_be_sent_and_everything_before_is_kept(bool withScript)
    {
        var site = LiveSite.New();
        site.StartServer();
        await using var visitor = await stage.Visitor(withScript, at: site.Address);
        var page = visitor.Page;
        await FilingForm.GoTo(page, "story");
        await FilingForm.Answer(page);

        site = await site.Restarted();
        await using var restarted = site;
        await FilingForm.Next(page);
        await FilingForm.FillIn(page);

        var answers = await page.Locator("main").InnerTextAsync();
        Assert.Contains(FilingForm.Subject, answers, StringComparison.Ordinal);
        Assert.Contains(FilingForm.Narrative, answers, StringComparison.Ordinal);
        await FilingForm.Send(page);
        var (reference, _) = await FilingForm.Receipt(page);
        Assert.StartsWith("RF-", reference, StringComparison.Ordinal);
    }
}
