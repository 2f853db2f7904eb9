using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The connection of an interactive page to its server, which can be cut and mended.</summary>
internal sealed class Line
{
    private const int ClosedByTheTest = 3000;

    private readonly List<IWebSocketRoute> _open = [];
    private bool _isDeaf;
    private bool _isDown;

    private Line()
    {
    }

    /// <summary>That of a page which was not opened yet.</summary>
    public static async Task<Line> Of(IPage page)
    {
        var line = new Line();
        await page.RouteWebSocketAsync("**/_blazor*", line.Connect);
        await page.RouteAsync("**/_blazor/**", route => line._isDown ? route.AbortAsync() : route.ContinueAsync());
        return line;
    }

    /// <summary>What the page says gets nowhere from now on, and neither end knows it yet: a network that is gone without a word.</summary>
    public void Deafen() => _isDeaf = true;

    /// <summary>Nothing comes through, and both ends know it.</summary>
    public async Task Cut()
    {
        _isDown = true;
        foreach (var socket in _open)
        {
            await socket.CloseAsync(new WebSocketRouteCloseOptions { Code = ClosedByTheTest });
        }

        _open.Clear();
    }

    /// <summary>The next try of the page succeeds.</summary>
    public void Mend() => _isDeaf = _isDown = false;

    private void Connect(IWebSocketRoute page)
    {
        if (_isDown)
        {
            _ = page.CloseAsync(new WebSocketRouteCloseOptions { Code = ClosedByTheTest });
            return;
        }

        var server = page.ConnectToServer();
        _open.AddRange([page, server]);
        page.OnMessage(frame =>
        {
            if (_isDeaf)
            {
                return;
            }

            if (frame.Binary is { } binary)
            {
                server.Send(binary);
            }
            else
            {
                server.Send(frame.Text!);
            }
        });
    }
}
