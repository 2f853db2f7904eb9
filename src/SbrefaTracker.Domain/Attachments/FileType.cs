namespace SbrefaTracker.Domain.Attachments;

/// <summary>A kind of file that is accepted as evidence.</summary>
/// <param name="Code">In the record and in the resource files.</param>
/// <param name="MediaType">With which it is sent.</param>
/// <param name="Extensions">Those that its name may end with, without the dot; the first is put where there is none of them.</param>
public sealed record FileType(string Code, string MediaType, IReadOnlyList<string> Extensions);

/// <summary>All that is accepted. What a file is decides its content alone, never its name.</summary>
public static class FileTypes
{
    public static readonly FileType Pdf = new("pdf", "application/pdf", ["pdf"]);
    public static readonly FileType Png = new("png", "image/png", ["png"]);
    public static readonly FileType Jpeg = new("jpeg", "image/jpeg", ["jpg", "jpeg"]);
    public static readonly FileType Gif = new("gif", "image/gif", ["gif"]);
    public static readonly FileType Tiff = new("tiff", "image/tiff", ["tif", "tiff"]);

    /// <summary>Plain text in UTF-8; tables with separators and saved messages are no more than that.</summary>
    public static readonly FileType Text = new("text", "text/plain; charset=utf-8", ["txt", "csv", "eml", "md", "log"]);

    public static readonly FileType WordDocument =
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]);

    public static readonly FileType ExcelWorkbook = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"]);
    public static readonly FileType OpenText = new("odt", "application/vnd.oasis.opendocument.text", ["odt"]);

    public static readonly IReadOnlyList<FileType> All = [Pdf, Png, Jpeg, Gif, Tiff, Text, WordDocument, ExcelWorkbook, OpenText];

    public static FileType? Find(string code) => All.FirstOrDefault(type => type.Code == code);

    /// <summary>What the first bytes say; null when they say nothing, or only that it is a package or perhaps text.</summary>
    public static FileType? OfHead(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => Pdf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => Gif,
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => Tiff,
        _ => null,
    };

    /// <summary>The file begins as documents of word processors and spreadsheets do; <see cref="OfficePackage"/> says whether it is one.</summary>
    public static bool IsPackage(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);
}
