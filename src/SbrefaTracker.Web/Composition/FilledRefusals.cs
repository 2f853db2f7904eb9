using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace SbrefaTracker.Web.Composition;

/// <summary>Both ways of a connection.</summary>
internal sealed record Pipes(PipeReader Input, PipeWriter Output) : IDuplexPipe;

/// <summary>Reads on, and remembers how what was read last begins: where the server could not read a request, that is its first line.</summary>
internal sealed class AskedStart(PipeReader inner) : PipeReader
{
    private readonly byte[] _start = new byte[40];
    private int _length;

    /// <summary>The method, and the beginning of the address; empty where there is none.</summary>
    public (string Method, string Path) FirstWords() =>
        Encoding.Latin1.GetString(_start, 0, _length).Split(' ') is [var method, var path, ..] ? (method, path) : ("", "");

    public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var reading = inner.ReadAsync(cancellationToken);
        return reading.IsCompletedSuccessfully ? new(Remember(reading.Result)) : Wait(reading);
    }

    public override bool TryRead(out ReadResult result)
    {
        var isRead = inner.TryRead(out result);
        if (isRead)
        {
            Remember(result);
        }

        return isRead;
    }

    private async ValueTask<ReadResult> Wait(ValueTask<ReadResult> reading) => Remember(await reading);

    private ReadResult Remember(ReadResult result)
    {
        var first = result.Buffer.FirstSpan;
        _length = Math.Min(first.Length, _start.Length);
        first[.._length].CopyTo(_start);
        return result;
    }
}

/// <summary>
/// Writes on, and fills an answer that the server made by itself: one that fails, has no content and none of the headers that every answer of ours has. The server writes the head of an answer at once.
/// </summary>
/// <param name="inner">The way out.</param>
/// <param name="fill">Gives type and body for a status; null for none.</param>
internal sealed class FilledRefusals(PipeWriter inner, Func<int, (string Type, byte[] Body)?> fill) : PipeWriter
{
    private Memory<byte> _given;

    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes;

    private static ReadOnlySpan<byte> Begin => "HTTP/1.1 "u8;

    private static ReadOnlySpan<byte> NoContent => "\r\nContent-Length: 0\r\n"u8;

    private static ReadOnlySpan<byte> Ours => "X-Content-Type-Options"u8;

    public override Memory<byte> GetMemory(int sizeHint = 0) => _given = inner.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        var written = _given.Span[..bytes];
        if (IsBareFailure(written) && int.TryParse(written.Slice(Begin.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && fill(status) is var (type, body))
        {
            inner.Write(Filled(written, type, body));
            return;
        }

        _given = _given[bytes..];
        inner.Advance(bytes);
    }

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

    private static bool IsBareFailure(ReadOnlySpan<byte> written) =>
        written.StartsWith(Begin) && written.Length > Begin.Length + 3 && written[Begin.Length] is ((byte)'4' or (byte)'5')
        && written.EndsWith("\r\n\r\n"u8) && written.IndexOf(NoContent) >= 0 && written.IndexOf(Ours) < 0;

    private static byte[] Filled(ReadOnlySpan<byte> written, string type, byte[] body)
    {
        var at = written.IndexOf(NoContent);
        var headers = string.Create(
            CultureInfo.InvariantCulture, $"\r\nContent-Length: {body.Length}\r\nContent-Type: {type}\r\nCache-Control: no-store\r\nContent-Security-Policy: default-src 'none'\r\nX-Content-Type-Options: nosniff\r\n");
        return [.. written[..at], .. Encoding.ASCII.GetBytes(headers), .. written[(at + NoContent.Length)..], .. body];
    }
}
