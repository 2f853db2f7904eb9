using System.Buffers;
using System.Security.Cryptography;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Application.Attachments;

/// <summary>
/// An upload on its way into the database: in a temporary file that no name leads to, so that it is gone with the process, whatever
/// happens. Counted and hashed while it came, never whole in memory.
/// </summary>
internal sealed class UploadedFile : IAsyncDisposable
{
    private const int BufferLength = 128 * 1024;
    private readonly FileStream _file;

    private UploadedFile(FileStream file) => _file = file;

    public long Length { get; private set; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    public bool IsTooLarge { get; private set; }

    /// <summary>The content, from its beginning.</summary>
    public Stream Content
    {
        get
        {
            _file.Position = 0;
            return _file;
        }
    }

    /// <summary>Takes the upload in, up to one byte above the limit: the rest is not read.</summary>
    public static async Task<UploadedFile> Receive(Stream upload, CancellationToken ct)
    {
        var received = new UploadedFile(Temporary());
        try
        {
            await received.Fill(upload, ct);
            return received;
        }
        catch
        {
            await received.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static FileStream Temporary()
    {
        var path = Path.Combine(Path.GetTempPath(), $"sbrefa-upload-{Randomness.Hex(16)}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    private async Task Fill(Stream upload, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            int length;
            while (!IsTooLarge && (length = await upload.ReadAsync(buffer.AsMemory(0, BufferLength), ct)) > 0)
            {
                Length += length;
                IsTooLarge = Length > EvidenceLimits.MostBytes;
                hash.AppendData(buffer, 0, length);
                await _file.WriteAsync(buffer.AsMemory(0, length), ct);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
