using System.Globalization;
using System.Text;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Questionnaire;

/// <summary>The first page of a pack: readable without anything else.</summary>
internal static class EvidencePage
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;font-variant-ligatures:none;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}h1{font-size:1.6rem}h2{margin-top:2rem;border-bottom:1px solid #a9aeb1}"
        + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #dfe1e2;overflow-wrap:anywhere}dl{display:grid;grid-template-columns:14rem 1fr;gap:.2rem 1rem;margin:0}dt{color:#565c65}"
        + "dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}article{margin:1rem 0;padding:.5rem 1rem;border:1px solid #dfe1e2}small{color:#565c65;overflow-wrap:anywhere}@media(max-width:40rem){dl{display:block}dd{margin-bottom:.5rem}th,td{padding:.3rem .2rem;font-size:.875rem}}";

    public static string Write(EvidenceYear year)
    {
        var (title, html) = (Text("pack.title", year.Year.Year), new StringBuilder());
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title><style>{Style}</style></head>\n<body><main>\n<h1>{title}</h1>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Text("pack.lead", year.AgencyName, ReportWords.LongDay(year.AsOf), ReportWords.LongDay(year.Year.First), ReportWords.LongDay(year.Year.Last))}</p>\n");
        Grades(html, year);
        foreach (var kind in EvidenceKinds.Questionnaire)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Markup.Encode(EvidenceWords.Kind(kind))}</h2>\n");
            var items = year.Items.Where(item => item.Kind == kind).ToList();
            if (items.Count == 0)
                html.Append(CultureInfo.InvariantCulture, $"<p>{Text("pack.none")}</p>\n");
            foreach (var item in items)
                Item(html, item);
        }

        return html.Append(CultureInfo.InvariantCulture, $"<p><small>{Text("pack.files")}</small></p>\n</main></body></html>\n").ToString();
    }

    private static void Grades(StringBuilder html, EvidenceYear year)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Text("pack.grades")}</h2>\n<table><thead><tr><th scope=\"col\">{Text("pack.criterion")}</th><th scope=\"col\">{Text("pack.element")}</th><th scope=\"col\">{Text("pack.elementSource")}</th><th scope=\"col\">{Text("pack.shown")}</th><th scope=\"col\">{Text("pack.letter")}</th><th scope=\"col\">{Text("pack.letterSource")}</th></tr></thead><tbody>\n");
        foreach (var grade in year.Grades)
        {
            var letter = string.Create(CultureInfo.InvariantCulture, $"{grade.Letter}, {EvidenceWords.Of("pack.of", grade.Shown, grade.Elements.Count)}");
            foreach (var element in grade.Elements)
                html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Markup.Encode(RubricWords.Criterion(grade.Criterion.Code))}</th><td>{Markup.Encode(RubricWords.Element(element.Element))}</td>{Source(element.Element.Source)}<td>{Markup.Encode(ShownBy(year, element))}</td><td>{Markup.Encode(letter)}</td>{Source(grade.Criterion.YearSource)}</tr>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"</tbody></table>\n<p>{Text("pack.sources")}</p>\n<ul>\n");
        foreach (var source in year.Grades.SelectMany(grade => grade.Elements.Select(element => element.Element.Source).Append(grade.Criterion.YearSource)).Distinct())
            html.Append(CultureInfo.InvariantCulture, $"<li>{Markup.Encode(RubricWords.Kind(source.Kind))}: {Markup.Encode(RubricWords.Source(source))}</li>\n");
        html.Append("</ul>\n");
    }

    private static string Source(RubricSource source) => $"<td>{Markup.Encode(RubricWords.Kind(source.Kind))}</td>";

    private static string ShownBy(EvidenceYear year, ElementMark element)
    {
        string Titles(IEnumerable<EvidenceFact> facts) => string.Join("; ", facts.Select(fact => year.Of(fact).Current.Values[EvidenceFields.Title]));
        return element.Against.Count > 0 ? EvidenceWords.Of("pack.against", Titles(element.Against))
            : element.By.Count > 0 ? Titles(element.By)
            : EvidenceWords.Of("pack.nothing");
    }

    private static void Item(StringBuilder html, EvidenceView item)
    {
        html.Append("<article><dl>");
        foreach (var field in EvidenceFields.Of(item.Kind).Where(field => item.Current.Values.ContainsKey(field.Name)))
            html.Append(CultureInfo.InvariantCulture, $"<dt>{Markup.Encode(EvidenceWords.Field(item.Kind, field.Name))}</dt><dd>{Markup.Encode(EvidenceWords.Value(field.Name, item.Current.Values[field.Name]))}</dd>");
        html.Append(CultureInfo.InvariantCulture, $"</dl><p><small>{Text("pack.version", item.Current.Number, ReportWords.Day(item.Current.RecordedOn), item.Current.By, item.Current.Sha256)}");
        if (item.EndedOn is { } ended)
            html.Append(CultureInfo.InvariantCulture, $". {Text("pack.ended", ReportWords.Day(ended))}");
        html.Append("</small></p></article>\n");
    }

    private static string Text(string key, params object[] args) => Markup.Encode(EvidenceWords.Of(key, args));
}
