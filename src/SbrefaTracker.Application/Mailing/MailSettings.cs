using System.Globalization;
using Microsoft.Extensions.Configuration;
using MimeKit;
using SbrefaTracker.Application.Mailing.Bounces;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Mailing;

/// <summary>Where messages are handed over. Without a host nothing is sent: messages wait, and staff can read them.</summary>
/// <param name="Host">The SMTP server; null when there is none.</param>
/// <param name="Port">587 unless set; on 465 the connection is encrypted from its first byte.</param>
/// <param name="User">The name to sign in with; null for a relay that asks for none.</param>
/// <param name="PasswordFile">The file that holds the password alone.</param>
/// <param name="From">The sender of every message.</param>
/// <param name="UseTls">Encryption is demanded; without it nothing is sent.</param>
/// <param name="Trust">Which servers are believed.</param>
/// <param name="Bounces">Where reports of mail that did not arrive go.</param>
public sealed record MailSettings(
    [property: Setting("Mail:Host")] string? Host,
    [property: Setting("Mail:Port")] int Port,
    [property: Setting("Mail:User", IsSecret = true)] string? User,
    [property: Setting("Mail:PasswordFile", IsSecret = true)] string? PasswordFile,
    [property: Setting("Mail:From")] string? From,
    [property: Setting("Mail:UseTls")] bool UseTls,
    MailTrust Trust,
    BounceSettings Bounces)
{
    private const int Submission = 587;

    public bool IsConfigured => Host is not null;

    /// <summary>The file of certificates beside what the machine trusts; null when there is none.</summary>
    [Setting("Mail:TrustedRootFile")]
    public string? TrustedRootFile { get; private init; }

    /// <exception cref="SettingsException">There is a host, and what else is needed is missing or wrong.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var port = Given(configuration["Mail:Port"]) ?? Submission.ToString(CultureInfo.InvariantCulture);
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            throw new SettingsException($"Mail:Port is \"{port}\": write a number from 1 to 65535.");
        }

        var roots = SettingsFiles.PathOf(configuration, "Mail:TrustedRootFile");
        var settings = new MailSettings(
            Given(configuration["Mail:Host"]),
            number,
            Given(configuration["Mail:User"]),
            SettingsFiles.PathOf(configuration, "Mail:PasswordFile"),
            Given(configuration["Mail:From"]),
            configuration.Flag("Mail:UseTls", usual: true),
            MailTrust.From(roots),
            BounceSettings.Read(configuration))
        {
            TrustedRootFile = roots,
        };
        return settings.IsConfigured ? settings.Checked() : settings;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private MailSettings Checked()
    {
        if (From is null || !MailboxAddress.TryParse(From, out _))
        {
            throw new SettingsException("Mail:Host is set: Mail:From must be the address that messages come from.");
        }

        if (User is not null && PasswordFile is null)
        {
            throw new SettingsException("Mail:User is set: Mail:PasswordFile must name the file that holds the password.");
        }

        return PasswordFile is null || File.Exists(PasswordFile)
            ? this
            : throw new SettingsException($"Mail:PasswordFile names {PasswordFile}, which does not exist.");
    }
}
