using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Attachments;

/// <summary>Files to send, and looks at what became of them.</summary>
internal static class Uploads
{
    public static readonly DraftKey DraftKey = DraftKey.Read("0123456789abcdef0123456789abcdef")!;

    public static readonly byte[] DraftId = DraftKey.Hash;

    public static readonly EvidenceOwner Draft = EvidenceOwner.Draft(DraftId);

    /// <summary>Begins as a PDF does and is then noise that is the same each time.</summary>
    public static byte[] Pdf(long length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length; at += SHA256.HashSizeInBytes)
        {
            SHA256.HashData(BitConverter.GetBytes(at)).AsSpan(0, (int)Math.Min(SHA256.HashSizeInBytes, length - at)).CopyTo(bytes.AsSpan(at));
        }

        "%PDF-1.7\n"u8.CopyTo(bytes);
        return bytes;
    }

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Word(params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"), .. more]);

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static Task<Result<EvidenceFile>> Send(this TestWorld world, byte[] bytes, string name = "notice.pdf", EvidenceOwner? owner = null) =>
        world.Get<EvidenceStore>().Receive(new MemoryStream(bytes), name, owner ?? Draft);

    /// <summary>The code with which it is refused; null when it is taken.</summary>
    public static async Task<string?> Refused(this TestWorld world, byte[] bytes, string name = "notice.pdf") =>
        (await world.Send(bytes, name)).Refusals.SingleOrDefault()?.Code;

    public static async Task<byte[]?> Read(this TestWorld world, long id)
    {
        await using var content = await world.Get<EvidenceStore>().Open(id);
        if (content is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Rows of contents and of chunks.</summary>
    public static async Task<(int Contents, int Chunks)> Stored(this TestWorld world)
    {
        await using var db = world.Open();
        return (await db.Contents.CountAsync(), await db.Chunks.CountAsync());
    }

    public static async Task<string> Scan(this TestWorld world, long id)
    {
        await using var db = world.Open();
        return (await db.Contents.SingleAsync(content => content.Id == id)).Scan;
    }
}
