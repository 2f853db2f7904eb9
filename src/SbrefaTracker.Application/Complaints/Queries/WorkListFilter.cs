using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>The orders in which the work list can be read.</summary>
public enum WorkListSort
{
    /// <summary>What is due soonest first; what waits for nothing comes last.</summary>
    Due,

    /// <summary>The latest recorded first.</summary>
    Newest,

    /// <summary>By the name of the entity.</summary>
    Entity,

    /// <summary>By the code of the office.</summary>
    Office,

    /// <summary>By the state, as a complaint goes through them, and in each what is due soonest first.</summary>
    State,

    /// <summary>The largest amount at issue first.</summary>
    Amount,

    /// <summary>By day 0 of the rated clock: what has run longest first.</summary>
    Forwarded,

    /// <summary>By the enforcement action, as the list of them has it.</summary>
    Action,

    /// <summary>By the source, as the list of them has it.</summary>
    Source,

    /// <summary>By the name of who is responsible; what nobody is responsible for comes last.</summary>
    Assignee,

    /// <summary>By the days of the rated clock: what has run longest and still runs first, then what was answered, the latest answer first.</summary>
    Days,

    /// <summary>By the day of the final response: the latest first.</summary>
    Responded,

    /// <summary>By the last change: the latest first.</summary>
    Changed,

    /// <summary>By the trade role, as the list of them has it; what has none that is known comes last.</summary>
    Role,

    /// <summary>By the two letters of the entity's state; what has none that is known comes last.</summary>
    UsState,
}

/// <summary>What the work list shows. All of it stands in the page's address.</summary>
public sealed record WorkListFilter
{
    /// <summary>Only these states; empty means all open ones.</summary>
    public IReadOnlyList<ComplaintState> States { get; init; } = [];

    /// <summary>Closed complaints too, when no state is named.</summary>
    public bool WithClosed { get; init; }

    /// <summary>Closed complaints are in it: where states are named, they alone say so.</summary>
    public bool HoldsClosed => States.Count > 0 ? States.Contains(ComplaintState.Closed) : WithClosed;

    public string? Office { get; init; }

    public string? ActionType { get; init; }

    public string? Source { get; init; }

    /// <summary>Only what bears this tag.</summary>
    public string? Tag { get; init; }

    /// <summary>The id of an account; <c>-</c> means nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>Only what a filer called unsolved after the answer and what was not answered since.</summary>
    public bool Unsolved { get; init; }

    /// <summary>Only what has a message that did not reach its reader, and that nobody took up.</summary>
    public bool Undelivered { get; init; }

    /// <summary>Only what waits for this review of its response, a code of <c>ReviewKinds</c>; null is whatever it waits for.</summary>
    public string? Review { get; init; }

    /// <summary>Only what is due first by a day that the Commissioner set.</summary>
    public bool Decided { get; init; }

    /// <summary>Only what is due by this day.</summary>
    public DateOnly? DueBy { get; init; }

    public DateOnly? ReceivedFrom { get; init; }

    public DateOnly? ReceivedTo { get; init; }

    /// <summary>What somebody typed to look for: words, or the language of <c>SearchParser</c>.</summary>
    public string? Search { get; init; }

    /// <summary>Something is looked for.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Search);

    /// <summary>When each changed last is wanted too: it is not read otherwise.</summary>
    public bool WithLastChange { get; init; }

    /// <summary>It is wanted too in which text of a complaint a search found its words.</summary>
    public bool WithFoundTexts { get; init; }

    /// <summary>The order that was chosen; null is the usual one.</summary>
    public WorkListSort? Sort { get; init; }

    /// <summary>The other way round. What has no value to sort by stays last.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The order in which the list is read: by due day, or in a search the latest first, while none was chosen.</summary>
    public WorkListSort Order => Sort ?? (IsSearch ? WorkListSort.Newest : WorkListSort.Due);

    /// <summary>Where the page begins: what <see cref="WorkListPage.Next"/> of the page before gave; null is the first page.</summary>
    public string? After { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>How many of a list are sorted that has no index in its order: the newest. A shorter list is sorted as a whole.</summary>
    public int MostSorted { get; init; } = 5_000;
}

/// <summary>One line of the work list.</summary>
public sealed record WorkListRow(
    long Id,
    string Reference,
    ComplaintState State,
    string EntityName,
    string Subject,
    string OfficeCode,
    string OfficeName,
    string ActionType,
    string Source,
    DateOnly ReceivedOn,
    DateOnly? DueOn,
    string? DueClock,
    string? AssigneeName,
    bool RetaliationAlleged,
    int Version,
    int? SeenVersion)
{
    /// <summary>A code of <c>TradeRoles</c>; null when it is not known.</summary>
    public string? TradeRole { get; init; }

    /// <summary>The two letters of the entity's state; null when it is not known.</summary>
    public string? EntityState { get; init; }

    /// <summary>Day 0 of the rated clock; null while it has not begun.</summary>
    public DateOnly? ForwardedOn { get; init; }

    /// <summary>The day of the final response; null while there is none.</summary>
    public DateOnly? RespondedOn { get; init; }

    public long? AmountAtIssueCents { get; init; }

    /// <summary>The codes of the reviews that its drafted response waits for, separated by commas; null when it waits for none.</summary>
    public string? AwaitedReviews { get; init; }

    /// <summary>The day by which what the Commissioner decided is to be done, where a clock comes before it; null otherwise.</summary>
    public DateOnly? DecisionBeside { get; init; }

    /// <summary>The day by which what the Commissioner decided is to be done, whether it is due first or beside a clock; null where there is none.</summary>
    public DateOnly? DecidedDueOn => DecisionBeside ?? (DueClock == Escalation.Due ? DueOn : null);

    /// <summary>When it changed last; null when that was not asked for.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The raw business days of the rated clock so far, or until the final response; null while it has not begun.</summary>
    public int? ClockDays(DateOnly today) => ForwardedOn is { } from ? BusinessCalendar.Federal.BusinessDaysBetween(from, RespondedOn ?? today) : null;

    /// <summary>A message about it did not reach its reader, and nobody took it up.</summary>
    public bool IsUndelivered { get; init; }

    /// <summary>It tells what an earlier complaint told, and no link between the two says why.</summary>
    public bool IsCopy { get; init; }

    /// <summary>The words that staff put on it, in their order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The text in which a search found its words, where the complaint itself does not have them; null otherwise.</summary>
    public FoundText? Found { get; init; }

    /// <summary>The person who reads the list never opened it.</summary>
    public bool IsUnread => SeenVersion is null;

    /// <summary>It changed since that person looked at it.</summary>
    public bool IsChanged => SeenVersion < Version;

    /// <summary>Its personal values are gone; until then a subject is never empty.</summary>
    public bool IsDisposedOf => Subject.Length == 0;
}

/// <summary>A page of the work list; the whole is never counted.</summary>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record WorkListPage(IReadOnlyList<WorkListRow> Rows, string? Next)
{
    /// <summary>So many of the list are sorted, the newest; older ones follow, the latest first. Null when all of it is in order.</summary>
    public int? SortedAmong { get; init; }

    /// <summary>The words that were looked for, so that they can be marked.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
