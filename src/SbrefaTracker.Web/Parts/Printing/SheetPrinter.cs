using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SbrefaTracker.Reports.Printing;
using Folder = System.IO.Directory;

namespace SbrefaTracker.Web.Parts.Printing;

/// <summary>
/// Prints a sheet as a tagged PDF, one after another: a browser is started for each. What it is printed from lies in a folder that only
/// this program's account can read, and is removed at once.
/// </summary>
public sealed partial class SheetPrinter(
    ChromiumPrinter printer, PrintTurns turns, IServiceScopeFactory scopes, ILoggerFactory logs, IWebHostEnvironment site)
{
    private static readonly string[] Styles = ["fonts/public-sans.css", "css/tokens.css", "css/public.css"];

    /// <summary>Whether there is anything to print with.</summary>
    public bool IsThere => printer.IsThere;

    /// <summary>Somebody is printing: whoever can come back does.</summary>
    public bool IsBusy => turns.IsBusy;

    /// <summary>The PDF in the language of the request, for somebody who waits for it; null when it cannot be printed, or not now.</summary>
    /// <typeparam name="TSheet">The part that is printed.</typeparam>
    /// <param name="title">The name of the document.</param>
    /// <param name="parameters">What the part is given, by the names of its parameters.</param>
    /// <param name="address">The address of the site, to which the links lead.</param>
    /// <param name="ct">Stops waiting and printing.</param>
    public async Task<byte[]?> Print<TSheet>(string title, IReadOnlyDictionary<string, object?> parameters, Uri address, CancellationToken ct)
        where TSheet : IComponent => printer.IsThere ? await turns.Now(token => Made<TSheet>(title, parameters, address, token), ct) : null;

    /// <summary>The same in the background: it waits as long as it takes, and gives way to those who wait.</summary>
    public async Task<byte[]?> PrintAside<TSheet>(string title, IReadOnlyDictionary<string, object?> parameters, Uri address, CancellationToken ct)
        where TSheet : IComponent => printer.IsThere ? await turns.Aside(token => Made<TSheet>(title, parameters, address, token), ct) : null;

    private async Task<byte[]?> Made<TSheet>(string title, IReadOnlyDictionary<string, object?> parameters, Uri address, CancellationToken ct)
        where TSheet : IComponent
    {
        var folder = Folder.CreateTempSubdirectory("sbrefa-sheet-").FullName;
        try
        {
            var (html, pdf) = (Path.Combine(folder, "sheet.html"), Path.Combine(folder, "sheet.pdf"));
            await File.WriteAllTextAsync(html, await Document(title, await Sheet<TSheet>(parameters), address), ct);
            return await printer.Print(html, pdf, ct) == PrintResult.Printed ? await File.ReadAllBytesAsync(pdf, ct) : null;
        }
        finally
        {
            Folder.Delete(folder, recursive: true);
        }
    }

    /// <summary>A page that needs nothing else: styles and letters are in it.</summary>
    private async Task<string> Document(string title, string sheet, Uri address)
    {
        var styles = string.Concat(await Task.WhenAll(Styles.Select(Style)));
        return $"""
            <!DOCTYPE html>
            <html lang="{Language.Current.Code}">
            <head>
            <meta charset="utf-8" />
            <title>{HtmlEncoder.Default.Encode(title)}</title>
            <base href="{HtmlEncoder.Default.Encode(address.AbsoluteUri)}" />
            <style>{styles}</style>
            </head>
            <body><main><div class="wrap"><div class="check-page">{sheet}</div></div></main></body>
            </html>
            """;
    }

    private async Task<string> Sheet<TSheet>(IReadOnlyDictionary<string, object?> given)
        where TSheet : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(given, StringComparer.Ordinal));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TSheet>(parameters)).ToHtmlString());
    }

    private async Task<string> Style(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var css = System.Text.Encoding.UTF8.GetString(await Content(path));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in FontFile().Matches(css).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal))
        {
            files[name] = $"url(data:font/woff2;base64,{Convert.ToBase64String(await Content(folder + name))})";
        }

        return FontFile().Replace(css, match => files[match.Groups["name"].Value]);
    }

    private async Task<byte[]> Content(string path)
    {
        await using var stream = site.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"url\((?<name>[\w.-]+\.woff2)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FontFile();
}
