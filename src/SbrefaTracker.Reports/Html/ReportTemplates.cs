namespace SbrefaTracker.Reports.Html;

/// <summary>The template by which reports are made now. An issued edition keeps the one by which it was made.</summary>
/// <param name="folder">Where its files lie; the program's own when none is named.</param>
public sealed class ReportTemplates(string? folder = null)
{
    public Task<ReportTemplate> Current(CancellationToken ct = default) => ReportTemplate.Load(folder, ct);
}
