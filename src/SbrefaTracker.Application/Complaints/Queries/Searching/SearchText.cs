namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// Writes words in the language of the full-text index: FTS5 on SQLite, tsquery on PostgreSQL. A person's words are always quoted, so that
/// none of them is an operator or an error.
/// </summary>
internal sealed class SearchText(SearchContext context)
{
    /// <summary>
    /// The query of the index, or null when the index cannot say it alone: FTS5 knows NOT only between two queries, and no field but the
    /// entity's name lies in it.
    /// </summary>
    public string? Of(SearchNode node) => node switch
    {
        TextTerm term => Term(term),
        FieldTerm { Field.Kind: SearchFieldKind.Name } term when !context.IsPostgres => Name(term),
        AnyOf any => Joined(any.Nodes, context.IsPostgres ? " | " : " OR "),
        AllOf all => All(all.Nodes),
        Not not when context.IsPostgres && Of(not.Node) is { } inner => $"!({inner})",
        _ => null,
    };

    /// <summary>
    /// Whether a term can drive a search: it looks for words alone, or for the name alone. Words are looked for in two indexes and a name in one, so that what mixes them is a condition.
    /// </summary>
    public bool Drives(SearchNode node) => (IsOfWords(node) || IsOfNames(node)) && Of(node) is not null;

    /// <summary>Nothing but words to be found, which the index of texts knows as well.</summary>
    public static bool IsOfWords(SearchNode node) => node switch
    {
        TextTerm => true,
        AnyOf any => any.Nodes.All(IsOfWords),
        AllOf all => all.Nodes.All(IsOfWords),
        _ => false,
    };

    /// <summary>Nothing but names.</summary>
    public static bool IsOfNames(SearchNode node) => node switch
    {
        FieldTerm => true,
        AnyOf any => any.Nodes.All(IsOfNames),
        AllOf all => all.Nodes.All(IsOfNames),
        _ => false,
    };

    /// <summary>Words of one kind of text in the index of texts: a word, or several side by side.</summary>
    public string InKind(FieldTerm term)
    {
        var isBeginning = term.Value.EndsWith('*');
        var words = term.Value.TrimEnd('*').Trim();
        var query = Term(new TextTerm(words, IsPhrase: true, isBeginning));
        return context.IsPostgres ? query : $"({term.Field.Name} : {query})";
    }

    private string? All(IReadOnlyList<SearchNode> nodes)
    {
        if (context.IsPostgres)
        {
            return Joined(nodes, " & ");
        }

        var positive = Joined([.. nodes.Where(node => node is not Not)], " AND ");
        var excluded = nodes.OfType<Not>().Select(not => Of(not.Node)).ToList();
        return positive is null || positive.Length == 0 || excluded.Contains(null) ? null
            : excluded.Aggregate(positive, (query, without) => $"({query} NOT ({without}))");
    }

    private string? Joined(IReadOnlyList<SearchNode> nodes, string by)
    {
        var parts = nodes.Select(Of).ToList();
        return parts.Contains(null) ? null : parts.Count == 0 ? "" : $"({string.Join(by, parts)})";
    }

    private string Term(TextTerm term) => context.IsPostgres ? PostgresTerm(term) : Quoted(term.Words) + (term.IsBeginning ? "*" : "");

    private string Name(FieldTerm term)
    {
        var words = term.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => term.IsFuzzy ? $"({string.Join(" OR ", context.Alike.GetValueOrDefault(word, []).Prepend(word).Select(Quoted))})" : Quoted(word) + "*");
        return $"(entity_name : ({string.Join(" AND ", words)}))";
    }

    private static string PostgresTerm(TextTerm term)
    {
        var words = term.IsPhrase ? term.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [term.Words];
        return $"({string.Join(" <-> ", words.Where(word => word.Any(char.IsLetterOrDigit)).Select(Lexeme))}{(term.IsBeginning ? ":*" : "")})";
    }

    public static string Quoted(string word) => "\"" + word.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    public static string Lexeme(string word) => "'" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";
}
