using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

/// <summary>The inputs and results of the vectors; see vectors.md for how the results were computed.</summary>
internal static class Vectors
{
    public const string CommitmentOfName = "2160974f0b02643fa8ff139b7b61fd91607eb3f14b137c2c3d229cf56cb8d3db";
    public const string Row = "477b5e792cfb447bc6e1a702632ad14720dfb702e6a2ac7c228db9c7995235d2";
    public const string Hash1 = "58188dac6a13e6af26ffefa382764c28254956ee5ceb927239842c9df0f3bf4f";
    public const string Hash2 = "4c90123ed9adbddc0d40e555f8918b5f8548fa171109bd818c92ca15a386ec87";
    public const string Hash3 = "4a8ee904e1213a4e7be9de86fc9513a2272e32185b862b8107835a436e3f0feb";

    public const string LedgerId = "00112233445566778899aabbccddeeff";
    public const string KeyId = "af829718522e0469";

    public const string PublicKey =
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7t7C6SjxTJ4cBK/iX4HjujgqIkgItMz+BOQcFg2lLjkRRos1Zu4UswTLqF5/GWja/mC7yCE5cLy+4Jg5MPwS5g==";

    public const string Signature = "+374xmMNaveiZwQQLz5hlysYx6rKtasj88uAKtH69V2Sn0eSi+a3ib4s/vTeqvngrcN3TZWZdS61oSqHc1nbvg==";

    public static readonly byte[] Salt = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];
    public static readonly byte[] Counted = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    public static readonly byte[] Zero = new byte[32];

    public static readonly byte[] Writes = Hex("010000000000000007" + Row + "02fffffffffffffffe" + new string('0', 64));

    private static readonly byte[] Writes3 = [.. Hex("010000000000000007"), .. Counted];

    public static LedgerEntry Entry1 =>
        new(1, 0, 1, 1772755200000, "operator", "LedgerStarted", "{}", [], Zero, Hex(Hash1));

    public static LedgerEntry Entry2 =>
        new(2, 7, 1, 1772755200123, "filer", "ComplaintFiled", """{"source":"direct"}""", Writes, Zero, Hex(Hash2));

    public static LedgerEntry Entry3 =>
        new(3, 7, 2, 1772841600000, "u-17", "Noted", """{"text":"ñ"}""", Writes3, Hex(Hash2), Hex(Hash3));

    public static Checkpoint Checkpoint =>
        new(LedgerId, 2, Hex(Hash2), 1772755260000, KeyId, Convert.FromBase64String(Signature));

    public static byte[] Hex(string hex) => Convert.FromHexString(hex);

    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
