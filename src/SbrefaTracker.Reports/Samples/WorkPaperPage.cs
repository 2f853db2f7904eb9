using System.Globalization;
using System.Text;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Samples;

/// <summary>A work-paper to read and to print: one file that needs nothing else.</summary>
internal static class WorkPaperPage
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;font-variant-ligatures:none;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}h1{font-size:1.6rem}h2{margin-top:2rem;border-bottom:1px solid #a9aeb1}"
        + "h3{margin:1.5rem 0 .3rem;font-size:1.05rem;break-after:avoid}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #dfe1e2;font-weight:400;overflow-wrap:anywhere}"
        + "thead th{font-weight:700}dl{display:grid;grid-template-columns:16rem 1fr;gap:.2rem 1rem;margin:0}dt{color:#565c65}dd{margin:0;overflow-wrap:anywhere}.words{white-space:pre-wrap;overflow-wrap:anywhere}"
        + ".open{border:2px solid #936f38;padding:.5rem 1rem}small{color:#565c65}@media(max-width:40rem){dl{display:block}dd{margin-bottom:.5rem}}@page{margin:2cm}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}";

    public static string Write(SampleView view)
    {
        var (sample, html) = (view.Sample, new StringBuilder());
        var title = Text("paper.title", -sample.Id);
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title><style>{Style}</style></head>\n<body><main>\n<h1>{title}</h1>\n");
        if (sample.State != SampleState.Sealed)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"open\">{Text(sample.State == SampleState.Testing ? "paper.open" : "paper.given.up")}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Text("paper.sample")}</h2>\n<dl>");
        foreach (var (key, value) in WorkPaper.Facts(view))
            html.Append(CultureInfo.InvariantCulture, $"<dt>{Text($"fact.{key}")}</dt><dd>{Markup.Encode(value)}</dd>");
        html.Append(CultureInfo.InvariantCulture, $"</dl>\n<p><small>{Text("paper.method")}</small></p>\n");
        if (sample.Conclusion is { } conclusion)
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Text("paper.conclusion")}</h2>\n<p class=\"words\">{Markup.Encode(conclusion)}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Text("paper.tests")}</h2>\n");
        foreach (var item in view.Items)
            Item(html, view, item);
        return html.Append("</main></body></html>\n").ToString();
    }

    private static void Item(StringBuilder html, SampleView view, SampleItem item)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h3>{Text("paper.complaint", item.Place, item.Reference)}</h3>\n<table><thead><tr>");
        foreach (var column in (string[])["attribute", "result", "note", "tested_by", "tested_on"])
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text($"col.{column}")}</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var test in view.Tests.Where(test => test.Item == item.Place))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Markup.Encode(SampleWords.Attribute(test.Attribute))}</th><td>{Markup.Encode(SampleWords.Result(test.Result))}</td><td class=\"words\">{Markup.Encode(test.Note ?? "")}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{Markup.Encode(test.TestedBy is { } by ? view.Names.Of(by) : "")}</td><td>{Markup.Encode(test.TestedOn is { } on ? ReportWords.Day(on) : "")}</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static string Text(string key, params object[] args) => Markup.Encode(SampleWords.Of(key, args));
}
