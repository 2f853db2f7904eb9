using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SbrefaTracker.Reports.Charts;

/// <summary>
/// Makes of the SVG that the drawing library writes one that can stand in a page: without clip paths, whose ids count up
/// through the process; with numbers that need no nine digits; and with each text as one anchored element, which keeps its place
/// when a reader's machine has another font, is read as a word, and can be searched.
/// </summary>
internal static partial class SvgTidy
{
    private static readonly string[] Drawn = ["rect", "path", "ellipse", "circle", "line", "polygon", "polyline"];

    public static string Inside(string svg, IReadOnlyList<SvgLabel> labels)
    {
        var text = new StringBuilder();
        foreach (var element in XDocument.Parse(svg).Root!.Descendants().Where(IsDrawn))
            Write(text, element);
        foreach (var label in labels)
            Write(text, label);
        return text.ToString();
    }

    private static bool IsDrawn(XElement element) =>
        Drawn.Contains(element.Name.LocalName) && !element.Ancestors().Any(above => above.Name.LocalName is "clipPath" or "defs");

    private static void Write(StringBuilder text, XElement element)
    {
        text.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes().Where(a => a.Name.LocalName != "stroke-miterlimit"))
        {
            var value = attribute.Name.LocalName is "fill" or "stroke" ? Color(attribute.Value) : Number().Replace(attribute.Value, Short);
            text.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Markup.Encode(value)).Append('"');
        }

        text.Append("/>");
    }

    private static void Write(StringBuilder text, SvgLabel label)
    {
        // Half the height of a capital of this type family: the middle of the text comes to its place.
        var baseline = label.Y + (label.Size * 0.348);
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Short(label.X)}\" y=\"{Short(baseline)}\" font-size=\"{Short(label.Size)}\" fill=\"{label.Color}\"");
        if (label.Anchor != Anchor.Start)
            text.Append(label.Anchor == Anchor.End ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
        if (label.Bold)
            text.Append(" font-weight=\"700\"");
        text.Append('>').Append(Markup.Encode(label.Text)).Append("</text>");
    }

    private static string Color(string value) => value switch
    {
        "white" => Ink.Paper,
        "black" => "#000000",
        _ => value.StartsWith('#') ? value.ToUpperInvariant() : value,
    };

    private static string Short(Match number) => Short(double.Parse(number.Value, CultureInfo.InvariantCulture));

    private static string Short(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+\.\d+(?:e-?\d+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number();
}
