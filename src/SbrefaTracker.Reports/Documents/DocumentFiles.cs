using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SbrefaTracker.Reports.Committees;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Reports.Documents;

/// <summary>The files of a document: a page that needs nothing else, the same as data with its schema, and a CSV a table. The print is made from the page.</summary>
public static class DocumentFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Where the program has the templates that an auditor may edit.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "reports", "documents");

    public static string PageOf(string document) => document + ".html";

    /// <exception cref="TemplateException">The template names something unknown.</exception>
    public static async Task<IReadOnlyList<ReportFile>> Make(YearDocument document, string? folder = null, CancellationToken ct = default)
    {
        var from = folder ?? Folder;
        var template = await File.ReadAllTextAsync(Path.Combine(from, document.Name + ".html"), ct);
        var style = await File.ReadAllTextAsync(Path.Combine(from, "document.css"), ct);
        return
        [
            new(PageOf(document.Name), Utf8.GetBytes(Page(document, template, style))),
            new(document.Name + ".json", Utf8.GetBytes(JsonSerializer.Serialize(document.Data, Json) + "\n")),
            new(DocumentSchemas.FileOf(document.Name), Utf8.GetBytes(SchemaOf(document.Name))),
            .. document.Tables.Select(table => new ReportFile(table.FileName, Utf8.GetBytes(Csv.Write(table)))),
        ];
    }

    private static string SchemaOf(string document) => document switch
    {
        CommitteeReportDocument.Name => CommitteeSchema.Write(),
        GuidanceDocument.Name => GuidanceSchema.Write(),
        _ => DocumentSchemas.Write(document),
    };

    private static Func<string, string, string?>? AddressOf(YearDocument document, string table) =>
        document.Site is { } site && document.AddressOf.TryGetValue(table, out var addressOf) ? (row, column) => addressOf(row, column) is { } address ? site + address : null : null;

    private static string Page(YearDocument document, string template, string style)
    {
        var values = new Dictionary<string, object>(document.Values, StringComparer.Ordinal) { ["style"] = Markup.Of(FontFaces.Css + style) };
        foreach (var table in document.Tables)
        {
            var shown = document.ForPeople.GetValueOrDefault(table.Name, table);
            values["table." + table.Name] = shown.Rows.Count == 0 ? "" : HtmlTable.Write(shown, shown.Caption, AddressOf(document, table.Name));
        }

        return Template.Fill(template, values).ReplaceLineEndings("\n");
    }
}
