using System.Text;

namespace SbrefaTracker.Reports;

/// <summary>Text that is HTML already. Everything else is encoded before it comes into a page.</summary>
public sealed record Markup
{
    private Markup(string html) => Html = html;

    public string Html { get; }

    /// <summary>Vouches for a text as HTML.</summary>
    public static Markup Of(string html) => new(html);

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(letter),
            };
        }

        return encoded.ToString();
    }

    public override string ToString() => Html;
}
