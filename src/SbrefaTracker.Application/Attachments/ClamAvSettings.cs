using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Attachments;

/// <summary>Where the scanner (ClamAV's clamd) listens.</summary>
/// <param name="Address">Null when there is none: files are kept unscanned then, and staff are warned.</param>
public sealed record ClamAvSettings(EndPoint? Address)
{
    private const string Unix = "unix:";

    public bool IsConfigured => Address is not null;

    /// <summary>The address as it is written.</summary>
    [Setting("ClamAv:Address")]
    public string? Written => Address switch
    {
        DnsEndPoint there => $"{there.Host}:{there.Port}",
        null => null,
        var socket => Unix + socket,
    };

    /// <exception cref="SettingsException">The address cannot be read.</exception>
    public static ClamAvSettings Read(IConfiguration configuration)
    {
        const string key = "ClamAv:Address";
        var text = configuration[key]?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return new ClamAvSettings((EndPoint?)null);
        }

        if (text.StartsWith(Unix, StringComparison.Ordinal))
        {
            return new ClamAvSettings(new UnixDomainSocketEndPoint(Path.GetFullPath(text[Unix.Length..], SettingsFiles.FolderOf(configuration, key))));
        }

        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? new ClamAvSettings(new DnsEndPoint(text[..colon].Trim('[', ']'), port))
            : throw new SettingsException($"{key} is \"{text}\": write host:port, or unix: and the path of clamd's socket.");
    }
}
