namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>How many letters must be changed, added or left out to make one word of another (Levenshtein).</summary>
public static class EditDistance
{
    /// <summary>A search takes one word for the other: one slip in a short word, two in a longer one.</summary>
    public static bool IsAlike(string one, string typed) => Within(typed, one, Slips(typed)) is not null;

    /// <summary>How many slips a search forgives.</summary>
    public static int Slips(string typed) => typed.Length < 5 ? 1 : 2;

    /// <summary>The distance, or null when it is more than the limit: most words are told apart by their lengths alone.</summary>
    public static int? Within(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return null;
        }

        Span<int> row = stackalloc int[other.Length <= 128 ? other.Length + 1 : 0];
        row = row.Length > 0 ? row : new int[other.Length + 1];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= one.Length; line++)
        {
            if (Next(row, one[line - 1], other, line) > limit)
            {
                return null;
            }
        }

        return row[^1] <= limit ? row[^1] : null;
    }

    // Turns the row of one letter into that of the next, and gives its least value.
    private static int Next(Span<int> row, char letter, string other, int line)
    {
        var (diagonal, least) = (row[0], line);
        row[0] = line;
        for (var column = 1; column < row.Length; column++)
        {
            var above = row[column];
            row[column] = Math.Min(Math.Min(above, row[column - 1]) + 1, diagonal + (other[column - 1] == letter ? 0 : 1));
            (diagonal, least) = (above, Math.Min(least, row[column]));
        }

        return least;
    }
}
