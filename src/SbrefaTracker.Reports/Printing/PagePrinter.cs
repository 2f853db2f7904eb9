namespace SbrefaTracker.Reports.Printing;

/// <summary>
/// Prints pages that are held in memory, one after another: a browser is started for each. What it is printed from lies in a folder that only
/// this program's account can read, and is removed at once.
/// </summary>
public sealed class PagePrinter(ChromiumPrinter printer, PrintTurns turns)
{
    /// <summary>Whether there is anything to print with.</summary>
    public bool IsThere => printer.IsThere;

    /// <summary>The page as a tagged PDF, for somebody who waits for it; null when it cannot be printed, or not now.</summary>
    /// <param name="html">A page that needs nothing else.</param>
    /// <param name="ct">Stops waiting and printing.</param>
    public async Task<byte[]?> Print(byte[] html, CancellationToken ct = default) => printer.IsThere ? await turns.Now(token => Made(html, token), ct) : null;

    /// <summary>The same in the background: it waits as long as it takes, and gives way to those who wait.</summary>
    public async Task<byte[]?> PrintAside(byte[] html, CancellationToken ct) => printer.IsThere ? await turns.Aside(token => Made(html, token), ct) : null;

    private async Task<byte[]?> Made(byte[] html, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("sbrefa-page-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllBytesAsync(page, html, ct);
            return await printer.Print(page, pdf, ct) == PrintResult.Printed ? await File.ReadAllBytesAsync(pdf, ct) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
