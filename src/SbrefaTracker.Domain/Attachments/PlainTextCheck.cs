using System.Text;

namespace SbrefaTracker.Domain.Attachments;

/// <summary>Tells, piece by piece, whether bytes are plain text in UTF-8: every character complete, no control but tab, line and page breaks.</summary>
public sealed class PlainTextCheck
{
    private const int Longest = 4;
    private readonly byte[] _begun = new byte[Longest];
    private int _begunLength;

    /// <summary>Nothing spoke against it so far.</summary>
    public bool MayBeText { get; private set; } = true;

    /// <summary>Looks at the next piece; a character may go on in the one after.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        piece = FinishBegun(piece);
        while (MayBeText && !piece.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(piece, out var rune, out var taken);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
            {
                piece.CopyTo(_begun);
                _begunLength = piece.Length;
                return;
            }

            MayBeText = status == System.Buffers.OperationStatus.Done && IsText(rune);
            piece = piece[taken..];
        }
    }

    /// <summary>Whether all of it was text, now that there is no more.</summary>
    public bool IsText() => MayBeText && _begunLength == 0;

    private ReadOnlySpan<byte> FinishBegun(ReadOnlySpan<byte> piece)
    {
        while (MayBeText && _begunLength > 0 && !piece.IsEmpty)
        {
            _begun[_begunLength++] = piece[0];
            piece = piece[1..];
            var status = Rune.DecodeFromUtf8(_begun.AsSpan(0, _begunLength), out var rune, out _);
            if (status != System.Buffers.OperationStatus.NeedMoreData)
            {
                MayBeText = status == System.Buffers.OperationStatus.Done && IsText(rune);
                _begunLength = 0;
            }
        }

        return piece;
    }

    private static bool IsText(Rune rune) => rune.Value is '\t' or '\n' or '\r' or '\f' || !Rune.IsControl(rune);
}
