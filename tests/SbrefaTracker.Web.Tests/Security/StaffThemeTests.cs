using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Tests.Security;

public sealed class StaffThemeTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void Takes_its_colours_from_the_tokens()
    {
        var file = site.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("css/tokens.css");
        using var reader = new StreamReader(file.CreateReadStream());
        var parts = reader.ReadToEnd().Split("@media (prefers-color-scheme: dark)");

        AssertSame(parts[0], StaffTheme.Theme.PaletteLight);
        AssertSame(parts[1], StaffTheme.Theme.PaletteDark);
    }

    private static void AssertSame(string tokens, Palette palette)
    {
        string Token(string name) => Regex.Match(tokens, $"--{name}: (#[0-9a-f]{{6}});").Groups[1].Value;

        Assert.Equal(Token("primary"), Hex(palette.Primary));
        Assert.Equal(Token("ink"), Hex(palette.TextPrimary));
        Assert.Equal(Token("ink-soft"), Hex(palette.TextSecondary));
        Assert.Equal(Token("error"), Hex(palette.Error));
        Assert.Equal(Token("success"), Hex(palette.Success));
        Assert.Equal(Token("warning"), Hex(palette.Warning));
        Assert.Equal(Token("ground"), Hex(palette.Background));
        Assert.Equal(Token("hero"), Hex(palette.AppbarBackground));
    }

    private static string Hex(MudBlazor.Utilities.MudColor colour) => colour.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex);
}
