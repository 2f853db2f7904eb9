using Microsoft.Extensions.Configuration;
using MimeKit;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Mailing;

/// <summary>How the SBA National Ombudsman is reached.</summary>
/// <param name="Email">Where letters to the Ombudsman are sent; null when no address is set: they are made all the same, and staff send them by hand.</param>
public sealed record OmbudsmanSettings([property: Setting("Ombudsman:Email")] string? Email)
{
    /// <exception cref="SettingsException">What is set is no address.</exception>
    public static OmbudsmanSettings Read(IConfiguration configuration)
    {
        var email = configuration["Ombudsman:Email"]?.Trim();
        return string.IsNullOrEmpty(email) ? new(Email: null)
            : MailboxAddress.TryParse(email, out _) ? new(email)
            : throw new SettingsException($"Ombudsman:Email is \"{email}\": write the address that letters to the National Ombudsman are sent to, or leave it empty and send them by hand.");
    }
}
