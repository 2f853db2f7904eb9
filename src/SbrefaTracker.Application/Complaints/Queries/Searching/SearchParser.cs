using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// Reads what somebody typed: words and "phrases", AND, OR and NOT (or a minus) in capitals, brackets, and fields as <c>field:value</c>. Words
/// side by side must all hold; OR binds its two neighbours more closely than that. What cannot be read is refused in words that say what to do; nothing is guessed.
/// </summary>
internal sealed class SearchParser
{
    /// <summary>Longest search: a person types less, and nothing longer is worth the work.</summary>
    public const int MostCharacters = 500;
    private const int MostDepth = 8;
    private readonly IReadOnlyList<SearchToken> _tokens;
    private int _next;
    private int _depth;

    private SearchParser(IReadOnlyList<SearchToken> tokens) => _tokens = tokens;

    /// <summary>Null as a value when nothing was typed that could be looked for.</summary>
    public static Result<SearchNode?> Read(string text)
    {
        if (text.Length > MostCharacters)
        {
            return Refusal.Of("search_too_long", MostCharacters);
        }

        // No text of a complaint holds one, and neither database looks for what does.
        if (!FieldText.IsText(text))
        {
            return Refusal.Of("search_control_character");
        }

        var tokens = SearchToken.Split(text);
        return tokens.IsDone ? new SearchParser(tokens.Value).Whole() : Result<SearchNode?>.Refused(tokens.Refusals);
    }

    /// <summary>The single words that are looked for, without those that are excluded, and with a tilde before one that may be spelled otherwise; empty when the search cannot be read.</summary>
    public static IReadOnlyList<string> WordsOf(string text) => Read(text) is { IsDone: true, Value: { } node } ? [.. Words(node).Distinct(StringComparer.OrdinalIgnoreCase)] : [];

    private static IEnumerable<string> Words(SearchNode node) => node switch
    {
        TextTerm term => term.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        FieldTerm { Field.Kind: SearchFieldKind.Name or SearchFieldKind.Text } term => term.Value.TrimEnd('*').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => term.IsFuzzy ? $"~{word}" : word),
        AllOf all => all.Nodes.SelectMany(Words),
        AnyOf any => any.Nodes.SelectMany(Words),
        _ => [],
    };

    private Result<SearchNode?> Whole()
    {
        if (_tokens.Count == 0)
        {
            return (SearchNode?)null;
        }

        var read = All();
        return !read.IsDone ? Result<SearchNode?>.Refused(read.Refusals)
            : _next < _tokens.Count ? Refusal.Of("search_bracket_extra")
            : read.Value;
    }

    // OR joins its neighbours before words side by side are put together: "harbor action:PEN OR action:SEIZ" is harbor, and one of the two.
    private Result<SearchNode> All()
    {
        List<SearchNode> nodes = [];
        do
        {
            var node = Any();
            if (!node.IsDone)
            {
                return node;
            }

            nodes.Add(node.Value);
        }
        while (Take(SearchTokenKind.And) || IsAtTerm());

        return nodes.Count == 1 ? nodes[0] : new AllOf(nodes);
    }

    private Result<SearchNode> Any()
    {
        List<SearchNode> nodes = [];
        do
        {
            var node = Negation();
            if (!node.IsDone)
            {
                return node;
            }

            nodes.Add(node.Value);
        }
        while (Take(SearchTokenKind.Or));

        return nodes.Count == 1 ? nodes[0] : new AnyOf(nodes);
    }

    private Result<SearchNode> Negation()
    {
        if (!Take(SearchTokenKind.Not))
        {
            return Atom();
        }

        var node = Atom();
        return node.IsDone ? new Not(node.Value) : node;
    }

    private Result<SearchNode> Atom()
    {
        if (_next == _tokens.Count)
        {
            return Refusal.Of(_tokens.Count == 0 ? "search_term_missing" : "search_term_missing_after", _tokens[^1].Text);
        }

        var token = _tokens[_next++];
        return token.Kind switch
        {
            SearchTokenKind.Word => new TextTerm(token.Text.TrimEnd('*'), IsPhrase: false, token.Text.EndsWith('*')),
            SearchTokenKind.Phrase => new TextTerm(token.Text, IsPhrase: true, IsBeginning: false),
            SearchTokenKind.Field => FieldTerms.Read(token),
            SearchTokenKind.Open => Bracket(),
            SearchTokenKind.Close => Refusal.Of("search_bracket_extra"),
            _ => Refusal.Of("search_term_missing_before", token.Text),
        };
    }

    private Result<SearchNode> Bracket()
    {
        if (++_depth > MostDepth)
        {
            return Refusal.Of("search_too_deep");
        }

        var inner = All();
        _depth--;
        return !inner.IsDone ? inner : Take(SearchTokenKind.Close) ? inner : Refusal.Of("search_bracket_open");
    }

    private bool Take(SearchTokenKind kind)
    {
        if (_next == _tokens.Count || _tokens[_next].Kind != kind)
        {
            return false;
        }

        _next++;
        return true;
    }

    private bool IsAtTerm() =>
        _next < _tokens.Count
        && _tokens[_next].Kind is SearchTokenKind.Word or SearchTokenKind.Phrase or SearchTokenKind.Field or SearchTokenKind.Open or SearchTokenKind.Not;
}
