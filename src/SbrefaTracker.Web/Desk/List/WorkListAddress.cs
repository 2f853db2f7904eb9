using Microsoft.AspNetCore.WebUtilities;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>What the work list shows, as it stands in the address: links, the back button and bookmarks follow from it.</summary>
public sealed record WorkListAddress
{
    /// <summary>The flag of what a filer called unsolved after the response.</summary>
    public const string Unsolved = FacetFlags.Unsolved;

    /// <summary>The flag of what is due first by a day that the Commissioner set.</summary>
    public const string Decided = FacetFlags.Decided;

    /// <summary>The flag of what has a message that did not arrive.</summary>
    public const string Undelivered = FacetFlags.Undelivered;

    /// <summary>The flag of what waits for a review.</summary>
    /// <param name="review">A code of <see cref="ReviewKinds"/>.</param>
    public static string Waits(string review) => FacetFlags.Review(review);

    /// <summary>Names of states, separated by commas; empty means all open ones.</summary>
    public string? State { get; init; }

    /// <summary>One of <see cref="DueSpans"/>.</summary>
    public string? Due { get; init; }

    /// <summary>What it is marked with: <see cref="Unsolved"/>, <see cref="Decided"/>, <see cref="Undelivered"/>, or what <see cref="Waits"/> gives.</summary>
    public string? Flag { get; init; }

    /// <summary>me, - (nobody) or the id of an account.</summary>
    public string? Assignee { get; init; }

    public string? Office { get; init; }

    public string? Action { get; init; }

    public string? Source { get; init; }

    /// <summary>A word that staff put on complaints.</summary>
    public string? Tag { get; init; }

    /// <summary>Names of columns, separated by commas; null is the usual ones.</summary>
    public string? Cols { get; init; }

    /// <summary>As <see cref="WorkListSorts"/> has it; null is the usual order.</summary>
    public string? Sort { get; init; }

    /// <summary>An order was chosen.</summary>
    public bool IsSorted => WorkListSorts.Read(Sort) is not null;

    public string? Q { get; init; }

    public string? After { get; init; }

    public IReadOnlyList<ComplaintState> States =>
        [.. (State ?? "").Split(',').Where(name => Enum.TryParse<ComplaintState>(name, out _)).Select(Enum.Parse<ComplaintState>).Distinct()];

    /// <summary>What stands in the address and is no word of this list, so that it narrows nothing: the name, the word, and the list without it.</summary>
    public IEnumerable<(string Name, string Word, WorkListAddress Without)> Unread
    {
        get
        {
            foreach (var word in (State ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Where(name => !Enum.TryParse<ComplaintState>(name, out _)))
            {
                yield return ("state", word, First() with { State = Text(string.Join(',', States)) });
            }

            if (Due is { Length: > 0 } due && !DueSpans.All.Contains(due, StringComparer.Ordinal))
            {
                yield return ("due", due, First() with { Due = null });
            }

            if (Flag is { Length: > 0 } flag && !FacetFlags.All.Contains(flag, StringComparer.Ordinal))
            {
                yield return ("flag", flag, First() with { Flag = null });
            }

            if (Sort is { Length: > 0 } sort && !IsSorted)
            {
                yield return ("sort", sort, First() with { Sort = null });
            }
        }
    }

    /// <summary>The review that is waited for; null when the list is not about one.</summary>
    public string? Review => FacetFlags.ReviewOf(Flag);

    public IReadOnlyList<string> Columns => WorkListColumns.Read(Cols);

    public bool IsNarrowed => this with { Cols = null, Sort = null, After = null } != new WorkListAddress();

    /// <summary>The list of everything, looked at in the same way.</summary>
    public WorkListAddress Cleared() => new() { Cols = Cols, Sort = Sort };

    /// <summary>The list of an address's query, as a saved view keeps it; what is not known in it is passed over.</summary>
    public static WorkListAddress Read(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        string? Of(string name) => parts.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;
        return new WorkListAddress
        {
            Q = Of("q"),
            State = Of("state"),
            Due = Of("due"),
            Flag = Of("flag"),
            Assignee = Of("assignee"),
            Office = Of("office"),
            Action = Of("action"),
            Source = Of("source"),
            Tag = Of("tag"),
            Cols = Of("cols"),
            Sort = Of("sort"),
        };
    }

    /// <summary>What stands after the question mark of the first page; empty for the list of everything.</summary>
    public string Query => First().ToString() is var address && address.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? address[(mark + 1)..] : "";

    /// <summary>What the query is asked.</summary>
    /// <param name="today">The agency's day.</param>
    /// <param name="me">The account that asks.</param>
    public WorkListFilter Filter(DateOnly today, string me) => new()
    {
        States = States,
        WithClosed = !string.IsNullOrWhiteSpace(Q) || FacetFlags.ShowsClosed(Flag),
        Unsolved = Flag == Unsolved,
        Undelivered = Flag == Undelivered,
        Review = Review,
        Decided = Flag == Decided,
        Office = Office,
        ActionType = Action,
        Source = Source,
        Tag = Tag,
        Assignee = Assignee == "me" ? me : Assignee,
        DueBy = DueSpans.LastOf(Due, today),
        Search = Q,
        WithLastChange = Columns.Contains(WorkListColumns.Changed),
        Sort = WorkListSorts.Read(Sort),
        IsReversed = IsSorted && WorkListSorts.IsReversed(Sort),
        After = After,
    };

    /// <summary>The same list with a state more or less.</summary>
    public WorkListAddress Toggle(ComplaintState state)
    {
        var states = States.Contains(state) ? States.Where(other => other != state) : States.Append(state);
        return First() with { State = Text(string.Join(',', states)) };
    }

    /// <summary>The same page with a column more or less; the last one stays.</summary>
    public WorkListAddress ToggleColumn(string column)
    {
        List<string> columns = [.. Columns.Contains(column) ? Columns.Where(other => other != column) : Columns.Append(column)];
        return columns.Count == 0 ? this : this with { Cols = WorkListColumns.Write(columns) };
    }

    /// <summary>The first page of the same list.</summary>
    public WorkListAddress First() => this with { After = null };

    public override string ToString()
    {
        (string Name, string? Value)[] parts =
        [
            ("q", Q), ("state", State), ("due", Due), ("flag", Flag), ("assignee", Assignee), ("office", Office), ("action", Action), ("source", Source), ("tag", Tag), ("cols", Cols), ("sort", Sort), ("after", After),
        ];
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? "/desk" : "/desk?" + query;
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
