using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Attachments;

/// <summary>A stored content read from its beginning, one chunk at a time; between chunks it keeps no connection.</summary>
/// <remarks>Throws <see cref="InvalidDataException"/> when a chunk is not there: the content was removed meanwhile or tampered with.</remarks>
internal sealed class ContentStream(ITrackerDbFactory databases, long contentId, int chunks) : Stream
{
    private byte[] _chunk = [];
    private int _taken;
    private int _next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_taken == _chunk.Length && _next < chunks)
        {
            await using var db = databases.Create();
            Begin(await Next(db).FirstOrDefaultAsync(cancellationToken));
        }

        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_taken == _chunk.Length && _next < chunks)
        {
            using var db = databases.Create();
            Begin(Next(db).FirstOrDefault());
        }

        return Take(buffer.AsSpan(offset, count));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private IQueryable<byte[]> Next(TrackerDb db) =>
        db.Chunks.Where(chunk => chunk.ContentId == contentId && chunk.Number == _next).Select(chunk => chunk.Bytes);

    private void Begin(byte[]? chunk)
    {
        _chunk = chunk is { Length: > 0 } ? chunk : throw new InvalidDataException("A chunk of a stored content is missing.");
        _taken = 0;
        _next++;
    }

    private int Take(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, _chunk.Length - _taken);
        _chunk.AsSpan(_taken, length).CopyTo(buffer);
        _taken += length;
        return length;
    }
}
