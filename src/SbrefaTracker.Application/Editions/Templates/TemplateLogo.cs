using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions.Templates;

/// <summary>The picture on the cover. Only what is a picture by its first bytes and nothing else is taken: a drawing in SVG can hold a program, and the report is opened in browsers.</summary>
/// <param name="Bytes">PNG or JPEG.</param>
/// <param name="IsPng">Else it is a JPEG.</param>
public sealed record TemplateLogo(byte[] Bytes, bool IsPng)
{
    /// <summary>A mark on a cover needs no more; it is in every copy of the report.</summary>
    public const int Most = 200_000;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    public string Type => IsPng ? "image/png" : "image/jpeg";

    public string FileName => IsPng ? "template-logo.png" : "template-logo.jpg";

    /// <returns>Refused with <c>template.logo_size</c> or <c>template.logo_type</c>.</returns>
    public static Result<TemplateLogo> Read(byte[] bytes) =>
        bytes.Length is 0 or > Most ? Refusal.Of("template.logo_size", Most / 1000)
        : bytes.AsSpan().StartsWith(Png) ? new TemplateLogo(bytes, IsPng: true)
        : bytes.AsSpan().StartsWith(Jpeg) ? new TemplateLogo(bytes, IsPng: false)
        : Refusal.Of("template.logo_type");
}
