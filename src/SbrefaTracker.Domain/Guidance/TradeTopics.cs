using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What the trade is told about, in few words, so that what was said before on the same topic is found. The list is our own.</summary>
public static class TradeTopics
{
    public static readonly CodeList List = new("trade_topic", "penalties", "goods", "papers", "deadlines", "fees", "service");
}

/// <summary>Several codes of one list in one column: each once, in the order of the list, with a blank between two.</summary>
public static class CodeSets
{
    /// <summary>The codes of a column.</summary>
    public static IReadOnlyList<string> Read(string? stored) => (stored ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How the codes are stored; refused when one is none of the list.</summary>
    public static Result<string> Write(string field, CodeList list, IEnumerable<string> codes)
    {
        var given = codes.ToHashSet(StringComparer.Ordinal);
        return given.FirstOrDefault(code => !list.Has(code)) is { } unknown
            ? Refusal.On(field, "unknown_code", unknown, string.Join(", ", list.Codes))
            : string.Join(' ', list.Codes.Where(given.Contains));
    }
}
