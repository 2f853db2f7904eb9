using System.Data.Common;
using System.Globalization;
using SbrefaTracker.Application.Copies;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Links;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// Writes what the full-text index cannot say as a condition on the complaint <c>c</c>. Every value is a parameter. What cannot be understood is
/// kept in <see cref="Refusals"/>, so that a person hears of all of it at once.
/// </summary>
internal sealed class SearchConditions(DbCommand command, SearchContext context)
{
    private readonly SearchText _text = new(context);
    private readonly List<Refusal> _refusals = [];

    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>A condition asked for the count of business days: the statement must give it (<see cref="CountedDays"/>).</summary>
    public bool NeedsCountedDays { get; private set; }

    public string Of(SearchNode node) => node switch
    {
        AllOf all => $"({string.Join(" AND ", all.Nodes.Select(Of))})",
        AnyOf any => $"({string.Join(" OR ", any.Nodes.Select(Of))})",
        Not not => $"NOT {Of(not.Node)}",
        FieldTerm term when _text.Of(term) is null => Field(term),
        _ when SearchText.IsOfWords(node) => $"({Indexed(_text.Of(node)!)} OR {InTexts(_text.Of(node)!)})",
        _ => Indexed(_text.Of(node)!),
    };

    /// <summary>
    /// Neither the complaint nor a text of it has what is excluded beside words that are looked for. It is asked of one hit after the other: there may be many complaints that have it.
    /// </summary>
    public string Without(Not not) => SearchText.IsOfWords(not.Node)
        ? $"{NotThere("complaint_search", "x.rowid = c.id", _text.Of(not.Node)!)} AND {NotInTexts(not)}"
        : Of(not);

    /// <summary>The same of its texts alone.</summary>
    public string NotInTexts(Not not) =>
        NotThere(SearchedTexts.Index, "x.rowid BETWEEN c.id << 32 AND (c.id << 32) | 4294967295", _text.Of(not.Node)!);

    private string NotThere(string index, string rowid, string query) => context.IsPostgres
        ? $"NOT EXISTS (SELECT 1 FROM {index} x WHERE x.complaint_id = c.id AND x.document @@ to_tsquery('english', {Add(query)}))"
        : $"NOT EXISTS (SELECT 1 FROM {index} x WHERE x.{index} MATCH {Add(query)} AND {rowid})";

    public string Add(object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@s{command.Parameters.Count}");
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }

    private string Indexed(string query) => context.IsPostgres
        ? $"c.id IN (SELECT complaint_id FROM complaint_search WHERE document @@ to_tsquery('english', {Add(query)}))"
        : $"c.id IN (SELECT rowid FROM complaint_search WHERE complaint_search MATCH {Add(query)})";

    private string InTexts(string query, string? kind = null) => context.IsPostgres
        ? $"c.id IN (SELECT complaint_id FROM {SearchedTexts.Index} WHERE document @@ to_tsquery('english', {Add(query)}){(kind is null ? "" : $" AND kind = {Add(kind)}")})"
        : $"c.id IN (SELECT rowid >> 32 FROM {SearchedTexts.Index} WHERE {SearchedTexts.Index} MATCH {Add(query)})";

    private string Field(FieldTerm term) => term.Field.Kind switch
    {
        SearchFieldKind.Code => $"COALESCE(c.{term.Field.Column} = {Add(term.Value)}, FALSE)",
        SearchFieldKind.State => State(term),
        SearchFieldKind.Office => $"c.office_code IN (SELECT code FROM offices WHERE code = {Add(term.Value)} OR lower(name) LIKE {Add(Part(term.Value))} ESCAPE '!')",
        SearchFieldKind.Person => Person(term.Value),
        SearchFieldKind.Day => Day(term),
        SearchFieldKind.Money => Money(term),
        SearchFieldKind.Name => Name(term),
        SearchFieldKind.Tag => Tag(term),
        SearchFieldKind.Grade => Timeliness(Enum.Parse<Grade>(term.Value)),
        SearchFieldKind.Quality => $"EXISTS (SELECT 1 FROM assessments a WHERE a.complaint_id = c.id AND a.grade = {Add(term.Value)} AND NOT EXISTS (SELECT 1 FROM assessments b WHERE b.inquiry_id = a.inquiry_id AND b.id > a.id))",
        SearchFieldKind.Flag => Flag(term.Value),
        SearchFieldKind.Link => Linked(term.Value),
        SearchFieldKind.Text => InTexts(_text.InKind(term), term.Field.Name),
        _ => Event(term),
    };

