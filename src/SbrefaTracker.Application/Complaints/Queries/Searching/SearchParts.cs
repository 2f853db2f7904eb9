namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>The parts of a search that must all hold, by what can be done with them.</summary>
/// <param name="Words">Words, looked for in the complaint itself or together in one of its texts.</param>
/// <param name="Names">Names that the index of complaints knows: on SQLite.</param>
/// <param name="Excluded">What must not be there, beside words or names that must.</param>
/// <param name="InKind">Words of one kind of text, when no others are looked for: the index of texts finds them.</param>
/// <param name="Act">What happened, when nothing else finds the complaints: the index of acts does, however seldom it happened.</param>
/// <param name="Others">All else: conditions on a complaint that was found.</param>
internal sealed record SearchParts(
    IReadOnlyList<SearchNode> Words, IReadOnlyList<SearchNode> Names, IReadOnlyList<Not> Excluded, FieldTerm? InKind, FieldTerm? Act, IReadOnlyList<SearchNode> Others)
{
    /// <summary>The complaint itself may have what is looked for.</summary>
    public bool IsInFacts => InKind is null;

    /// <summary>One of its texts may.</summary>
    public bool IsInTexts => Words.Count > 0 || InKind is not null;

    public static SearchParts Of(SearchNode node, SearchText text)
    {
        var parts = node is AllOf all ? all.Nodes : [node];
        var words = parts.Where(part => SearchText.IsOfWords(part) && text.Drives(part)).ToList();
        var names = parts.Where(part => SearchText.IsOfNames(part) && text.Drives(part)).ToList();
        var drives = words.Count + names.Count > 0;
        var excluded = drives ? parts.OfType<Not>().Where(not => text.Drives(not.Node)).ToList() : [];
        var fields = drives ? [] : parts.OfType<FieldTerm>().ToList();
        var inKind = fields.Find(term => term.Field.Kind == SearchFieldKind.Text);
        var act = inKind is null ? fields.Find(term => term.Field.Kind == SearchFieldKind.Event) : null;
        SearchNode?[] taken = [.. words, .. names, .. excluded, inKind, act];
        return new SearchParts(words, names, excluded, inKind, act, [.. parts.Where(part => !taken.Contains(part, ReferenceEqualityComparer.Instance))]);
    }
}
