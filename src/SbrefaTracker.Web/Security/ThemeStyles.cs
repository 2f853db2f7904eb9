using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Security;

/// <summary>
/// The style elements that MudBlazor writes into a page, by their hashes: they depend only on the theme, so they are rendered
/// once, light and dark, and no other style element may take effect.
/// </summary>
internal sealed partial class ThemeStyles(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    private readonly Lock _gate = new();
    private Task<string>? _sources;

    /// <summary>The hashes as sources of a policy, separated by blanks.</summary>
    public Task<string> Sources()
    {
        lock (_gate)
        {
            return _sources ??= Compute();
        }
    }

    private async Task<string> Compute()
    {
        var styles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var isDark in new[] { false, true })
        {
            foreach (Match style in StyleElement().Matches(await Render(isDark)))
            {
                styles.Add($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.Groups["text"].Value)))}'");
            }
        }

        return string.Join(' ', styles);
    }

    private async Task<string> Render(bool isDark)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MudThemeProvider.Theme)] = StaffTheme.Theme,
            [nameof(MudThemeProvider.IsDarkMode)] = isDark,
            [nameof(MudThemeProvider.ObserveSystemDarkModeChange)] = false,
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString());
    }

    [GeneratedRegex("<style[^>]*>(?<text>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex StyleElement();
}
