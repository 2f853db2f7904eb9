namespace SbrefaTracker.Domain.Attachments;

/// <summary>What a package of parts is: a document, one that holds programs, or something else.</summary>
/// <param name="Type">Null when it is none of the documents that are accepted.</param>
/// <param name="HasMacros">It holds programs, or says that it may.</param>
public sealed record OfficePackage(FileType? Type, bool HasMacros)
{
    /// <summary>The part that lists the types of all parts (ECMA-376, part 2).</summary>
    public const string ContentTypes = "[Content_Types].xml";

    /// <summary>The part that bears the media type (OpenDocument 1.3, part 2, section 3.3).</summary>
    public const string MediaType = "mimetype";

    private static readonly string[] Programs = ["vbaProject.bin", "vbaData.xml", "attachedToolbars.bin"];
    private static readonly string[] FoldersOfPrograms = ["Basic/", "Scripts/", "xl/macrosheets/"];

    /// <param name="parts">The names of all parts.</param>
    /// <param name="contentTypes">The text of <see cref="ContentTypes"/>; null when there is none.</param>
    /// <param name="mediaType">The text of <see cref="MediaType"/>; null when there is none.</param>
    public static OfficePackage Of(IReadOnlyCollection<string> parts, string? contentTypes, string? mediaType) =>
        new(TypeOf(parts, contentTypes, mediaType), parts.Any(IsProgram) || SpeaksOfMacros(contentTypes));

    private static FileType? TypeOf(IReadOnlyCollection<string> parts, string? contentTypes, string? mediaType)
    {
        if (contentTypes is not null)
        {
            return parts.Contains("word/document.xml", StringComparer.OrdinalIgnoreCase) ? FileTypes.WordDocument
                : parts.Contains("xl/workbook.xml", StringComparer.OrdinalIgnoreCase) ? FileTypes.ExcelWorkbook
                : null;
        }

        return mediaType == FileTypes.OpenText.MediaType && parts.Contains("content.xml", StringComparer.Ordinal) ? FileTypes.OpenText : null;
    }

    private static bool IsProgram(string part) =>
        Programs.Contains(part[(part.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase)
        || FoldersOfPrograms.Any(folder => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    private static bool SpeaksOfMacros(string? contentTypes) =>
        contentTypes is not null
        && (contentTypes.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || contentTypes.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || contentTypes.Contains("macrosheet", StringComparison.OrdinalIgnoreCase));
}
