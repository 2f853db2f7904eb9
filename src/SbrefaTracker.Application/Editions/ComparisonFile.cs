using System.Text.Json;

namespace SbrefaTracker.Application.Editions;

/// <summary>A comparison as it is kept: a line with the figures and rules that differ, then a line a complaint, in the order of their numbers.</summary>
public static class ComparisonFile
{
    /// <summary>The first line.</summary>
    /// <param name="Figures">The figures that differ.</param>
    /// <param name="Rules">What the whole year is counted by and that differs.</param>
    /// <param name="Changed">How many complaints differ.</param>
    public sealed record Head(IReadOnlyList<ChangedFigure> Figures, IReadOnlyList<ChangedRule> Rules, long Changed)
    {
        public IReadOnlyList<string> LeftOut { get; init; } = [];

        public IReadOnlyList<string> Otherwise { get; init; } = [];

        internal EditionComparison With(IReadOnlyList<ChangedComplaint> page, long? next) => new(Figures, Rules, page, Changed, next) { LeftOut = LeftOut, Otherwise = Otherwise };
    }

    internal static async Task Write(Stream target, object line, CancellationToken ct)
    {
        await JsonSerializer.SerializeAsync(target, line, line.GetType(), JsonSerializerOptions.Web, ct);
        target.WriteByte((byte)'\n');
    }

    /// <summary>One page of it.</summary>
    /// <param name="file">From its beginning.</param>
    /// <param name="after">After which complaint the page begins; 0 is the first one.</param>
    /// <param name="most">Most complaints of the page.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="InvalidDataException">It is no comparison.</exception>
    public static async Task<EditionComparison> Read(Stream file, long after, int most, CancellationToken ct = default)
    {
        using var lines = new StreamReader(file, leaveOpen: true);
        var head = Of<Head>(await lines.ReadLineAsync(ct));
        List<ChangedComplaint> page = [];
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            if (Of<ChangedComplaint>(line) is var one && one.Id <= after)
            {
                continue;
            }

            if (page.Count == most)
            {
                return head.With(page, page[^1].Id);
            }

            page.Add(one);
        }

        return head.With(page, null);
    }

    private static T Of<T>(string? line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line ?? "", JsonSerializerOptions.Web) ?? throw new InvalidDataException("An empty line.");
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException("A line that cannot be read.", unreadable);
        }
    }
}
