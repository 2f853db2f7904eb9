using System.Security.Cryptography;

namespace SbrefaTracker.Application.Kernel;

/// <summary>Seals bytes (AES-256-GCM) with a secret that is stored nowhere, so that what lies in the database tells nothing without it.</summary>
internal static class Sealing
{
    /// <param name="secret">32 bytes.</param>
    /// <param name="plain">What is to be sealed.</param>
    /// <returns>Nonce, tag and cipher text in one.</returns>
    public static byte[] Seal(byte[] secret, ReadOnlySpan<byte> plain)
    {
        var packed = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + plain.Length];
        var (nonce, tag, cipher) = Parts(packed);
        Randomness.Fill(nonce.Span);
        using var aes = new AesGcm(secret, tag.Length);
        aes.Encrypt(nonce.Span, plain, cipher.Span, tag.Span);
        return packed;
    }

    /// <exception cref="CryptographicException">It was sealed with another secret, or changed since.</exception>
    public static byte[] Open(byte[] secret, byte[] packed)
    {
        var (nonce, tag, cipher) = Parts(packed);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(secret, tag.Length);
        aes.Decrypt(nonce.Span, cipher.Span, tag.Span, plain);
        return plain;
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(byte[] packed)
    {
        var nonce = AesGcm.NonceByteSizes.MaxSize;
        var tag = AesGcm.TagByteSizes.MaxSize;
        return (packed.AsMemory(0, nonce), packed.AsMemory(nonce, tag), packed.AsMemory(nonce + tag));
    }
}
