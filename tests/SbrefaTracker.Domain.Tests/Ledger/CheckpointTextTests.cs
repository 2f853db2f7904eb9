using CsCheck;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class CheckpointTextTests
{
    private const string Text =
        "{\n"
        + "  \"format\": \"sbrefa-checkpoint/1\",\n"
        + "  \"ledger\": \"" + Vectors.LedgerId + "\",\n"
        + "  \"number\": 2,\n"
        + "  \"head\": \"" + Vectors.Hash2 + "\",\n"
        + "  \"at\": 1772755260000,\n"
        + "  \"key\": \"" + Vectors.KeyId + "\",\n"
        + "  \"publicKey\": \"" + Vectors.PublicKey + "\",\n"
        + "  \"signature\": \"" + Vectors.Signature + "\"\n"
        + "}\n";

    [Fact]
    public void Is_always_the_same_text() => Assert.Equal(Text, CheckpointText.Write(Vectors.Checkpoint, Vectors.PublicKey));

    [Fact]
    public void Is_read_back_and_verifies()
    {
        var read = CheckpointText.Parse(Text);

        Assert.True(read.IsDone);
        Assert.Equal(Vectors.PublicKey, read.Value.PublicKeyBase64);
        Assert.True(CheckpointVerifier.Verify(read.Value.Checkpoint, Vectors.PublicKey));
        Assert.Equal(Text, CheckpointText.Write(read.Value.Checkpoint, read.Value.PublicKeyBase64));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"sbrefa-checkpoint/1\"}")]
    [InlineData("\ud800")]
    public void Another_text_is_refused(string text) => AssertRefused(text);

    [Theory]
    [InlineData("sbrefa-checkpoint/1", "sbrefa-checkpoint/2")]
    [InlineData("\"number\": 2", "\"number\": \"2\"")]
    [InlineData("\"number\": 2", "\"number\": 2.5")]
    [InlineData("\"number\": 2", "\"number\": 99999999999999999999")]
    [InlineData("\"number\": 2", "\"number\": 2, \"number\": 2")]
    [InlineData("\"number\": 2", "\"number\": 2, \"more\": 2")]
    [InlineData("\"number\": 2,", "")]
    [InlineData("\"" + Vectors.KeyId + "\"", "null")]
    [InlineData(Vectors.KeyId, "\\ud800")]
    [InlineData(Vectors.Hash2, "xy")]
    [InlineData(Vectors.Signature, "?")]
    public void A_changed_form_is_refused(string from, string to) => AssertRefused(Text.Replace(from, to, StringComparison.Ordinal));

    [Fact]
    public void A_text_cut_or_mixed_up_never_throws() =>
        Gen.Select(Gen.Int[0, Text.Length - 1], Gen.Char).Sample(
            (at, with) =>
            {
                AssertRefused(Text[..Math.Min(at, Text.Length - 3)]);
                CheckpointText.Parse(Text[..at] + with + Text[(at + 1)..]);
            },
            iter: 500);

    private static void AssertRefused(string text) =>
        Assert.Equal("ledger.checkpoint.unreadable", Assert.Single(CheckpointText.Parse(text).Refusals).Code);
}