    private string State(FieldTerm term)
    {
        if (term.Value.Length == 2)
        {
            return $"COALESCE(c.entity_state = {Add(term.Value.ToUpperInvariant())}, FALSE)";
        }

        if (string.Equals(term.Value, "open", StringComparison.OrdinalIgnoreCase))
        {
            return $"c.state <> {Add(nameof(ComplaintState.Closed))}";
        }

        var known = Enum.GetNames<ComplaintState>().FirstOrDefault(name => string.Equals(name, term.Value, StringComparison.OrdinalIgnoreCase));
        return known is null
            ? Refuse(Refusal.Of("search_value_unknown", term.Field.Name, term.Value, string.Join(", ", Enum.GetNames<ComplaintState>().Append("open").Append("TX"))))
            : $"c.state = {Add(known)}";
    }

    private string Person(string value) => value.ToLowerInvariant() switch
    {
        "me" => $"COALESCE(c.assignee_id = {Add(context.Me)}, FALSE)",
        "nobody" => "c.assignee_id IS NULL",
        var name => $"COALESCE(c.assignee_id IN (SELECT id FROM accounts WHERE lower(name) LIKE {Add(Part(name))} ESCAPE '!'), FALSE)",
    };

    private string Day(FieldTerm term) => DaySpan.Read(term.Value, context.Today) is { } span
        ? $"COALESCE({Span($"c.{term.Field.Column}", term.Comparison, span, day => Add(day))}, FALSE)"
        : Refuse(Refusal.Of("search_day_unknown", term.Value, term.Field.Example));

    private static string Span(string column, SearchComparison comparison, DaySpan span, Func<DateOnly, string> add) => comparison switch
    {
        SearchComparison.Less => $"{column} < {add(span.From)}",
        SearchComparison.LessOrEqual => $"{column} <= {add(span.To)}",
        SearchComparison.More => $"{column} > {add(span.To)}",
        SearchComparison.MoreOrEqual => $"{column} >= {add(span.From)}",
        _ => $"({column} >= {add(span.From)} AND {column} <= {add(span.To)})",
    };

