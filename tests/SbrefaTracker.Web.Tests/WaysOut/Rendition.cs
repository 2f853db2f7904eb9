using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>All the text that a response holds, whatever it is wrapped in: headers, names of files, workbooks, bundles, letters.</summary>
internal static partial class Rendition
{
    public static async Task<string> Of(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value);
        return $"{WebUtility.UrlDecode(string.Join('\n', headers))}\n{Of(await response.Content.ReadAsByteArrayAsync())}";
    }

    public static string Of(byte[] bytes) => bytes switch
    {
        [0x50, 0x4B, ..] => Zip(bytes),
        [0x1F, 0x8B, ..] => Packed(bytes),
        [0x25, 0x50, 0x44, 0x46, ..] => Pdf(bytes),
        _ => WithoutSeparators(WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes))),
    };

    /// <summary>The text without what differs each time a page is read, for comparing two of them.</summary>
    /// <remarks>A session that is prolonged in between brings a cookie, and with it headers against keeping the page.</remarks>
    public static string Lasting(string text) => EmptyLines().Replace(Passing().Replace(text, ""), "\n").Trim();

    private static string Zip(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', archive.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            return $"{entry.FullName}\n{Of(Read(stream))}";
        }));
    }

    private static string Packed(byte[] bytes)
    {
        using var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return Of(Read(stream));
    }

    private static string Pdf(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return WithoutSeparators($"{pdf.Information.Title}\n{string.Join('\n', pdf.GetPages().Select(page => string.Join(' ', page.GetWords())))}");
    }

    private static byte[] Read(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    // 4,130,003 is the same number as 4130003.
    private static string WithoutSeparators(string text) => Separator().Replace(text, "");

    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3})")]
    private static partial Regex Separator();

    [GeneratedRegex("<!--.*?-->|name=\"__RequestVerificationToken\"[^>]*>|nonce[^ >]*|traceId[^,}]*|^[^\\n<]*(GMT|form=|staff=)[^\\n<]*$|^(no-store|no-cache)[^\\n<]*$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Passing();

    [GeneratedRegex("\\n\\s*\\n")]
    private static partial Regex EmptyLines();
}
