using static SbrefaTracker.Domain.Grades.Grade;
using static SbrefaTracker.Domain.Grades.RubricSources;

namespace SbrefaTracker.Domain.Grades;

/// <summary>
/// The rubric as data: each criterion with the fiscal years it stood for. ONO's page of 2012 and a later one were read in part; what
/// was not read bears a source of its own kind. A change of the rubric is a row here, never a rewritten one.
/// </summary>
public static class RubricCriteria
{
    /// <summary>The Act is of March 1996: the first whole fiscal year after it.</summary>
    public const int FirstYear = 1997;

    /// <summary>The year for which an archived page was read.</summary>
    private const int Archived = 2012;

    /// <summary>The year whose five categories an article names.</summary>
    private const int FiveCategories = 2007;

    /// <summary>Until this year the website counted beside the notices; those years keep the letters that they were given.</summary>
    private const int CountedPlaces = 2025;

    private static readonly TimelinessScale Scale = new(30, 60, 90, 120);

    private static readonly LetterBySteps Steps = new(ReplyQuality.Rule, ReplyQuality.Steps, OwnSteps);

    private static readonly RubricElement[] Reply =
    [
        new("questions_answered", Criteria),
        new("facts_shown", Criteria),
        new("personnel_addressed", Criteria),
        new("high_level_signer", Criteria),
        new("professional_tone", OwnTone),
    ];

    // The page's sentence on all four together was cut off where it was read: the letters for fewer are ours.
    private static readonly LetterByCount OfFour = new([F, D, C, B, A], OwnLetters);

    private static readonly RubricElement[] Help =
    [
        new("guides", OwnElements, Guides),
        new("web_help", OwnElements),
        new("own_facts_answered", OwnElements, InformalAnswers),
        new("training", OwnElements),
        new("named_contact", OwnElements),
    ];

    private static readonly RubricElement[] Told =
    [
        new("told_on_website", OwnElements, MeansToComment),
        new("told_in_a_notice", OwnElements, MeansToComment),
        new("told_in_every_notice", OwnElements, MeansToComment),
    ];

    // The paper by which the agency enforces comes first; the website alone is less.
    private static readonly LetterByBest ByPlace = new([("told_in_every_notice", A), ("told_in_a_notice", B), ("told_on_website", C)], OwnLetters);

    // The page says the second of an answer that is late for a rare and justified reason; who decides that is ONO.
    private static readonly RubricElement[] Received = [new("response_received", Criteria), new("interim_considered", Criteria) { IsOnosToJudge = true }];

    /// <summary>All rows, by criterion and then by year.</summary>
    public static readonly IReadOnlyList<RubricCriterion> All =
    [
        new(CriterionCodes.Timeliness, FirstYear, Archived - 1, YearsRead: false, EarlierYears, new LetterByDays(Scale, EarlierYears), [new("response_received", EarlierYears)]),
        new(CriterionCodes.Timeliness, Archived, null, YearsRead: true, Criteria, new LetterByDays(Scale, Criteria), Received),
        new(CriterionCodes.Quality, FirstYear, Archived - 1, YearsRead: false, EarlierYears, Steps, Reply),
        new(CriterionCodes.Quality, Archived, null, YearsRead: true, Criteria, Steps, Reply),
        new(CriterionCodes.NonRetaliation, FiveCategories, Archived - 1, YearsRead: false, Article2008, OfFour, Policy(EarlierYears)),
        new(CriterionCodes.NonRetaliation, Archived, Archived, YearsRead: true, Criteria2012, OfFour, Policy(Criteria2012)),
        new(CriterionCodes.NonRetaliation, Archived + 1, null, YearsRead: false, CriteriaLater, new LetterByCount([F, C, A], OwnLetters), [new("policy_adopted", CriteriaLater), new("both_told", CriteriaLater)]),
        new(CriterionCodes.ComplianceAssistance, FiveCategories, Archived - 1, YearsRead: false, Article2008, new LetterByCount([F, F, D, C, B, A], OwnLetters), Help),
        new(CriterionCodes.ComplianceAssistance, Archived, null, YearsRead: true, Heading, new LetterByCount([F, F, D, C, B, A], OwnLetters), Help),
        new(CriterionCodes.Notification, FiveCategories, CountedPlaces, YearsRead: false, ToldByEpa, new LetterByCount([F, C, B, A], OwnLetters), Told),
        new(CriterionCodes.Notification, CountedPlaces + 1, null, YearsRead: false, ToldByEpa, ByPlace, Told),
        new(CriterionCodes.Hearings, FiveCategories, Archived - 1, YearsRead: false, Article2008, new LetterByCount([F, C, A], OwnLetters), [new("hearing_attended", OwnElements), new("hearing_followed_up", OwnElements)]),
    ];

    private static RubricElement[] Policy(RubricSource source) =>
    [
        new("policy_adopted", source),
        new("employees_told", source),
        new("entities_told", source),
        new("consequences_known", source),
    ];
}
