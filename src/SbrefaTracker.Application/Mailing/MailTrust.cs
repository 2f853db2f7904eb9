using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Mailing;

/// <summary>Which mail servers are believed to be who they say: those that the machine trusts, and those that an authority of the agency's own vouches for.</summary>
/// <param name="Roots">Further authorities; null when there are none.</param>
public sealed record MailTrust(X509Certificate2Collection? Roots)
{
    /// <summary>Null leaves it to what the machine trusts.</summary>
    public RemoteCertificateValidationCallback? Check => Roots is null ? null : (_, certificate, _, errors) => Believes(certificate, errors);

    /// <param name="file">Certificates of authorities as PEM; null when there are none.</param>
    /// <exception cref="SettingsException">The file cannot be read, or holds none.</exception>
    public static MailTrust From(string? file)
    {
        if (file is null)
        {
            return new MailTrust((X509Certificate2Collection?)null);
        }

        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPemFile(file);
        }
        catch (Exception broken) when (broken is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Mail:TrustedRootFile: {file} cannot be read as certificates in PEM.", broken);
        }

        return roots.Count > 0 ? new MailTrust(roots) : throw new SettingsException($"Mail:TrustedRootFile: {file} holds no certificate.");
    }

    // The name must be right in any case; only the chain is looked at again.
    private bool Believes(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 shown)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Roots!);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(shown);
    }
}
