using System.Globalization;
using System.Text;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Html;

/// <summary>The definitions as a table of a page, each with a mark that figures lead to.</summary>
public static class DefinitionsHtml
{
    /// <summary>Where a definition stands on its page.</summary>
    internal static string MarkOf(Definition definition) => string.Create(CultureInfo.InvariantCulture, $"d{definition.Number}");

    /// <param name="before">What the marks begin with, where a page holds the definitions more than once.</param>
    /// <param name="definitions">Those that an edition keeps; null for those of today.</param>
    public static Markup Write(string before = "", IReadOnlyList<Definition>? definitions = null)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{Text("definitions.label")}\"><table class=\"defs\"><caption>{Text("definitions.caption")}</caption>\n");
        html.Append(CultureInfo.InvariantCulture, $"<thead><tr><th scope=\"col\">{Text("definitions.term")}</th><th scope=\"col\">{Text("definitions.meaning")}</th><th scope=\"col\">{Text("definitions.fields")}</th></tr></thead>\n<tbody>\n");
        foreach (var one in definitions ?? DefinitionWords.All)
        {
            var fields = Markup.Encode(one.Fields);
            html.Append(CultureInfo.InvariantCulture, $"<tr id=\"{before}{MarkOf(one)}\"><th scope=\"row\">{Markup.Encode(one.Title)}</th><td>{Markup.Encode(one.Meaning)}</td><td>{(one.AreFields ? $"<code>{fields}</code>" : fields)}</td></tr>\n");
        }

        return Markup.Of(html.Append("</tbody></table></div>").ToString());
    }

    private static string Text(string key) => Markup.Encode(ReportWords.Of(key));
}
