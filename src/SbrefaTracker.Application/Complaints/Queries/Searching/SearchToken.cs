using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

internal enum SearchTokenKind
{
    Word,
    Phrase,

    /// <summary>A field with its value; <see cref="SearchToken.Name"/> holds what stands before the colon.</summary>
    Field,
    And,
    Or,
    Not,
    Open,
    Close,
}

/// <summary>One piece of a search as it was typed.</summary>
internal readonly record struct SearchToken(SearchTokenKind Kind, string Text, string Name = "")
{
    private const char Quote = '"';

    public static Result<SearchToken[]> Split(string text)
    {
        List<SearchToken> tokens = [];
        var at = 0;
        while (at < text.Length)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
            }
            else if (letter is '(' or ')')
            {
                tokens.Add(new(letter == '(' ? SearchTokenKind.Open : SearchTokenKind.Close, letter.ToString()));
                at++;
            }
            else if (letter == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] != '-')
            {
                tokens.Add(new(SearchTokenKind.Not, "-"));
                at++;
            }
            else if (Piece(text, ref at) is { } piece)
            {
                if (piece.Text is null)
                {
                    return Refusal.Of("search_quote_open");
                }

                Add(tokens, piece.Text, piece.IsQuoted, piece.Colon);
            }
        }

        return tokens.ToArray();
    }

    // Up to the next white space or bracket; quotation marks hold both together.
    private static (string? Text, bool IsQuoted, int Colon)? Piece(string text, ref int at)
    {
        var (begin, colon, isQuoted) = (at, -1, text[at] == Quote);
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')'))
        {
            if (text[at] == Quote)
            {
                var end = text.IndexOf(Quote, at + 1);
                if (end < 0)
                {
                    return (null, true, -1);
                }

                at = end;
            }
            else if (text[at] == ':' && colon < 0)
            {
                colon = at - begin;
            }

            at++;
        }

        return (text[begin..at], isQuoted, isQuoted ? -1 : colon);
    }

    private static void Add(List<SearchToken> tokens, string text, bool isQuoted, int colon)
    {
        var bare = text.Replace("\"", "", StringComparison.Ordinal).Trim();
        if (colon > 0)
        {
            tokens.Add(new(SearchTokenKind.Field, text[(colon + 1)..].Replace("\"", "", StringComparison.Ordinal).Trim(), text[..colon]));
        }
        else if (text is "AND" or "OR" or "NOT")
        {
            tokens.Add(new(Enum.Parse<SearchTokenKind>(text, ignoreCase: true), text));
        }
        else if (bare.Any(char.IsLetterOrDigit))
        {
            tokens.Add(new(isQuoted ? SearchTokenKind.Phrase : SearchTokenKind.Word, bare));
        }
    }
}
