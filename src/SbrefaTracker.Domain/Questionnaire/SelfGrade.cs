using System.Globalization;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Questionnaire;

/// <summary>A piece of evidence as it stood in a fiscal year.</summary>
/// <param name="Record">The number of the record.</param>
/// <param name="Kind">A code of <see cref="EvidenceKinds"/>.</param>
/// <param name="Values">What its version of that year says, by field.</param>
public sealed record EvidenceFact(long Record, string Kind, IReadOnlyDictionary<string, string> Values)
{
    public string? Find(string field) => Values.GetValueOrDefault(field);

    public bool Has(string field) => Values.ContainsKey(field);
}

/// <summary>Whether an element of the rubric is shown, and by what.</summary>
/// <param name="Element">The element.</param>
/// <param name="By">The evidence that shows it.</param>
/// <param name="Against">The evidence that speaks against it.</param>
public sealed record ElementMark(RubricElement Element, IReadOnlyList<EvidenceFact> By, IReadOnlyList<EvidenceFact> Against)
{
    public bool IsShown => By.Count > 0 && Against.Count == 0;
}

/// <summary>The grade that the evidence would give by our reading. It is no grade that ONO gave.</summary>
public sealed record SelfGrade(RubricCriterion Criterion, IReadOnlyList<ElementMark> Elements)
{
    public int Shown => Elements.Count(element => element.IsShown);

    /// <exception cref="InvalidOperationException">The letter of the criterion does not follow from evidence.</exception>
    public Grade Letter => Criterion.Letters switch
    {
        LetterByCount count => count.Of(Shown),
        LetterByBest best => best.Of(Elements.Where(element => element.IsShown).Select(element => element.Element.Code)),
        var other => throw new InvalidOperationException($"No letter by evidence: {other}."),
    };

    /// <summary>The criteria of a year whose letter follows from evidence.</summary>
    public static IReadOnlyList<SelfGrade> Of(Rubric rubric, FiscalYear year, IReadOnlyList<EvidenceFact> facts) =>
    [
        .. rubric.Criteria.Where(row => row.Letters is LetterByCount or LetterByBest)
            .Select(row => new SelfGrade(row, [.. row.Elements.Select(element => Mark(element, year, facts))])),
    ];

    private static ElementMark Mark(RubricElement element, FiscalYear year, IReadOnlyList<EvidenceFact> facts)
    {
        var notices = facts.Where(fact => fact.Kind == EvidenceKinds.Notice && fact.Find(EvidenceFields.DocumentType) != DocumentTypes.Website).ToList();
        return new(
            element,
            [.. facts.Where(fact => Shows(element.Code, year, fact))],
            element.Code == "told_in_every_notice" ? [.. notices.Where(notice => !Carries(notice))] : []);
    }

    /// <summary>Which evidence shows an element: our reading of each.</summary>
    private static bool Shows(string element, FiscalYear year, EvidenceFact fact) => (element, fact.Kind) switch
    {
        ("policy_adopted", EvidenceKinds.Policy) => fact.Has(EvidenceFields.Text) && fact.Has(EvidenceFields.WebAddress),
        ("employees_told", EvidenceKinds.Policy) => Happened(fact, EvidenceFields.EmployeesToldOn, year),
        ("entities_told", EvidenceKinds.Policy) => Happened(fact, EvidenceFields.EntitiesToldOn, year) && fact.Has(EvidenceFields.WebAddress),
        ("both_told", EvidenceKinds.Policy) => Happened(fact, EvidenceFields.EmployeesToldOn, year) && Happened(fact, EvidenceFields.EntitiesToldOn, year),
        ("consequences_known", EvidenceKinds.Policy) =>
            fact.Has(EvidenceFields.Consequences) && Happened(fact, EvidenceFields.EmployeesToldOn, year) && Happened(fact, EvidenceFields.EntitiesToldOn, year),
        ("guides", EvidenceKinds.Assistance) => fact.Find(EvidenceFields.AssistanceKind) == AssistanceKinds.Guide,
        ("web_help", EvidenceKinds.Assistance) => fact.Find(EvidenceFields.AssistanceKind) == AssistanceKinds.Web && fact.Has(EvidenceFields.WebAddress),
        ("own_facts_answered", EvidenceKinds.Assistance) => fact.Find(EvidenceFields.AssistanceKind) == AssistanceKinds.Answers,
        ("training", EvidenceKinds.Assistance) => fact.Find(EvidenceFields.AssistanceKind) == AssistanceKinds.Training,
        ("named_contact", EvidenceKinds.Contact) => fact.Has("phone") || fact.Has("email"),
        ("told_on_website", EvidenceKinds.Notice) => IsWebsite(fact) && Carries(fact),
        ("told_in_a_notice" or "told_in_every_notice", EvidenceKinds.Notice) => !IsWebsite(fact) && Carries(fact),
        ("hearing_attended", EvidenceKinds.Hearing) => true,
        ("hearing_followed_up", EvidenceKinds.Hearing) => fact.Has(EvidenceFields.CameOfIt),
        _ => false,
    };

    private static bool IsWebsite(EvidenceFact notice) => notice.Find(EvidenceFields.DocumentType) == DocumentTypes.Website;

    private static bool Carries(EvidenceFact notice) => notice.Find(EvidenceFields.CarriesText) == "yes";

    private static bool Happened(EvidenceFact fact, string field, FiscalYear year) =>
        DateOnly.TryParseExact(fact.Find(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= year.Last;
}
