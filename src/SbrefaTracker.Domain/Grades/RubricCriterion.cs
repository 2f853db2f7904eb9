using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Grades;

/// <summary>What agencies are graded for.</summary>
public static class CriterionCodes
{
    public const string Timeliness = "timeliness";
    public const string Quality = "quality";
    public const string NonRetaliation = "non_retaliation";
    public const string ComplianceAssistance = "compliance_assistance";
    public const string Notification = "sbrefa_notification";
    public const string Hearings = "hearing_participation";
}

/// <summary>One thing that an agency has to show under a criterion.</summary>
/// <param name="Code">Has words in the resource files.</param>
/// <param name="Source">Who says that it counts.</param>
/// <param name="Duty">A law that asks for the same thing whether or not anybody grades it; null when none was read.</param>
public sealed record RubricElement(string Code, RubricSource Source, RubricSource? Duty = null)
{
    /// <summary>It is said here and judged by the Ombudsman alone: nothing of ours counts or weighs it.</summary>
    public bool IsOnosToJudge { get; init; }
}

/// <summary>How a letter is found.</summary>
/// <param name="Source">Who says so.</param>
public abstract record LetterRule(RubricSource Source);

/// <summary>By business days from forwarding to response.</summary>
public sealed record LetterByDays(TimelinessScale Scale, RubricSource Source) : LetterRule(Source);

/// <summary>Down from A by what a reply lacks.</summary>
/// <param name="Rule">The version of the rule, kept with every grade that it gave.</param>
/// <param name="Steps">What it can lack, and how many letters each costs.</param>
public sealed record LetterBySteps(int Rule, IReadOnlyList<QualityShortfall> Steps, RubricSource Source) : LetterRule(Source);

/// <summary>By how many of the criterion's elements are shown.</summary>
/// <param name="Grades">The letter for 0, 1, 2 ... elements, so one more than there are elements.</param>
public sealed record LetterByCount(IReadOnlyList<Grade> Grades, RubricSource Source) : LetterRule(Source)
{
    public Grade Of(int shown) => Grades[shown];
}

/// <summary>By the best of the criterion's elements that is shown: what reaches a small entity in the paper itself is not made less by another place that is silent.</summary>
/// <param name="Best">The letter that each element gives, by its code; with none of them it is F.</param>
public sealed record LetterByBest(IReadOnlyList<(string Element, Grade Letter)> Best, RubricSource Source) : LetterRule(Source)
{
    public Grade Of(IEnumerable<string> shown) => Best.Where(one => shown.Contains(one.Element, StringComparer.Ordinal)).Select(one => one.Letter).DefaultIfEmpty(Grade.F).Min();
}

/// <summary>One criterion as it stood for some fiscal years.</summary>
/// <param name="Code">A code of <see cref="CriterionCodes"/>.</param>
/// <param name="FirstYear">First fiscal year.</param>
/// <param name="LastYear">Last fiscal year; null while nothing followed.</param>
/// <param name="YearsRead">A source says so for these years; otherwise the years are assumed, verify.</param>
/// <param name="Source">Who says that it is a criterion.</param>
/// <param name="Letters">How its letter is found.</param>
/// <param name="Elements">What has to be shown.</param>
public sealed record RubricCriterion(
    string Code, int FirstYear, int? LastYear, bool YearsRead, RubricSource Source, LetterRule Letters, IReadOnlyList<RubricElement> Elements)
{
    /// <summary>Who says how the letters of single answers come to one for the year; null where the letter is of the year from the start.</summary>
    public RubricSource? Sum => Letters is LetterByDays or LetterBySteps ? RubricSources.OwnSum : null;

    /// <summary>Who says the one letter of the agency for the year: never more than who says its weakest step.</summary>
    public RubricSource YearSource => Sum ?? Letters.Source;

    public bool AppliesTo(FiscalYear year) => FirstYear <= year.Year && (LastYear is null || year.Year <= LastYear);
}
