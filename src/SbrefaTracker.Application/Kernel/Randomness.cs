using System.Security.Cryptography;

namespace SbrefaTracker.Application.Kernel;

/// <summary>The one home of random values: all of them come from the system's cryptographic generator.</summary>
public static class Randomness
{
    public static void Fill(Span<byte> destination) => RandomNumberGenerator.Fill(destination);

    public static string Hex(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
