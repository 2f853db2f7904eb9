using System.Security.Cryptography;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class CheckpointKeyTests
{
    [Fact]
    public void Comes_back_from_its_pem()
    {
        using var key = CheckpointKey.Create();
        using var again = CheckpointKey.FromPem(key.ToPem()).Value!;

        Assert.Equal(key.PublicKeyBase64, again.PublicKeyBase64);
        Assert.Equal(key.KeyId, again.KeyId);
        Assert.True(CheckpointVerifier.Verify(again.Sign(Vectors.LedgerId, 1, Vectors.Counted, 0), key.PublicKeyBase64));
    }

    [Fact]
    public void Reads_an_ec_private_key_too()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var read = CheckpointKey.FromPem(key.ExportECPrivateKeyPem()).Value!;

        Assert.Equal(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), read.PublicKeyBase64);
    }

    [Fact]
    public void Its_id_begins_the_hash_of_the_public_key()
    {
        using var key = CheckpointKey.Create();
        var hash = SHA256.HashData(Convert.FromBase64String(key.PublicKeyBase64));

        Assert.Equal(Vectors.Hex(hash.AsSpan(0, 8)), key.KeyId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public void Is_refused_when_it_cannot_be_read(string pem) => Assert.Equal("ledger.key.unreadable", Refused(pem));

    [Fact]
    public void Is_refused_when_it_is_only_the_public_half()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal("ledger.key.public", Refused(key.ExportSubjectPublicKeyInfoPem()));
    }

    [Fact]
    public void Is_refused_when_it_is_on_another_curve()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Equal("ledger.key.curve", Refused(key.ExportPkcs8PrivateKeyPem()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00112233445566778899AABBCCDDEEFF")]
    [InlineData("00112233445566778899aabbccddeef")]
    public void A_ledger_id_of_another_form_is_an_error(string ledgerId)
    {
        using var key = CheckpointKey.Create();

        Assert.Throws<ArgumentException>(() => key.Sign(ledgerId, 1, Vectors.Counted, 0));
    }

    [Fact]
    public void A_head_of_another_length_is_an_error()
    {
        using var key = CheckpointKey.Create();

        Assert.Throws<ArgumentException>(() => key.Sign(Vectors.LedgerId, 1, new byte[31], 0));
    }

    private static string Refused(string pem) => Assert.Single(CheckpointKey.FromPem(pem).Refusals).Code;
}
