using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>What can have happened to a complaint, by the names that the ledger gives it. Whatever tells of a restricted matter is looked for by nobody: its readers have a list of their own.</summary>
public static class SearchEvents
{
    /// <summary>As they are typed: in small letters.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Known.Select(name => name.ToLowerInvariant())];

    /// <summary>What the index of acts holds. Nobody looks for what was imported, which is most of a ledger; a query says this too, or the index does not serve it.</summary>
    internal const string Indexed = $"action <> '{PastTense.Imported}'";

    /// <summary>The entry <c>e</c> names no restricted matter. Only what somebody did about a letter may or may not do so.</summary>
    internal static string NamesNoMatter(string entry) => entry == PastTense.Of(ComplaintAction.TakeUpMail) ? "e.detail NOT LIKE '%\"matter\"%'" : "TRUE";

    /// <summary>The name in the ledger; null when nothing is called so.</summary>
    public static string? Find(string name) => Known.FirstOrDefault(known => string.Equals(known, name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Known => Enum.GetValues<ComplaintAction>().Except(MatterReaders.Acts).Select(PastTense.Of);
}
