using MudBlazor;

namespace SbrefaTracker.Web.Staff;

/// <summary>The colours and type of MudBlazor's components: the tokens of <c>tokens.css</c>, for light and dark. A test compares the two.</summary>
public static class StaffTheme
{
    private static readonly string[] Fonts = ["Public Sans", "Source Sans 3", "system-ui", "Segoe UI", "Roboto", "Noto Sans", "Arial", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#005ea2",
            PrimaryContrastText = "#ffffff",
            Secondary = "#1a4480",
            Info = "#2e6276",
            Success = "#00701a",
            Warning = "#6f5225",
            Error = "#b50909",
            Background = "#ffffff",
            Surface = "#ffffff",
            TextPrimary = "#1b1b1b",
            TextSecondary = "#565c65",
            TextDisabled = "#565c65",
            ActionDefault = "#565c65",
            LinesDefault = "#dfe1e2",
            LinesInputs = "#565c65",
            Divider = "#dfe1e2",
            AppbarBackground = "#162e51",
            AppbarText = "#ffffff",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8bc0ee",
            PrimaryContrastText = "#0b1725",
            Secondary = "#a9d1f4",
            Info = "#a3d0df",
            Success = "#86d993",
            Warning = "#ffd069",
            Error = "#ffa79d",
            InfoContrastText = "#0b1725",
            SuccessContrastText = "#0b1725",
            WarningContrastText = "#0b1725",
            ErrorContrastText = "#0b1725",
            Background = "#0f1724",
            Surface = "#172234",
            TextPrimary = "#f0f0f0",
            TextSecondary = "#b8c0ca",
            TextDisabled = "#b8c0ca",
            ActionDefault = "#b8c0ca",
            LinesDefault = "#2f3f57",
            LinesInputs = "#93a0b0",
            Divider = "#2f3f57",
            AppbarBackground = "#14284a",
            AppbarText = "#ffffff",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "14px", LineHeight = "1.43" },
            Button = new ButtonTypography { TextTransform = "none", FontWeight = "600" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
    };
}
