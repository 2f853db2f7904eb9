using System.Text;

namespace SbrefaTracker.Application.Editions;

/// <summary>The lines of rows that somebody else wrote: none is longer than a row can be, and all of them together no more than a disk should take.</summary>
internal static class RowLines
{
    /// <summary>A query is the longest row, with some tens of thousands of characters.</summary>
    private const int Longest = 1024 * 1024;

    /// <summary>Some ten million complaints.</summary>
    private const long Most = 8L * 1024 * 1024 * 1024;

    /// <exception cref="InvalidDataException">A line, or all of them, are longer.</exception>
    public static async IAsyncEnumerable<string> Of(Stream input)
    {
        using var text = new StreamReader(input);
        var (piece, line, read) = (new char[4 * 1024], new StringBuilder(), 0L);
        while (await text.ReadAsync(piece) is var count && count > 0)
        {
            read += count;
            var begin = 0;
            for (var end = Array.IndexOf(piece, '\n', begin, count - begin); end >= 0; end = Array.IndexOf(piece, '\n', begin, count - begin))
            {
                yield return line.Append(piece, begin, end - begin).ToString();
                line.Clear();
                begin = end + 1;
            }

            line.Append(piece, begin, count - begin);
            if (line.Length > Longest || read > Most)
            {
                throw new InvalidDataException("More than rows hold.");
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
