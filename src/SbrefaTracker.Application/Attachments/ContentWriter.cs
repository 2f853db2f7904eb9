using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Attachments;

/// <summary>
/// Puts a received file into the database: its row first, then chunk after chunk, each in a short transaction between those of others, and
/// at last that it is complete. Until then nobody sees it.
/// </summary>
public sealed class ContentWriter(WriteQueue queue, ILogger<ContentWriter> log)
{
    internal async Task<Result<EvidenceFile>> Write(UploadedFile file, string name, FileType type, EvidenceOwner owner, string scan, CancellationToken ct)
    {
        var begun = await queue.Run((session, token) => Begin(session, file, name, type, owner, scan, token), ct);
        if (!begun.IsDone)
        {
            return Result<EvidenceFile>.Refused(begun.Refusals);
        }

        var content = begun.Value;
        try
        {
            await WriteChunks(file.Content, content.Id, ct);
            await queue.Run((session, token) => Complete(session, content.Id, token), ct);
            return EvidenceFile.Of(content);
        }
        catch
        {
            await TakeBack(content.Id);
            throw;
        }
    }

    private static async Task<Result<StoredContent>> Begin(
        WriteSession session, UploadedFile file, string name, FileType type, EvidenceOwner owner, string scan, CancellationToken ct)
    {
        // Asked again where nobody else writes: two uploads at once may both have found room.
        if (await Contents.Count(session.Db, owner, ct) >= owner.MostFiles)
        {
            return Refusal.Of("file.too_many", owner.MostFiles);
        }

        var content = new StoredContent
        {
            Id = await session.Next(Counters.Content),
            Owner = owner.Key,
            Name = name,
            Question = owner.Question,
            Type = type.Code,
            Length = file.Length,
            Sha256 = file.Sha256,
            Chunks = (int)((file.Length + StoredContent.ChunkLength - 1) / StoredContent.ChunkLength),
            Scan = scan,
            ScannedAt = scan == ScanStates.Clean ? session.Now : null,
            StoredAt = session.Now,
        };
        session.Db.Add(content);
        await session.Db.SaveChangesAsync(ct);
        return content;
    }

    private async Task WriteChunks(Stream file, long contentId, CancellationToken ct)
    {
        var buffer = new byte[StoredContent.ChunkLength];
        for (var number = 0; ; number++)
        {
            var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
            if (length == 0)
            {
                return;
            }

            var chunk = new ContentChunk { ContentId = contentId, Number = number, Bytes = length == buffer.Length ? buffer : buffer[..length] };
            await queue.Run(
                async (session, token) =>
                {
                    session.Db.Add(chunk);
                    await session.Db.SaveChangesAsync(token);
                    return Result.Done;
                },
                ct);
        }
    }

    private static async Task<Result> Complete(WriteSession session, long contentId, CancellationToken ct)
    {
        var completed = await session.Db.Contents.Where(content => content.Id == contentId)
            .ExecuteUpdateAsync(set => set.SetProperty(content => content.IsComplete, true), ct);
        return completed == 1 ? Result.Done : throw new InvalidOperationException("A content was removed while it was written.");
    }

    private async Task TakeBack(long contentId)
    {
        try
        {
            await queue.Run(async (session, token) =>
            {
                await Contents.Remove(session.Db, content => content.Id == contentId, token);
                return Result.Done;
            });
        }
        catch (Exception failure)
        {
            log.LogError(failure, "What an upload left could not be removed now; it is removed later");
        }
    }
}
