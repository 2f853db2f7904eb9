using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Jobs;

/// <summary>Keeps the file of a job in the database, piece by piece in short transactions, so that every server can give it out. It counts from the last transaction on.</summary>
internal sealed class JobFileKeeping(WriteQueue queue)
{
    public const string Step = "keeping";
    private const int ChunkLength = 512 * 1024;

    public async Task Keep(JobRun run, Stream file, string name, CancellationToken ct)
    {
        run.Step(Step);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (number, length, piece) = (0, 0L, new byte[ChunkLength]);
        while (await file.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct) is var read && read > 0)
        {
            hash.AppendData(piece, 0, read);
            await Write(run.Ticket, new JobChunkRow { JobId = run.Ticket.Job, Number = number++, Bytes = piece[..read] }, ct);
            length += read;
        }

        await Finish(run.Ticket, name, length, Convert.ToHexStringLower(hash.GetHashAndReset()), ct);
    }

    private async Task Write(JobTicket ticket, JobChunkRow chunk, CancellationToken ct)
    {
        var written = await queue.Run(
            async (session, token) =>
            {
                if (!await JobEnding.Running(session.Db, ticket).AnyAsync(job => !job.CancelAsked, token))
                    return (Result)Refusal.Of(JobEnding.NotOurs);
                session.Db.Add(chunk);
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
        StopUnless(written);
    }

    private async Task Finish(JobTicket ticket, string name, long length, string sha256, CancellationToken ct)
    {
        var finished = await queue.Run(
            async (session, token) =>
            {
                await JobEnding.Running(session.Db, ticket).ExecuteUpdateAsync(
                    set => set.SetProperty(job => job.FileName, name).SetProperty(job => job.FileLength, length).SetProperty(job => job.FileSha256, sha256), token);
                return await JobEnding.Finish(session, ticket, made: null, token) ? Result.Done : (Result)Refusal.Of(JobEnding.NotOurs);
            },
            ct);
        StopUnless(finished);
    }

    private static void StopUnless(Result written)
    {
        if (!written.IsDone)
            throw new JobTakenException();
    }
}

/// <summary>Another server took the job up, or somebody stopped it: this attempt ends without a trace.</summary>
public sealed class JobTakenException() : OperationCanceledException("The job is no longer this attempt's.");
