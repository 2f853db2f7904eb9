using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Mailing;

namespace SbrefaTracker.Application.Participation;

/// <summary>Registers what requests to take part in events need.</summary>
internal static class ParticipationServices
{
    public static IServiceCollection AddParticipation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ParticipationSettings.From(configuration));
        services.AddSingleton(provider => new ParticipationPost(provider.GetRequiredService<PassingMail>()));
        services.AddSingleton<IOtherAppearances, ParticipationAppearances>();
        services.AddSingleton<RequestSurroundings>();
        services.AddSingleton<ParticipationDoor>();
        services.AddSingleton<ParticipationQueries>();
        services.AddSingleton<ParticipationReminders>();
        services.AddSingleton<ContactDisposal>();
        return services;
    }
}
