using System.Text;
using SbrefaTracker.Application.Editions.Templates;

namespace SbrefaTracker.Reports.Html;

/// <summary>What an auditor may edit: page, stylesheet and logo of the annual report.</summary>
/// <param name="Page"><c>report.html</c>.</param>
/// <param name="Style"><c>report.css</c>.</param>
/// <param name="Logo">The logo as a mark of the page: <c>logo.svg</c>, or a picture.</param>
public sealed record ReportTemplate(string Page, string Style, string Logo)
{
    /// <summary>Where the program has its own.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "reports", "annual-report");

    /// <summary>The picture on the cover; null where it is the drawing of the files.</summary>
    public TemplateLogo? Picture { get; init; }

    /// <summary>The logo as a file of its own.</summary>
    public (string Name, byte[] Content) LogoFile => Picture is { } picture ? (picture.FileName, picture.Bytes) : ("template-logo.svg", Encoding.UTF8.GetBytes(Logo));

    /// <summary>Reads the three files of a folder; the program's own when none is named.</summary>
    public static async Task<ReportTemplate> Load(string? folder = null, CancellationToken ct = default)
    {
        var from = folder ?? Folder;
        return new(
            await File.ReadAllTextAsync(Path.Combine(from, "report.html"), ct),
            await File.ReadAllTextAsync(Path.Combine(from, "report.css"), ct),
            (await File.ReadAllTextAsync(Path.Combine(from, "logo.svg"), ct)).Trim());
    }

    /// <summary>The same with what somebody wrote in the browser in the place of what the files hold.</summary>
    public ReportTemplate With(IReadOnlyList<TemplateSection>? sections, TemplateLogo? logo) => new(
        sections is null ? Page : TemplatePage.Read(Page).With(sections),
        Style,
        logo is null ? Logo : $"<img src=\"data:{logo.Type};base64,{Convert.ToBase64String(logo.Bytes)}\" alt=\"\">")
    {
        Picture = logo,
    };
}
