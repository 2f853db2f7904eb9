using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The annual report, the documents beside it, the evidence pack and a work-paper as the single files that they are handed out as, and not as pages of the site.</summary>
[Collection(OnStage.Name)]
public sealed class ReportPageTests(Stage stage)
{
    [BrowserTheory]
    [InlineData("sample/annual-report.html")]
    [InlineData("sample-documents/section-212.html")]
    [InlineData("sample-documents/self-rating.html")]
    [InlineData("sample-documents/penalties-107-198.html")]
    [InlineData("sample-documents/comment-letter.html")]
    [InlineData("sample-documents/evidence-pack.html")]
    [InlineData("sample-documents/work-paper.html")]
    public async Task Is_for_everybody_with_every_table_open(string file)
    {
        await using var visitor = await stage.Visitor();
        await visitor.Page.GotoAsync(new Uri(Path.Combine(Reports(), file)).AbsoluteUri);
        await visitor.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        await Look.AtNothingWrong(visitor);
    }

    // The very files that a test of the reports makes anew and compares byte for byte.
    private static string Reports()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SbrefaTracker.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The repository is not above the tests."), "reports");
    }
}
