using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>A checkpoint as it was exported, with the public half of the key that is said to have signed it.</summary>
public sealed record ExportedCheckpoint(Checkpoint Checkpoint, string PublicKeyBase64);

/// <summary>The text form of an exported checkpoint: JSON, its properties always in the same order.</summary>
public static class CheckpointText
{
    /// <summary>The first property's value.</summary>
    public const string Format = "sbrefa-checkpoint/1";

    private const string Unreadable = "ledger.checkpoint.unreadable";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        WriteIndented = true,
        NewLine = "\n",
        // Base64 holds '+', which the default would escape; the text goes into files, never into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OneLine = new(Json) { WriteIndented = false };

    /// <summary>The text, ending with a line feed.</summary>
    public static string Write(Checkpoint checkpoint, string publicKeyBase64) =>
        JsonSerializer.Serialize(Form.Of(checkpoint, publicKeyBase64), Json) + "\n";

    /// <summary>The same on one line, without its line feed: for a list of checkpoints.</summary>
    public static string WriteLine(Checkpoint checkpoint, string publicKeyBase64) =>
        JsonSerializer.Serialize(Form.Of(checkpoint, publicKeyBase64), OneLine);

    /// <summary>
    /// Reads such a text; refused with <c>ledger.checkpoint.unreadable</c> when it is anything else. Whether the
    /// signature holds is <see cref="CheckpointVerifier"/>'s part.
    /// </summary>
    public static Result<ExportedCheckpoint> Parse(string text)
    {
        try
        {
            // As bytes, because a string that is no valid UTF-16 would throw another exception.
            var form = JsonSerializer.Deserialize<Form>(Encoding.UTF8.GetBytes(text), Json);
            return form is not null && string.Equals(form.Format, Format, StringComparison.Ordinal)
                ? form.ToExported()
                : Refusal.Of(Unreadable);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return Refusal.Of(Unreadable);
        }
    }

    private sealed record Form(
        [property: JsonPropertyName("format"), JsonPropertyOrder(0)] string Format,
        [property: JsonPropertyName("ledger"), JsonPropertyOrder(1)] string Ledger,
        [property: JsonPropertyName("number"), JsonPropertyOrder(2)] long Number,
        [property: JsonPropertyName("head"), JsonPropertyOrder(3)] string Head,
        [property: JsonPropertyName("at"), JsonPropertyOrder(4)] long At,
        [property: JsonPropertyName("key"), JsonPropertyOrder(5)] string Key,
        [property: JsonPropertyName("publicKey"), JsonPropertyOrder(6)] string PublicKey,
        [property: JsonPropertyName("signature"), JsonPropertyOrder(7)] string Signature)
    {
        public static Form Of(Checkpoint it, string publicKey) => new(
            CheckpointText.Format,
            it.LedgerId,
            it.Number,
            Convert.ToHexStringLower(it.Head),
            it.At,
            it.KeyId,
            publicKey,
            Convert.ToBase64String(it.Signature));

        public ExportedCheckpoint ToExported() => new(
            new(Ledger, Number, Convert.FromHexString(Head), At, Key, Convert.FromBase64String(Signature)), PublicKey);
    }
}
