namespace SbrefaTracker.Application.Editions;

/// <summary>Where a row stands among the rows of an edition: kind after kind, and within most kinds by number.</summary>
/// <param name="Kind">Its kind, in the order in which kinds are kept.</param>
/// <param name="Id">Its number; 0 where rows of the kind are few and have another order.</param>
/// <param name="Name">What names it where it has no number.</param>
/// <param name="Complaint">The complaint it belongs to; null for what belongs to none.</param>
public sealed record FrozenPlace(FrozenKind Kind, long Id, string Name, long? Complaint)
{
    public static FrozenPlace Of(FrozenRow row) => row switch
    {
        { Head: not null } => new(FrozenKind.Head, 0, "", null),
        { Frame: not null } => new(FrozenKind.Frame, 0, "", null),
        { Definition: { } d } => new(FrozenKind.Definition, 0, FormattableString.Invariant($"{d.Number}"), null),
        { Query: { } q } => new(FrozenKind.Query, 0, $"{q.Dialect} {q.Table} {q.Part}", null),
        { Closure: { } c } => new(FrozenKind.Closure, 0, FormattableString.Invariant($"{c.Day:yyyy-MM-dd}"), null),
        { Office: { } o } => new(FrozenKind.Office, 0, o.Code, null),
        { Complaint: { } c } => new(FrozenKind.Complaint, c.Id, "", c.Id),
        { Reopening: { } r } => new(FrozenKind.Reopening, r.Id, "", r.Complaint),
        { Pause: { } p } => new(FrozenKind.Pause, p.Id, "", p.Complaint),
        { Extension: { } e } => new(FrozenKind.Extension, e.Id, "", e.Complaint),
        { Escalation: { } e } => new(FrozenKind.Escalation, e.Id, "", e.Complaint),
        { Pattern: { } p } => new(FrozenKind.Pattern, 0, FormattableString.Invariant($"{p.Id}"), null),
        { Member: { } m } => new(FrozenKind.Member, 0, FormattableString.Invariant($"{m.Pattern} {m.Reference}"), null),
        { Inquiry: { } i } => new(FrozenKind.Inquiry, i.Id, "", i.Complaint),
        { Assessment: { } a } => new(FrozenKind.Assessment, a.Id, "", a.Complaint),
        _ => throw new InvalidDataException("A row of no kind."),
    };

    /// <summary>Figures are counted from it; the others say what the edition says of itself, and of today there are none.</summary>
    public bool IsCounted => Kind is not (FrozenKind.Frame or FrozenKind.Definition or FrozenKind.Query);

    /// <summary>Rows of the kind have numbers, in whose order they come.</summary>
    public bool IsNumbered => Kind is not (FrozenKind.Head or FrozenKind.Frame or FrozenKind.Definition or FrozenKind.Query or FrozenKind.Closure or FrozenKind.Office or FrozenKind.Pattern or FrozenKind.Member);
}

/// <summary>The kinds of rows that an edition keeps, in their order.</summary>
public enum FrozenKind
{
    Head,
    Frame,
    Definition,
    Query,
    Closure,
    Office,
    Complaint,
    Reopening,
    Pause,
    Extension,
    Escalation,
    Pattern,
    Member,
    Inquiry,
    Assessment,
}
