using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Reports.Figures;

/// <summary>
/// <c>figures.json</c>: the figures as they were counted, and behind them, as <c>basis</c>, what each stands on. An entry names its figures by their place, with <c>[]</c> for each row of an array; where
/// a row has a key, the list of complaints holds it in braces.
/// </summary>
public static class FiguresFile
{
    public const string Basis = "basis";

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="view">The report.</param>
    public static string Write(AnnualReportView view)
    {
        var figures = FiguresJson.Write(view.Data.Figures);
        var written = new JsonArray([.. Entries(view).Select(entry => (JsonNode)entry)]).ToJsonString(Form).Replace("\n", "\n  ", StringComparison.Ordinal);

        // The figures themselves stay byte for byte what their hash was made of.
        return $"{figures[..figures.LastIndexOf('\n', figures.Length - 2)]},\n  \"{Basis}\": {written}\n}}\n";
    }

    /// <summary>The figures without what they stand on: the text that the hash of an edition's figures is made of.</summary>
    public static string WithoutBasis(string file)
    {
        var at = file.LastIndexOf($",\n  \"{Basis}\": ", StringComparison.Ordinal);
        return at < 0 ? file : file[..at] + "\n}\n";
    }

    private static IEnumerable<JsonObject> Entries(AnnualReportView view)
    {
        var places = new FigurePlaces(view);
        foreach (var place in FigurePlace.Of(FiguresJson.Write(view.Data.Figures)))
        {
            var (basis, n) = places.Of(place);
            var entry = new JsonObject
            {
                ["figure"] = place.Pattern,
                ["definition"] = basis.Definition,
                ["query"] = basis.Query,
                ["n"] = n,
                ["asOf"] = basis.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["complaints"] = view.Data.Site + place.Template(basis.Complaints),
            };
            if (GradesBy.Of(place) is { } said)
                entry[GradesBy.Name] = said;
            yield return entry;
        }
    }
}
