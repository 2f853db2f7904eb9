using System.Globalization;

namespace SbrefaTracker.Reports.Charts;

/// <summary>
/// A chart drawn twice, for a page and for a phone; the stylesheet shows one of them. Both are inline SVG with a title and a
/// description, and the same figures give the same text.
/// </summary>
public sealed class ChartPicture
{
    private const double WidePixels = 720;
    private const double NarrowPixels = 340;

    // Sharp on paper and on fine screens.
    private const int PngScale = 3;
    private readonly Drawing _wide;
    private readonly Drawing _narrow;

    private readonly Func<byte[]> _png;

    private ChartPicture(Drawing wide, Drawing narrow, Func<byte[]> png) => (_wide, _narrow, _png) = (wide, narrow, png);

    /// <param name="height">The height of the picture, by whether it is the narrow one.</param>
    /// <param name="draw">Draws it; the canvas tells its width.</param>
    internal static ChartPicture Draw(Func<bool, double> height, Action<Canvas, bool> draw)
    {
        return new(Make(narrow: false), Make(narrow: true), Png);

        byte[] Png()
        {
            using var canvas = new Canvas(WidePixels, height(false));
            draw(canvas, false);
            return canvas.ToPng(PngScale);
        }

        Drawing Make(bool narrow)
        {
            using var canvas = new Canvas(narrow ? NarrowPixels : WidePixels, height(narrow));
            draw(canvas, narrow);
            return new(canvas.Width, canvas.Height, canvas.ToSvg(), canvas.Spots);
        }
    }

    /// <summary>Both pictures as elements of a page.</summary>
    /// <param name="id">Unique on the page; the ids of title and description begin with it.</param>
    /// <param name="title">What the chart shows, as a finding.</param>
    /// <param name="description">How it is drawn, and its values.</param>
    /// <param name="addressOf">Where the part for a row of the table leads, by the row's key; null where it leads nowhere.</param>
    public Markup ToHtml(string id, string title, string description, Func<string, string?>? addressOf = null)
    {
        var pictures = Svg(_wide, "wide", $"{id}-w", title, description) + Svg(_narrow, "narrow", $"{id}-n", title, description);
        var links = addressOf is null ? "" : Links(_wide, "wide", $"{id}-w", addressOf) + Links(_narrow, "narrow", $"{id}-n", addressOf);
        return Markup.Of(links.Length == 0 ? pictures : $"<div class=\"plot\">{pictures}{links}</div>");
    }

    /// <summary>The wide picture as a file of its own.</summary>
    public string ToFile(string title, string description) =>
        Svg(_wide, "wide", "chart", title, description).Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Public Sans, sans-serif\" ", StringComparison.Ordinal);

    /// <summary>The wide picture as PNG, made when it is asked for: on white, three pixels for each.</summary>
    public byte[] ToPng() => _png();

    private static string Svg(Drawing drawing, string css, string id, string title, string description) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg class="{css}" role="img" aria-labelledby="{id}-t {id}-d" viewBox="0 0 {drawing.Width} {drawing.Height}"><title id="{id}-t">{Markup.Encode(title)}</title><desc id="{id}-d">{Markup.Encode(description)}</desc>{drawing.Inside}</svg>
            """);

    // Over the picture and not in it: an image has no parts that a keyboard reaches.
    private static string Links(Drawing drawing, string css, string id, Func<string, string?> addressOf)
    {
        var links = string.Concat(drawing.Spots.Select(spot => Link(spot, addressOf(spot.Key))));
        return links.Length == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg class="{css} over" role="group" aria-labelledby="{id}-t" viewBox="0 0 {drawing.Width} {drawing.Height}">{links}</svg>""");
    }

    private static string Link(ChartSpot spot, string? address) => address is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"""<a href="{Markup.Encode(address)}" aria-label="{Markup.Encode(spot.Name)}"><rect x="{spot.X:0.#}" y="{spot.Y:0.#}" width="{spot.Width:0.#}" height="{spot.Height:0.#}"/></a>""");

    private sealed record Drawing(double Width, double Height, string Inside, IReadOnlyList<ChartSpot> Spots);
}