    private string Money(FieldTerm term)
    {
        var bare = term.Value.Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars) || dollars > 1_000_000_000_000m)
        {
            return Refuse(Refusal.Of("search_money_unknown", term.Value, term.Field.Example));
        }

        var sign = term.Comparison switch { SearchComparison.Less => "<", SearchComparison.LessOrEqual => "<=", SearchComparison.More => ">", SearchComparison.MoreOrEqual => ">=", _ => "=" };
        return $"COALESCE(c.{term.Field.Column} {sign} {Add((long)(dollars * 100))}, FALSE)";
    }

    // The trigrams of PostgreSQL know what is spelled alike. Of a word with a wrong first letter they know the rest: three of its trigrams have that letter.
    private string Name(FieldTerm term) => term.IsFuzzy
        ? $"c.id IN (SELECT complaint_id FROM complaint_search WHERE {string.Join(" OR ", AlikeWords.Rests(term.Value).Prepend(term.Value).Select(value => $"{Add(value)} <% names"))})"
        : $"c.id IN (SELECT complaint_id FROM complaint_search WHERE {string.Join(" AND ", Words(term.Value).Select(Begins))})";

    // The first condition is the one that an index of trigrams serves; the second takes only beginnings, as the index of SQLite does.
    private string Begins(string word) => $"names ILIKE {Add(Part(word))} ESCAPE '!' AND names ~* {Add(@"\m" + string.Concat(word.Select(letter => char.IsLetterOrDigit(letter) ? $"{letter}" : $@"\{letter}")))}";

    private static string[] Words(string value) => value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string Timeliness(Grade grade)
    {
        NeedsCountedDays = true;
        var scale = Rubrics.For(FiscalYear.Of(context.Today)).Timeliness;
        var first = grade == Grade.A ? int.MinValue : scale.LastDayOf(grade - 1) ?? scale.D;
        var within = $"(c.responded_on IS NOT NULL AND answered.n - zero.n > {Add(first)}{(scale.LastDayOf(grade) is { } last ? $" AND answered.n - zero.n <= {Add(last)}" : "")})";
        var asOf = CountedDays.Of(context.Today);
        return grade == Grade.F
            ? $"COALESCE({within} OR (c.responded_on IS NULL AND c.forwarded_on IS NOT NULL AND {Add(asOf)} - zero.n > {Add(scale.D)}), FALSE)"
            : $"COALESCE({within}, FALSE)";
    }

    private string Tag(FieldTerm term) => TagWords.Read(term.Value) is { IsDone: true } word
        ? Tagged(word.Value)
        : Refuse(Refusal.Of("search_tag_unfit", term.Value, term.Field.Example));

    // In the words of the index of those.
    private const string HasDecision = $"(c.due_clock = '{Escalation.Due}' OR c.clock_due_clock = '{Escalation.Due}')";

    /// <summary>Something is due by a day that the Commissioner set, first or beside the clocks; what has no due day at all is not so either.</summary>
    public const string IsDecided = $"({HasDecision} AND {HasDecision} IS NOT NULL)";

    /// <summary>It bears this word now.</summary>
    public string Tagged(string word) => $"c.id IN (SELECT complaint_id FROM tags WHERE word = {Add(word)} AND untagged_on IS NULL)";

    // From the other complaint, which is one: its own record says of what it has to do with.
    private string Linked(string reference)
    {
        var given = Add(reference.ToUpperInvariant());
        return $"c.id IN (SELECT l.other_id FROM links l JOIN complaints o ON o.id = l.complaint_id WHERE (o.reference = {given} OR o.outside_reference = {Add(reference)}) AND l.ended_on IS NULL)";
    }

    private string Flag(string value) => value switch
    {
        SearchFields.Unread => $"NOT EXISTS (SELECT 1 FROM read_marks m WHERE m.account_id = {Add(context.Me)} AND m.complaint_id = c.id AND m.version >= c.version)",
        SearchFields.Overdue => $"COALESCE(c.due_on < {Add(context.Today)}, FALSE)",
        SearchFields.Unsolved => "(c.unsolved_on IS NOT NULL AND c.unsolved_answered_on IS NULL)",
        SearchFields.Retaliation => "COALESCE(c.retaliation_alleged, FALSE)",
        SearchFields.Decision => IsDecided,
        SearchFields.Merged => $"EXISTS (SELECT 1 FROM links l WHERE l.complaint_id = c.id AND l.kind = '{LinkKinds.Duplicate}' AND NOT l.leads AND l.ended_on IS NULL)",
        SearchFields.Paused => "EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = c.id AND p.to_on IS NULL)",
        SearchFields.TimeAsked => $"EXISTS (SELECT 1 FROM inquiries i WHERE i.complaint_id = c.id AND {FromOffices.TimeAsked})",
        SearchFields.SentBack => $"(c.state NOT IN ('{ComplaintState.Responded}', '{ComplaintState.Closed}') AND {FromOffices.SentBack})",
        SearchFields.PromisePassed => $"EXISTS (SELECT 1 FROM inquiries i WHERE i.complaint_id = c.id AND {OwedReplies.Sql} AND {FromOffices.Promised} < {Add(context.Today)})",
        SearchFields.Unmarked => $"(c.subject <> '' AND EXISTS (SELECT 1 FROM inquiries i WHERE i.complaint_id = c.id AND {FromOffices.Unmarked}))",
        SearchFields.Undelivered => UndeliveredComplaints.Sql,
        SearchFields.Copy => MarkedCopies.Sql,
        _ => $"EXISTS (SELECT 1 FROM inquiries i WHERE i.complaint_id = c.id AND {OwedReplies.Sql} AND i.due_on < {Add(context.Today)})",
    };

    private string Event(FieldTerm term) => $"EXISTS (SELECT 1 FROM ledger_entries e WHERE e.complaint_id = c.id AND {Happened(term)})";

    /// <summary>The ledger's entry <c>e</c> says it: did:escalated, did:escalated=last-month, did:escalated>2026-10-01.</summary>
    public string Happened(FieldTerm term)
    {
        var at = term.Value.AsSpan().IndexOfAny('<', '>', '=');
        var name = at < 0 ? term.Value : term.Value[..at].Trim();
        if (SearchEvents.Find(name) is not { } entry)
        {
            return Refuse(Refusal.Of("search_value_unknown", term.Field.Name, name, string.Join(", ", SearchEvents.Names)));
        }

        var happened = $"e.action = {Add(entry)} AND e.{SearchEvents.Indexed} AND e.complaint_id <> 0 AND {SearchEvents.NamesNoMatter(entry)}";
        if (at >= 0)
        {
            var (comparison, value) = FieldTerms.Compared(term.Value[at..]);
            if (DaySpan.Read(value, context.Today) is not { } span)
            {
                return Refuse(Refusal.Of("search_day_unknown", value, term.Field.Example));
            }

            happened += $" AND {Moments(comparison, span)}";
        }

        return happened;
    }

    private string Moments(SearchComparison comparison, DaySpan span)
    {
        string Begin(DateOnly day) => Add(context.MomentOf(day).ToUnixTimeMilliseconds());
        return comparison switch
        {
            SearchComparison.Less => $"e.at < {Begin(span.From)}",
            SearchComparison.LessOrEqual => $"e.at < {Begin(span.To.AddDays(1))}",
            SearchComparison.More => $"e.at >= {Begin(span.To.AddDays(1))}",
            SearchComparison.MoreOrEqual => $"e.at >= {Begin(span.From)}",
            _ => $"e.at >= {Begin(span.From)} AND e.at < {Begin(span.To.AddDays(1))}",
        };
    }

    private string Refuse(Refusal refusal)
    {
        _refusals.Add(refusal);
        return "FALSE";
    }

    private static string Part(string text) =>
        $"%{text.ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
