using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Mailing.Bounces;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Application.Participation;

namespace SbrefaTracker.Application.Mailing;

/// <summary>Registers what sends messages and what learns that they did not arrive.</summary>
internal static class MailServices
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">Where messages go.</param>
    /// <param name="site">The address under which people reach the site, without a slash at its end.</param>
    public static IServiceCollection AddMailing(this IServiceCollection services, MailSettings settings, string site)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Trust);
        services.AddSingleton(settings.Bounces);
        services.AddSingleton<MessageIds>();
        services.AddSingleton<NoContactList>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StopLinks>(provider, site));
        services.AddSingleton<PassingMail>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<OfficeMail>(provider, site));
        services.AddSingleton<MailOverview>();

        // Somebody sits and waits for a link: it goes before the letters.
        services.AddSingleton<IOutTray>(provider => provider.GetRequiredService<PassingMail>());
        services.AddSingleton<IOutTray, RecordedMail>();
        services.AddSingleton<ParticipationTray>();
        services.AddSingleton<IOutTray>(provider => provider.GetRequiredService<ParticipationTray>());

        // Thousands may wait here: last.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SubscriberLinks>(provider, site));
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<BulletinSpreading>();
        services.AddSingleton<SendingProgress>();
        services.AddSingleton<BulletinTray>();
        services.AddSingleton<IOutTray>(provider => provider.GetRequiredService<BulletinTray>());
        services.AddSingleton<Outbox>();
        services.AddSingleton<BounceMailbox>();
        services.AddSingleton<BounceRounds>();
        return services;
    }
}
