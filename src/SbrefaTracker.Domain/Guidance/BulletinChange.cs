namespace SbrefaTracker.Domain.Guidance;

/// <summary>A place at which a correction changed the words of a bulletin: whole paragraphs, so that both are read as they stood.</summary>
/// <param name="Before">What stood there; empty where something was put in.</param>
/// <param name="After">What stands there now; empty where something was taken out.</param>
public sealed record BulletinChange(string Before, string After)
{
    // Longer texts of which nearly every line changed are told as one place: comparing all with all would take its time in each message.
    private const int MostCompared = 400;

    /// <summary>What a version says otherwise than the one before it: its title, then its paragraphs in their order.</summary>
    /// <param name="before">The version before.</param>
    /// <param name="after">The version.</param>
    /// <param name="language">A code of <see cref="Complaints.Languages"/>.</param>
    public static IReadOnlyList<BulletinChange> Between(BulletinVersion before, BulletinVersion after, string language)
    {
        var (old, now) = (before.In(language), after.In(language));
        BulletinChange[] title = old.Title == now.Title ? [] : [new(old.Title, now.Title)];
        return [.. title, .. Places(Paragraphs(old.Text), Paragraphs(now.Text))];
    }

    private static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<BulletinChange> Places(string[] old, string[] now)
    {
        var head = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(now.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var (before, after) = (old[head..^tail], now[head..^tail]);
        var kept = before.Length > MostCompared || after.Length > MostCompared ? [] : Kept(before, after);
        var (x, y) = (0, 0);
        foreach (var (i, j) in kept.Append((before.Length, after.Length)))
        {
            if (i > x || j > y)
            {
                yield return new(string.Join("\n\n", before[x..i]), string.Join("\n\n", after[y..j]));
            }

            (x, y) = (i + 1, j + 1);
        }
    }

    // The longest row of paragraphs that stand in both in the same order.
    private static List<(int Before, int After)> Kept(string[] before, string[] after)
    {
        var longest = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                longest[i, j] = before[i] == after[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        List<(int, int)> kept = [];
        var (x, y) = (0, 0);
        while (x < before.Length && y < after.Length)
        {
            if (before[x] == after[y])
            {
                kept.Add((x++, y++));
            }
            else if (longest[x + 1, y] >= longest[x, y + 1])
            {
                x++;
            }
            else
            {
                y++;
            }
        }

        return kept;
    }
}
