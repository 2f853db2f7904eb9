namespace SbrefaTracker.Reports.Printing;

/// <summary>
/// Prints pages that are held in memory, one after another: a browser is started for each. What it is printed from lies in a folder that only
/// this program's account can read, and is removed at once.
/// </summary>
public sealed class PagePrinter(ChromiumPrinter printer) : IDisposable
{
    /// <summary>How long somebody waits for those before; after that they are asked to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Whether there is anything to print with.</summary>
    public bool IsThere => printer.IsThere;

    /// <summary>The page as a tagged PDF; null when it cannot be printed, or not now.</summary>
    /// <param name="html">A page that needs nothing else.</param>
    /// <param name="ct">Stops waiting and printing.</param>
    public async Task<byte[]?> Print(byte[] html, CancellationToken ct = default)
    {
        if (!printer.IsThere || !await _turn.WaitAsync(Patience, ct))
            return null;
        try
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
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
