using System.Globalization;
using Microsoft.Extensions.Configuration;
using MimeKit;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Mailing.Bounces;

/// <summary>Where reports of mail that did not arrive are read. Without a host none is read.</summary>
/// <param name="Host">The IMAP server; null when there is none.</param>
/// <param name="Port">993 unless set; on any other port encryption begins with STARTTLS.</param>
/// <param name="User">The name to sign in with: an account of its own that reads this one folder and marks messages as seen, no more.</param>
/// <param name="PasswordFile">The file that holds the password alone.</param>
/// <param name="Folder">The folder that is read.</param>
/// <param name="UseTls">Encryption is demanded; without it nothing is read.</param>
/// <param name="Address">Where reports are sent: the envelope sender of every message. Null means the sender itself.</param>
public sealed record BounceSettings(
    [property: Setting("Mail:Bounces:Host")] string? Host,
    [property: Setting("Mail:Bounces:Port")] int Port,
    [property: Setting("Mail:Bounces:User", IsSecret = true)] string? User,
    [property: Setting("Mail:Bounces:PasswordFile", IsSecret = true)] string? PasswordFile,
    [property: Setting("Mail:Bounces:Folder")] string Folder,
    [property: Setting("Mail:Bounces:UseTls")] bool UseTls,
    [property: Setting("Mail:Bounces:Address")] string? Address)
{
    public const int ImplicitTls = 993;
    private const string Inbox = "INBOX";

    public bool IsConfigured => Host is not null;

    /// <exception cref="SettingsException">There is a host, and what else is needed is missing or wrong.</exception>
    public static BounceSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail:Bounces");
        var port = Given(section["Port"]) ?? ImplicitTls.ToString(CultureInfo.InvariantCulture);
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            throw new SettingsException($"Mail:Bounces:Port is \"{port}\": write a number from 1 to 65535.");
        }

        var address = Given(section["Address"]);
        if (address is not null && !MailboxAddress.TryParse(address, out _))
        {
            throw new SettingsException($"Mail:Bounces:Address is \"{address}\": write the address that reports of undelivered mail go to.");
        }

        var settings = new BounceSettings(
            Given(section["Host"]),
            number,
            Given(section["User"]),
            SettingsFiles.PathOf(configuration, "Mail:Bounces:PasswordFile"),
            Given(section["Folder"]) ?? Inbox,
            section.Flag("UseTls", usual: true),
            address);
        return settings.IsConfigured ? settings.Checked() : settings;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private BounceSettings Checked()
    {
        if (User is null || PasswordFile is null)
        {
            throw new SettingsException("Mail:Bounces:Host is set: Mail:Bounces:User and Mail:Bounces:PasswordFile must say how to sign in there.");
        }

        return File.Exists(PasswordFile) ? this : throw new SettingsException($"Mail:Bounces:PasswordFile names {PasswordFile}, which does not exist.");
    }
}
