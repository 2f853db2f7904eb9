using CsCheck;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class CheckpointTests
{
    // The public key of a pair on secp256k1.
    private const string OnAnotherCurve =
        "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEDnAC39neS7FhK4TzClIQfeyl4Qf9py7k3S0aLLASM0ChB8eEzyo9KJCU6PNjm6wfzzPdbAhAZTgb4J6K7cKFew==";

    [Fact]
    public void The_message_is_the_vector() => Assert.Equal(
        "01020000000a636865636b706f696e740200000020303031313232333334343535363637373838393961616262636364646565666601"
        + "0000000000000002" + "0300000020" + Vectors.Hash2 + "010000019cc07292600200000010" + "61663832393731383532326530343639",
        Vectors.Hex(CheckpointMessage.Of(Vectors.LedgerId, 2, Vectors.Hex(Vectors.Hash2), 1772755260000, Vectors.KeyId)));

    [Fact]
    public void A_signature_made_elsewhere_verifies() => Assert.True(CheckpointVerifier.Verify(Vectors.Checkpoint, Vectors.PublicKey));

    [Fact]
    public void What_a_key_signs_verifies_with_it_and_with_no_other()
    {
        using var key = CheckpointKey.Create();
        using var other = CheckpointKey.Create();
        var checkpoint = key.Sign(Vectors.LedgerId, 5, Vectors.Counted, 1772755260000);

        Assert.True(CheckpointVerifier.Verify(checkpoint, key.PublicKeyBase64));
        Assert.False(CheckpointVerifier.Verify(checkpoint, other.PublicKeyBase64));
        Assert.False(CheckpointVerifier.Verify(checkpoint with { KeyId = other.KeyId }, other.PublicKeyBase64));
    }

    public static TheoryData<string> Changes => new(
        "ledger", "number", "head", "at", "key", "signature", "no signature", "short head", "ledger in capitals", "no ledger");

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_does_not_verify(string what)
    {
        var it = Vectors.Checkpoint;
        var changed = what switch
        {
            "ledger" => it with { LedgerId = "10112233445566778899aabbccddeeff" },
            "number" => it with { Number = 3 },
            "head" => it with { Head = Vectors.Counted },
            "at" => it with { At = it.At + 1 },
            "key" => it with { KeyId = "af829718522e0468" },
            "signature" => it with { Signature = [(byte)(it.Signature[0] ^ 1), .. it.Signature[1..]] },
            "no signature" => it with { Signature = [] },
            "short head" => it with { Head = it.Head[1..] },
            "ledger in capitals" => it with { LedgerId = it.LedgerId.ToUpperInvariant() },
            _ => it with { LedgerId = "" },
        };

        Assert.False(CheckpointVerifier.Verify(changed, Vectors.PublicKey));
    }

    [Fact]
    public void A_random_signature_does_not_verify() =>
        Gen.Byte.Array[0, 130].Sample(
            bytes => Assert.False(CheckpointVerifier.Verify(Vectors.Checkpoint with { Signature = bytes }, Vectors.PublicKey)), iter: 100);

    [Theory]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("AAAA")]
    [InlineData(OnAnotherCurve)]
    public void A_public_key_that_is_none_does_not_verify(string publicKey) =>
        Assert.False(CheckpointVerifier.Verify(Vectors.Checkpoint, publicKey));

    [Fact]
    public void A_point_that_is_not_on_the_curve_does_not_verify()
    {
        var info = Convert.FromBase64String(Vectors.PublicKey);
        info[^1] ^= 1;
        var id = Vectors.Hex(System.Security.Cryptography.SHA256.HashData(info))[..16];

        Assert.False(CheckpointVerifier.Verify(Vectors.Checkpoint with { KeyId = id }, Convert.ToBase64String(info)));
    }
}
