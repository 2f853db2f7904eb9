using System.IO.Compression;
using Microsoft.Win32.SafeHandles;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Bundles;

/// <summary>
/// The hashes of all entries by their numbers. They lie in a file of their own while the check runs, so that a ledger of any length can be
/// checked in little memory; it goes when the check ends.
/// </summary>
internal sealed class ChainHashes : IDisposable
{
    private readonly SafeFileHandle? _file;

    private ChainHashes(SafeFileHandle? file, long number) => (_file, Number) = (file, number);

    /// <summary>The last entry's number.</summary>
    public long Number { get; }

    /// <summary>No hashes: of a chain that could not be read.</summary>
    public static ChainHashes None() => new(null, 0);

    /// <summary>Takes the hashes out of the bundle.</summary>
    /// <param name="file">The chain in the bundle.</param>
    /// <param name="ct">Stops the reading.</param>
    public static ChainHashes Read(CheckedFile file, CancellationToken ct)
    {
        var handle = File.OpenHandle(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        try
        {
            var buffer = new byte[1 << 16];
            var length = 0L;
            for (int read; (read = file.Read(buffer)) > 0; length += read)
            {
                ct.ThrowIfCancellationRequested();
                RandomAccess.Write(handle, buffer.AsSpan(0, read), length);
            }

            return new ChainHashes(handle, length / LedgerFormat.HashLength);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Hashes cannot be made shorter: what pretends to be a hundred times as long as it is, is none.</summary>
    public static bool IsPlausible(ZipArchiveEntry entry, BundleFile file) => file.Length <= (2 * entry.CompressedLength) + 1024;

    /// <summary>The hash of an entry, into the destination; 32 zero bytes for number 0. False when there is no such entry.</summary>
    public bool TryRead(long number, Span<byte> destination)
    {
        if (number == 0)
        {
            destination[..LedgerFormat.HashLength].Clear();
            return true;
        }

        return number > 0 && number <= Number && _file is not null
            && RandomAccess.Read(_file, destination[..LedgerFormat.HashLength], (number - 1) * LedgerFormat.HashLength) == LedgerFormat.HashLength;
    }

    public void Dispose() => _file?.Dispose();
}
