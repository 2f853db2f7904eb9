namespace SbrefaTracker.Domain.Publishing;

/// <summary>A part of a text that should be taken out before it is published.</summary>
/// <param name="Start">Where it begins, in characters from the beginning of the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">One of <see cref="Scrubbing.Kinds"/>.</param>
public readonly record struct ScrubMark(int Start, int Length, string Kind)
{
    /// <summary>The first character after it.</summary>
    public int End => Start + Length;

    /// <summary>It, as it stands in the text.</summary>
    public string In(string text) => text.Substring(Start, Length);
}
