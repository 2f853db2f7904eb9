using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Attachments;

/// <summary>Finds out what a file is by looking into it.</summary>
internal static class ContentInspection
{
    private const int HeadLength = 16;
    private const int BufferLength = 64 * 1024;

    /// <summary>What says where a package's list of parts is (PKWARE's APPNOTE, 4.3.16); a comment of at most 65,535 bytes may follow it.</summary>
    private const int EndLength = 22;

    private const uint EndSignature = 0x06054b50;

    /// <summary>A list that is longer belongs to no document, and would fill the memory.</summary>
    private const int LongestList = 1024 * 1024;

    private const int LongestPart = 256 * 1024;

    /// <returns>The type, or why the file is not accepted.</returns>
    public static async Task<Result<FileType>> TypeOf(UploadedFile file, CancellationToken ct)
    {
        var head = new byte[HeadLength];
        var length = await file.Content.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, ct);
        if (length == 0)
        {
            return Refusal.Of("file.empty");
        }

        if (FileTypes.OfHead(head.AsSpan(0, length)) is { } type)
        {
            return type;
        }

        if (FileTypes.IsPackage(head.AsSpan(0, length)))
        {
            return await PackageType(file.Content, ct);
        }

        return await IsText(file.Content, ct) ? FileTypes.Text : Refusal.Of("file.type_unknown");
    }

    private static async Task<bool> IsText(Stream content, CancellationToken ct)
    {
        var check = new PlainTextCheck();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            int length;
            while (check.MayBeText && (length = await content.ReadAsync(buffer.AsMemory(0, BufferLength), ct)) > 0)
            {
                check.Add(buffer.AsSpan(0, length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return check.IsText();
    }

    private static async Task<Result<FileType>> PackageType(Stream content, CancellationToken ct)
    {
        try
        {
            if (!await HasShortList(content, ct))
            {
                return Refusal.Of("file.type_unknown");
            }

            content.Position = 0;
            await using var package = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            var found = OfficePackage.Of(
                [.. package.Entries.Select(entry => entry.FullName)],
                await PartText(package, OfficePackage.ContentTypes, ct),
                await PartText(package, OfficePackage.MediaType, ct));
            return found switch
            {
                { HasMacros: true } => Refusal.Of("file.macros"),
                { Type: { } type } => type,
                _ => Refusal.Of("file.type_unknown"),
            };
        }
        catch (InvalidDataException)
        {
            return Refusal.Of("file.type_unknown");
        }
    }

    /// <summary>The list of parts is where the end says, directly before it, and short: then no reader of it takes more memory than that.</summary>
    private static async Task<bool> HasShortList(Stream content, CancellationToken ct)
    {
        var tail = new byte[(int)Math.Min(content.Length, EndLength + ushort.MaxValue)];
        content.Position = content.Length - tail.Length;
        await content.ReadExactlyAsync(tail, ct);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) == EndSignature)
            {
                long size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
                long offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
                return size <= LongestList && offset + size == content.Length - tail.Length + at;
            }
        }

        return false;
    }

    /// <summary>At most the beginning of a part: what is packed may be endless.</summary>
    private static async Task<string?> PartText(ZipArchive package, string name, CancellationToken ct)
    {
        if (package.GetEntry(name) is not { } part)
        {
            return null;
        }

        await using var stream = await part.OpenAsync(ct);
        var text = new byte[LongestPart];
        var length = await stream.ReadAtLeastAsync(text, text.Length, throwOnEndOfStream: false, ct);
        return length == text.Length ? throw new InvalidDataException("The part is too long.") : Encoding.UTF8.GetString(text, 0, length);
    }
}
