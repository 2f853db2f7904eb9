using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Ledger.Bundles;

namespace SbrefaTracker.Application.Ledger;

/// <summary>Registers the signing and the checking of the ledger and of proofs of filing.</summary>
internal static class LedgerServices
{
    public static IServiceCollection AddLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(LedgerSettings.From(configuration));
        services.AddSingleton<SigningKey>();
        services.AddSingleton<Checkpoints>();
        services.AddSingleton<PublishedKeys>();
        services.AddSingleton<LedgerCheck>();
        services.AddSingleton<BundleExport>();
        services.AddSingleton<FilingProofs>();
        services.AddSingleton<FilingProofCheck>();
        return services;
    }
}
