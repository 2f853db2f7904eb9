using System.Text;
using CsCheck;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class FilingProofTests
{
    [Fact]
    public void Is_always_the_same_text() => Assert.Equal(FilingVectors.Text, FilingVectors.Proof.ToString());

    [Fact]
    public void Signs_all_lines_above_the_signature() => Assert.Equal(FilingVectors.Message, Encoding.UTF8.GetString(FilingVectors.Proof.Message));

    [Fact]
    public void Is_read_back_and_was_signed_by_another_program()
    {
        var read = FilingProofText.Read(FilingVectors.Text);

        Assert.NotNull(read);
        Assert.Equal(FilingVectors.Text, read.ToString());
        Assert.True(FilingProofVerifier.IsGenuine(read, [Vectors.PublicKey, FilingVectors.PublicKey]));
    }

    [Fact]
    public void Is_signed_by_the_key_that_it_names()
    {
        using var key = CheckpointKey.Create();
        var signed = key.Sign(FilingVectors.Proof);

        Assert.Equal(key.KeyId, signed.KeyId);
        Assert.True(FilingProofVerifier.IsGenuine(FilingProofText.Read(signed.ToString())!, [key.PublicKeyBase64]));
        Assert.False(FilingProofVerifier.IsGenuine(signed, [FilingVectors.PublicKey, "no key", ""]));
        Assert.False(FilingProofVerifier.IsGenuine(signed with { KeyId = FilingVectors.KeyId }, [key.PublicKeyBase64, FilingVectors.PublicKey]));
    }

    [Fact]
    public void Can_never_be_taken_for_a_checkpoint_nor_a_checkpoint_for_it()
    {
        using var key = CheckpointKey.Create();
        var proof = key.Sign(FilingVectors.Proof);
        var checkpoint = key.Sign(proof.LedgerId, proof.Entry, proof.EntryHash, proof.At);

        Assert.False(CheckpointVerifier.Verify(checkpoint with { Signature = proof.Signature }, key.PublicKeyBase64));
        Assert.False(FilingProofVerifier.IsGenuine(proof with { Signature = checkpoint.Signature }, [key.PublicKeyBase64]));
        Assert.NotEqual(proof.Message[0], CheckpointMessage.Of(proof.LedgerId, proof.Entry, proof.EntryHash, proof.At, proof.KeyId)[0]);
    }

    [Theory]
    [InlineData("RF-2026-00007", "RF-2026-00008")]
    [InlineData("T00:00:00.123Z", "T00:00:00.124Z")]
    [InlineData("sha256: 84a5", "sha256: 84a6")]
    [InlineData("ledger: 00", "ledger: 01")]
    [InlineData("entry: 2", "entry: 3")]
    [InlineData("entry-sha256: 4c", "entry-sha256: 4d")]
    [InlineData("key: d7", "key: d8")]
    [InlineData("signature: 0j", "signature: 1j")]
    public void A_change_in_any_line_shows(string from, string to)
    {
        Assert.Contains(from, FilingVectors.Text, StringComparison.Ordinal);
        var read = FilingProofText.Read(FilingVectors.Text.Replace(from, to, StringComparison.Ordinal));

        Assert.NotNull(read);
        Assert.False(FilingProofVerifier.IsGenuine(read, [FilingVectors.PublicKey]));
    }

    [Theory]
    [InlineData("sbrefa receipt 1", "sbrefa receipt 2")]
    [InlineData("reference: RF-2026-00007\n", "")]
    [InlineData("RF-2026-00007", "<script>")]
    [InlineData("RF-2026-00007", "")]
    [InlineData("2026-03-06T00:00:00.123Z", "2026-03-06T00:00:00.123+00:00")]
    [InlineData("2026-03-06T00:00:00.123Z", "2026-02-30T00:00:00.123Z")]
    [InlineData("sha256: 84a5", "sha256: 84A5")]
    [InlineData("sha256: 84a5", "sha256: 84a")]
    [InlineData("ledger: 00", "ledger: zz")]
    [InlineData("entry: 2", "entry: 02")]
    [InlineData("entry: 2", "entry: -2")]
    [InlineData("entry: 2", "entry: 99999999999999999999")]
    [InlineData("key: d7", "key: d")]
    [InlineData("FA==", "FB==")]
    [InlineData("FA==", "")]
    [InlineData("ledger:", "colour: blue\nledger:")]
    public void Another_form_is_not_read(string from, string to)
    {
        Assert.Contains(from, FilingVectors.Text, StringComparison.Ordinal);
        Assert.Null(FilingProofText.Read(FilingVectors.Text.Replace(from, to, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RF-2026-00007")]
    public void Nothing_is_read_where_nothing_is(string? text) => Assert.Null(FilingProofText.Read(text));

    [Fact]
    public void A_text_without_end_is_not_looked_at() =>
        Assert.Null(FilingProofText.Read(FilingVectors.Text + new string('\n', FilingProofText.LongestText)));

    [Fact]
    public void Forgives_what_mail_and_printing_do_to_a_text()
    {
        var quoted = "Dear office,\r\n\r\n" + string.Join("\r\n", FilingVectors.Text.Split('\n').Select(line => "> " + line + "  ")) + "\r\n> Yours\r\nR: none";
        var broken = FilingVectors.Text.Replace("84a5984f160357de", "84a5984f\n\n  160357de", StringComparison.Ordinal).Replace("XGVC", "\nXGVC", StringComparison.Ordinal);

        Assert.Equal(FilingVectors.Text, FilingProofText.Read(quoted)?.ToString());
        Assert.Equal(FilingVectors.Text, FilingProofText.Read(broken)?.ToString());
    }

    [Fact]
    public void A_text_cut_or_mixed_up_is_refused_or_not_genuine_and_never_throws() =>
        Gen.Select(Gen.Int[0, FilingVectors.Text.Length - 1], Gen.Char.AlphaNumeric).Sample(
            (at, with) =>
            {
                var changed = FilingVectors.Text[..at] + with + FilingVectors.Text[(at + 1)..];
                var cut = FilingProofText.Read(FilingVectors.Text[..at]);
                var read = FilingProofText.Read(changed);
                var isFalse = read is null || !FilingProofVerifier.IsGenuine(read, [FilingVectors.PublicKey]);
                return cut is null && (isFalse || changed == FilingVectors.Text);
            },
            iter: 2000);
}
