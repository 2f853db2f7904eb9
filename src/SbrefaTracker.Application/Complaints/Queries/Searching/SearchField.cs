using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>What kind of value a field of the search takes.</summary>
public enum SearchFieldKind
{
    /// <summary>One of a closed list.</summary>
    Code,

    /// <summary>A state of the workflow, or the two letters of a U.S. state.</summary>
    State,

    /// <summary>The code of an office, or a part of its name.</summary>
    Office,

    /// <summary>me, nobody, or a part of a name.</summary>
    Person,

    /// <summary>A day, a month, a year or a span.</summary>
    Day,

    /// <summary>Whole dollars or dollars with cents.</summary>
    Money,

    /// <summary>Words in the name of the entity; with a tilde also what is spelled like them.</summary>
    Name,

    /// <summary>A word that staff put on it.</summary>
    Tag,

    /// <summary>A grade of timeliness.</summary>
    Grade,

    /// <summary>A grade of an office's reply.</summary>
    Quality,

    /// <summary>Something that is so or not.</summary>
    Flag,

    /// <summary>The reference of a complaint that it has to do with.</summary>
    Link,

    /// <summary>Something that happened, with or without a day.</summary>
    Event,

    /// <summary>Words of one kind of text: a note, a message, a letter.</summary>
    Text,
}

/// <summary>A field that can be searched.</summary>
/// <param name="Name">As it is typed before the colon.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Column">Where it lies; empty where that does not say it.</param>
/// <param name="Codes">The values it can have; null where they are not a closed list.</param>
/// <param name="Example">A whole term that works, for the help.</param>
public sealed record SearchField(string Name, SearchFieldKind Kind, string Column, CodeList? Codes, string Example);

/// <summary>The one list of what can be searched: parser, help and messages read it.</summary>
public static class SearchFields
{
    /// <summary>Never opened by the person who searches, or changed since.</summary>
    public const string Unread = "unread";
    public const string Overdue = "overdue";
    public const string Unsolved = "unsolved";
    public const string Retaliation = "retaliation";
    public const string Paused = "paused";
    public const string LateOffice = "office_late";

    /// <summary>Merged into another complaint.</summary>
    public const string Merged = "merged";

    /// <summary>It tells what an earlier complaint told, and no link between the two says why.</summary>
    public const string Copy = "copy";

    /// <summary>What the Commissioner decided is due, first or beside the clocks.</summary>
    public const string Decision = "decision";

    /// <summary>An office asked for time, and its inquiry is due before that day.</summary>
    public const string TimeAsked = "time_asked";

    /// <summary>An office sent its inquiry back, nobody was asked since, and the complaint is not answered.</summary>
    public const string SentBack = "sent_back";

    /// <summary>An office replied for good, and nobody marked how far its questions were answered.</summary>
    public const string Unmarked = "unmarked";

    /// <summary>An office that owes a reply promised it, in its latest interim reply, by a day that went by.</summary>
    public const string PromisePassed = "promise_passed";

    /// <summary>A message about it did not reach its reader, and nobody did anything about it. Letters about restricted matters are told to the matter's readers alone, and not found.</summary>
    public const string Undelivered = "undelivered";

    private static readonly CodeList Flags = new("is", Unread, Overdue, Unsolved, Retaliation, Paused, LateOffice, TimeAsked, SentBack, PromisePassed, Unmarked, Undelivered, Copy, Merged, Decision);
    private static readonly CodeList Letters = new("grade", [.. Enum.GetNames<Grade>()]);

    public static readonly IReadOnlyList<SearchField> All =
    [
        new("state", SearchFieldKind.State, "state", null, "state:Escalated"),
        new("office", SearchFieldKind.Office, "office_code", null, "office:2304"),
        new("action", SearchFieldKind.Code, "action_type", ActionTypes.List, "action:SEIZ"),
        new("source", SearchFieldKind.Code, "source", Sources.List, "source:ono"),
        new("role", SearchFieldKind.Code, "trade_role", TradeRoles.List, "role:broker"),
        new("outcome", SearchFieldKind.Code, "outcome", Outcomes.List, "outcome:reduced"),
        new("finding", SearchFieldKind.Code, "finding", Findings.List, "finding:substantiated"),
        new("useful", SearchFieldKind.Code, "usefulness", UsefulnessCodes.List, "useful:no"),
        new("level", SearchFieldKind.Code, "confidentiality", Confidentialities.List, "level:facts"),
        new("who", SearchFieldKind.Person, "assignee_id", null, "who:me"),
        new("tag", SearchFieldKind.Tag, "", null, "tag:portal-outage"),
        new("entity", SearchFieldKind.Name, "entity_name", null, "entity:~halmark"),
        new("due", SearchFieldKind.Day, "due_on", null, "due:<2026-12-01"),
        new("received", SearchFieldKind.Day, "received_on", null, "received:last-month"),
        new("forwarded", SearchFieldKind.Day, "forwarded_on", null, "forwarded:fy2026"),
        new("responded", SearchFieldKind.Day, "responded_on", null, "responded:2026-01-01..2026-03-31"),
        new("closed", SearchFieldKind.Day, "closed_on", null, "closed:this-week"),
        new("penalty", SearchFieldKind.Money, "penalty_assessed_cents", null, "penalty:>5000"),
        new("grade", SearchFieldKind.Grade, "", Letters, "grade:F"),
        new("quality", SearchFieldKind.Quality, "", Letters, "quality:D"),
        new("is", SearchFieldKind.Flag, "", Flags, "is:overdue"),
        new("linked", SearchFieldKind.Link, "", null, "linked:RF-2026-00012"),
        new("did", SearchFieldKind.Event, "", null, "did:escalated=last-month"),
        new(SearchedTexts.Note, SearchFieldKind.Text, "", null, "note:inspector"),
        new(SearchedTexts.Summary, SearchFieldKind.Text, "", null, "summary:penalty"),
        new(SearchedTexts.Message, SearchFieldKind.Text, "", null, "message:\"new address\""),
        new(SearchedTexts.Letter, SearchFieldKind.Text, "", null, "letter:mitigat*"),
        new(SearchedTexts.Question, SearchFieldKind.Text, "", null, "question:scale"),
        new(SearchedTexts.Reply, SearchFieldKind.Text, "", null, "reply:weighed"),
    ];

    public static SearchField? Find(string name) => All.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));
}
