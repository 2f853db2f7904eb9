namespace SbrefaTracker.Reports.Html;

/// <summary>The files an auditor may edit: page, stylesheet and logo of the annual report.</summary>
/// <param name="Page"><c>report.html</c>.</param>
/// <param name="Style"><c>report.css</c>.</param>
/// <param name="Logo"><c>logo.svg</c>.</param>
public sealed record ReportTemplate(string Page, string Style, string Logo)
{
    /// <summary>Where the program has its own.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "reports", "annual-report");

    /// <summary>Reads the three files of a folder; the program's own when none is named.</summary>
    public static async Task<ReportTemplate> Load(string? folder = null, CancellationToken ct = default)
    {
        var from = folder ?? Folder;
        return new(
            await File.ReadAllTextAsync(Path.Combine(from, "report.html"), ct),
            await File.ReadAllTextAsync(Path.Combine(from, "report.css"), ct),
            (await File.ReadAllTextAsync(Path.Combine(from, "logo.svg"), ct)).Trim());
    }
}
