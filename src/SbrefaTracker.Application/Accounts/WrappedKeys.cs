using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Accounts;

/// <summary>
/// The keys that seal cookies and forms lie in the database, wrapped with a secret from the signing key's file: whoever reads the database or
/// a backup of it cannot make themselves a cookie of staff.
/// </summary>
internal static class WrappedKeys
{
    private const string Purpose = "sbrefa data protection keys";

    /// <summary>The secret; null where the signing key's file cannot be used, which is no reason to send anybody away who wants to file.</summary>
    public static byte[]? Secret(SigningKey key)
    {
        try
        {
            return key.SecretFor(Purpose);
        }
        catch (Exception unusable) when (unusable is SettingsException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Wraps each key that is written from now on.</summary>
internal sealed class WrapKeys(SigningKey key) : IConfigureOptions<KeyManagementOptions>, IXmlEncryptor
{
    private static readonly XName Name = "sealedKey";

    public void Configure(KeyManagementOptions options) => options.XmlEncryptor = this;

    // Without the secret the key is written as the framework writes it: the site works, and is mended with the file.
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        if (WrappedKeys.Secret(key) is not { } secret)
        {
            return new NullXmlEncryptor().Encrypt(plaintextElement);
        }

        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedKey = Convert.ToBase64String(Sealing.Seal(secret, plain));
        CryptographicOperations.ZeroMemory(plain);
        return new EncryptedXmlInfo(new XElement(Name, sealedKey), typeof(UnwrapKeys));
    }
}

/// <summary>Unwraps a key; the framework makes it from the name that stands beside what is wrapped, so it keeps its name and its place.</summary>
internal sealed class UnwrapKeys(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="CryptographicException">It was wrapped with another signing key's file, or none can be used: the key is passed by, and another is made.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var secret = WrappedKeys.Secret(services.GetRequiredService<SigningKey>()) ?? throw new CryptographicException("The signing key's file cannot be used, so that no key can be unwrapped.");
        return XElement.Parse(Encoding.UTF8.GetString(Sealing.Open(secret, Convert.FromBase64String(encryptedElement.Value))));
    }
}
