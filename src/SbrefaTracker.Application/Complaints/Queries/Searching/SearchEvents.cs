using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>What can have happened to a complaint, by the names that the ledger gives it.</summary>
public static class SearchEvents
{
    /// <summary>As they are typed: in small letters.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Enum.GetValues<ComplaintAction>().Select(action => PastTense.Of(action).ToLowerInvariant())];

    /// <summary>What the index of acts holds. Nobody looks for what was imported, which is most of a ledger; a query says this too, or the index does not serve it.</summary>
    internal const string Indexed = $"action <> '{PastTense.Imported}'";

    /// <summary>The name in the ledger; null when nothing is called so.</summary>
    internal static string? Find(string name) => Enum.GetValues<ComplaintAction>()
        .Select(PastTense.Of)
        .FirstOrDefault(known => string.Equals(known, name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
