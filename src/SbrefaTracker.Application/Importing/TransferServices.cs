using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Backups;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.SizeTables;

namespace SbrefaTracker.Application.Importing;

/// <summary>Registers what comes from files and goes to files.</summary>
public static class TransferServices
{
    public static IServiceCollection AddTransfer(this IServiceCollection services) => services
        .AddSingleton<ComplaintImport>()
        .AddSingleton<ComplaintExport>()
        .AddSingleton<OfficeImport>()
        .AddSingleton<SizeTableImport>()
        .AddSingleton<DemoData>()
        .AddSingleton<DemoStory>()
        .AddSingleton<DemoNarratives>()
        .AddSingleton<Backup>()
        .AddSingleton<Restore>();
}
