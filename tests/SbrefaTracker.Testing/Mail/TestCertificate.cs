using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Testing.Mail;

/// <summary>An authority that nobody but a test trusts, and a certificate of its for a server at 127.0.0.1, under no other name; all as PEM files in a folder of their own.</summary>
public sealed class TestCertificate
{
    private TestCertificate(string folder) => Folder = folder;

    /// <summary>The authority, to be trusted.</summary>
    public string RootFile => Path.Combine(Folder, "root.pem");

    public string CertificateFile => Path.Combine(Folder, "server.pem");

    public string KeyFile => Path.Combine(Folder, "server.key");

    private string Folder { get; }

    public static TestCertificate Make()
    {
        var made = new TestCertificate(TestFolder.New());
        using var rootKey = RSA.Create(2048);
        var authority = new CertificateRequest("CN=Made-up authority", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var root = authority.CreateSelfSigned(TestWorld.Start.AddYears(-1), TestWorld.Start.AddYears(20));

        using var key = RSA.Create(2048);
        var server = new CertificateRequest("CN=Made-up server", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        server.CertificateExtensions.Add(names.Build());
        using var signed = server.Create(root, TestWorld.Start.AddYears(-1), TestWorld.Start.AddYears(19), [1, 2, 3, 4]);

        File.WriteAllText(made.RootFile, root.ExportCertificatePem());
        File.WriteAllText(made.CertificateFile, signed.ExportCertificatePem());
        File.WriteAllText(made.KeyFile, key.ExportPkcs8PrivateKeyPem());
        return made;
    }
}
