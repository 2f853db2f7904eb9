using SbrefaTracker.Application.Editions.Templates;

namespace SbrefaTracker.Reports.Html;

/// <summary>The template by which reports are made now: the files, and over them what is in force of what was written in the browser. An issued edition keeps the one by which it was made.</summary>
/// <param name="folder">Where the files lie; the program's own when none is named.</param>
/// <param name="written">What was written in the browser; null where nothing can be.</param>
public sealed class ReportTemplates(string? folder = null, ReportTemplateQueries? written = null)
{
    public async Task<ReportTemplate> Current(CancellationToken ct = default)
    {
        var files = await ReportTemplate.Load(folder, ct);
        return written is not null && await written.InForce(ct) is { Number: > 0 } version ? files.With(version.Sections, version.Logo) : files;
    }

    /// <summary>The files with other sections and another logo, as they are being written.</summary>
    public async Task<ReportTemplate> With(IReadOnlyList<TemplateSection>? sections, TemplateLogo? logo, CancellationToken ct = default) => (await ReportTemplate.Load(folder, ct)).With(sections, logo);

    /// <summary>The page of the files, taken apart.</summary>
    public TemplatePage Shipped() => TemplatePage.Read(File.ReadAllText(Path.Combine(folder ?? ReportTemplate.Folder, "report.html")));
}
