using MudBlazor.Services;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Composition;

/// <summary>What the interactive pages of staff need.</summary>
internal static class StaffFace
{
    public static void AddStaffFace(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        builder.Services.AddScoped<Browser>();
        builder.Services.AddSingleton<DueText>();
        builder.Services.AddSingleton<StaffWords>();
    }
}
