using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Triage;

/// <summary>How a question of the checklist was answered.</summary>
public static class TriageAnswers
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unclear = "unclear";
    public static readonly CodeList List = new("triage_answer", Yes, No, Unclear);
}

/// <summary>One question of the checklist.</summary>
/// <param name="Code">Has words in the resource files.</param>
/// <param name="Untroubled">The answer with which the work simply goes on; any other one calls for something.</param>
/// <param name="Sources">Asked of these sources alone; null is all.</param>
/// <param name="ActionTypes">Asked of these action types alone; null is all.</param>
public sealed record TriageItem(string Code, string Untroubled, IReadOnlySet<string>? Sources = null, IReadOnlySet<string>? ActionTypes = null)
{
    public bool IsAskedOf(string source, string actionType) => Sources?.Contains(source) != false && ActionTypes?.Contains(actionType) != false;

    /// <summary>The answer calls for something to be done.</summary>
    public bool IsConcern(string answer) => answer != Untroubled;
}

/// <summary>
/// What is looked at before the work on a complaint begins, by source and action type. What makes a complaint one for this office is SBREFA's
/// (15 U.S.C. 657: small entities, enforcement actions of this agency); the rest is our practice.
/// </summary>
public static class TriageList
{
    private static readonly HashSet<string> Ono = new(StringComparer.Ordinal) { Complaints.Sources.Ono };
    private static readonly HashSet<string> Petitions = new(StringComparer.Ordinal) { "PREPEN", "PEN", "SEIZ", "LD" };
    private static readonly HashSet<string> Protests = new(StringComparer.Ordinal) { "PROT", "CF29", "EXCL", "DRAWB", "SUPP" };

    /// <summary>Whether somebody speaks of retaliation: what is not answered with no waits for the representative.</summary>
    public const string Retaliation = "retaliation";

    public static readonly IReadOnlyList<TriageItem> Items =
    [
        new("eligible_entity", TriageAnswers.Yes),
        new("enforcement_related", TriageAnswers.Yes),
        new("our_agency", TriageAnswers.Yes),
        new("complete", TriageAnswers.Yes),
        new("questions_listed", TriageAnswers.Yes, Sources: Ono),
        new("confidentiality_understood", TriageAnswers.Yes),
        new("litigation", TriageAnswers.No),
        new("petition_pending", TriageAnswers.No, ActionTypes: Petitions),
        new("protest_pending", TriageAnswers.No, ActionTypes: Protests),
        new(Retaliation, TriageAnswers.No),
    ];

    public static readonly CodeList Codes = new("triage_item", [.. Items.Select(item => item.Code)]);

    public static IReadOnlyList<TriageItem> For(string source, string actionType) => [.. Items.Where(item => item.IsAskedOf(source, actionType))];

    /// <summary>Whether an answer calls for something; an item that is not asked any more calls for nothing.</summary>
    public static bool IsConcern(string item, string answer) => Items.FirstOrDefault(one => one.Code == item)?.IsConcern(answer) == true;
}
