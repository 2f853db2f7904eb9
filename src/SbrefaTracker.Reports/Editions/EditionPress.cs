using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Editions;

/// <summary>Makes every file with which an edition is issued: all that can be had of it, and by what it was made - template, definitions and rubric.</summary>
internal sealed class EditionPress(ReportTemplates templates, PagePrinter printer) : IEditionPress
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Converters = { new JsonStringEnumConverter() } };

    public async Task<IReadOnlyList<EditionPrint>> Print(EditionView edition, IProgress<string> progress, CancellationToken ct)
    {
        var (template, view) = (await templates.Current(ct), AnnualReportView.Of(edition.Report, EditionPart.Of(edition)));
        List<EditionPrint> files = [.. AnnualReportWriter.Make(view, template, progress).Select(file => new EditionPrint(file.Name, file.Content)), .. Pictures(view, progress), .. MadeBy(view.Definitions, template), Text("rubric.json", JsonSerializer.Serialize(view.Data.Rubric, Form) + "\n")];
        if (!printer.IsThere)
            return files;
        progress.Report(AnnualReportWriter.PdfFile);
        var pdf = await printer.PrintAside(files.Single(file => file.Name == AnnualReportWriter.HtmlFile).Content, ct);
        return [.. files, new(AnnualReportWriter.PdfFile, pdf ?? throw new InvalidOperationException("The edition could not be printed; it is not issued without its print."))];
    }

    private static IEnumerable<EditionPrint> Pictures(AnnualReportView view, IProgress<string> progress)
    {
        foreach (var name in ReportPictures.Names(view))
        {
            progress.Report(name);
            yield return new(name, ReportPictures.Find(view, name)!);
        }
    }

    public IReadOnlyList<FrozenDefinition> Definitions => DefinitionWords.Frozen;

    public async Task<IReadOnlyList<EditionPrint>> MadeBy(AnnualReportData report, CancellationToken ct) => [.. MadeBy(AnnualReportView.DefinitionsOf(report), await templates.Current(ct))];

    private static IEnumerable<EditionPrint> MadeBy(IReadOnlyList<Definition> definitions, ReportTemplate template) =>
    [
        Text("template.html", template.Page),
        Text("template.css", template.Style),
        new(template.LogoFile.Name, template.LogoFile.Content),
        Text("definitions.csv", Csv.Write(Defined(definitions))),
    ];

    private static ReportTable Defined(IReadOnlyList<Definition> definitions) => new(
        "definitions",
        ReportWords.Of("definitions.label"),
        [new("number", "number", ColumnKind.Whole), new("term", ReportWords.Of("definitions.term"), ColumnKind.Text), new("meaning", ReportWords.Of("definitions.meaning"), ColumnKind.Text), new("fields", ReportWords.Of("definitions.fields"), ColumnKind.Text)],
        [.. definitions.Select(one => (IReadOnlyList<object?>)[(long)one.Number, one.Term, one.Meaning, one.Fields])]);

    private static EditionPrint Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
