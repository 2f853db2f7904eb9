using System.Globalization;
using System.Text;

namespace SbrefaTracker.Reports.Html;

/// <summary>The type family inside the stylesheet, so that a report looks and measures the same wherever it is opened.</summary>
internal static class FontFaces
{
    private static readonly Lazy<string> Faces = new(Make);

    public static string Css => Faces.Value;

    private static string Make()
    {
        var css = new StringBuilder();
        foreach (var weight in new[] { 400, 700 })
        {
            using var stream = typeof(FontFaces).Assembly.GetManifestResourceStream(
                string.Create(CultureInfo.InvariantCulture, $"Fonts.public-sans-latin-{weight}-normal.woff2"))!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            css.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:\"Public Sans\";font-weight:{weight};src:url(data:font/woff2;base64,")
                .Append(Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length)).Append(") format(\"woff2\")}\n");
        }

        return css.ToString();
    }
}
