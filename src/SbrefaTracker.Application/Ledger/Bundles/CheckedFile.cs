using System.IO.Compression;
using System.Security.Cryptography;
using SbrefaTracker.Domain.Bundles;

namespace SbrefaTracker.Application.Ledger.Bundles;

/// <summary>
/// A file of a bundle, read once and never further than the manifest says: what would unpack without an end stops there. Nothing is
/// unpacked to a place that the bundle names.
/// </summary>
internal sealed class CheckedFile : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly BundleFile _file;
    private readonly Stream _content;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private long _length;
    private bool _isAtEnd;
    private bool _isAsSaid;
    private bool _isTooLong;

    public CheckedFile(ZipArchiveEntry entry, BundleFile file)
    {
        _file = file;
        _content = entry.Open();
    }

    /// <summary>It was read to its end, and is what the manifest says.</summary>
    public bool IsAsSaid => _isAsSaid && !_isTooLong;

    /// <summary>Reads what comes next; nothing at the end.</summary>
    public int Read(Span<byte> target)
    {
        if (_isAtEnd)
        {
            return 0;
        }

        // One byte more than it should have shows that it has more.
        var left = Math.Min(target.Length, _file.Length + 1 - _length);
        var read = left <= 0 ? 0 : _content.Read(target[..(int)left]);
        if (read == 0)
        {
            _isAtEnd = true;
            _isAsSaid = _length == _file.Length && Convert.ToHexStringLower(_hash.GetHashAndReset()) == _file.Sha256;
            return 0;
        }

        _hash.AppendData(target[..read]);
        _length += read;
        return read;
    }

    /// <summary>The next line without its line feed, valid until the next call; null after the last. A last line without a line feed counts.</summary>
    public ReadOnlyMemory<byte>? ReadLine()
    {
        var searched = _start;
        while (!_isTooLong)
        {
            var at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = _buffer.AsMemory(_start, searched + at - _start);
                _start = searched + at + 1;
                return line;
            }

            MakeRoom();
            searched = _end;

            // A line longer than any of this program can be is given up, and the file with it.
            _isTooLong = _end > BundleFormat.LongestLine;
            var read = Read(_buffer.AsSpan(_end));
            if (read == 0 && !_isTooLong)
            {
                var (from, length) = (_start, _end - _start);
                _start = _end;
                if (length == 0)
                {
                    return null;
                }

                return _buffer.AsMemory(from, length);
            }

            _end += read;
        }

        return null;
    }

    public void Dispose()
    {
        _hash.Dispose();
        _content.Dispose();
    }

    private void MakeRoom()
    {
        var kept = _end - _start;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
            (_start, _end) = (0, kept);
        }
        else if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }
    }
}
