using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// Searches complaints, newest first. Words drive the plan: the full-text indexes of the complaints and of their texts give their hits in that order, and reading stops when a page is full.
/// Where somebody typed nothing but words and no complaint has them, words that begin so are looked for: a beginning gathers all its words before the first hit is known, so it is the second try.
/// </summary>
internal static class ComplaintSearch
{
    private const int LeastBeginning = 3;

    /// <summary>Refused when what was typed cannot be understood.</summary>
    public static async Task<Result<long[]>> Ids(TrackerDb db, WorkListFilter filter, SearchContext context, long before, int count, CancellationToken ct)
    {
        var parsed = SearchParser.Read(filter.Search!);
        if (!parsed.IsDone)
        {
            return Result<long[]>.Refused(parsed.Refusals);
        }

        if (parsed.Value is not { } node)
        {
            return Array.Empty<long>();
        }

        await db.Database.OpenConnectionAsync(ct);
        context = context.IsPostgres ? context : context with { Alike = await AlikeWords.Find(db, node, ct) };
        var found = await Find(db, filter, context, node, before, count, ct);
        return !found.IsDone || !IsPlain(node) || found.Value.Length > 0 || await HasOthers(db, filter, context, node, before, ct)
            ? found
            : await Find(db, filter, context, Begun(node), before, count, ct, filter.Search!.Trim());
    }

    private static async Task<Result<long[]>> Find(
        TrackerDb db, WorkListFilter filter, SearchContext context, SearchNode node, long before, int count, CancellationToken ct, string? nameLike = null)
    {
        var parts = SearchParts.Of(node, new SearchText(context));
        var facts = parts.IsInFacts ? await new SearchStatement(db, filter, context) { NameLike = nameLike }.ReadFacts(parts, before, count, ct) : Array.Empty<long>();
        var texts = parts.IsInTexts && facts.IsDone ? await new SearchStatement(db, filter, context).ReadTexts(parts, before, count, ct) : Array.Empty<long>();
        return !facts.IsDone ? facts : !texts.IsDone ? texts
            : texts.Value.Length == 0 ? facts
            : facts.Value.Union(texts.Value).OrderDescending().Take(count).ToArray();
    }

    // A later page that is empty is the end of a list, and no reason to look for something else; nor is it that none of a few complaints is in it.
    private static async Task<bool> HasOthers(TrackerDb db, WorkListFilter filter, SearchContext context, SearchNode node, long before, CancellationToken ct) =>
        (before != long.MaxValue || context.Among is not null) && (await Find(db, filter, context with { Among = null }, node, long.MaxValue, 1, ct)).Value!.Length > 0;

    /// <summary>Nothing but words.</summary>
    public static bool IsPlain(SearchNode node) => node is TextTerm { IsPhrase: false } or AllOf && Parts(node).All(part => part is TextTerm { IsPhrase: false });

    /// <summary>The same with words that may go on. A few letters begin too many words.</summary>
    public static AllOf Begun(SearchNode node) =>
        new([.. Parts(node).Cast<TextTerm>().Select(term => term with { IsBeginning = term.IsBeginning || term.Words.Length >= LeastBeginning })]);

    private static IReadOnlyList<SearchNode> Parts(SearchNode node) => node is AllOf all ? all.Nodes : [node];
}
