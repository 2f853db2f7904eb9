using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Reports.Text;

/// <summary>How a criterion's letter is found, line by line as it is printed.</summary>
public static class RubricLetters
{
    /// <returns>What must be so, and the letter that it gives.</returns>
    public static IReadOnlyList<(string When, string Letter)> Of(RubricCriterion row) => row.Letters switch
    {
        LetterByDays days => [.. Enum.GetValues<Grade>().Select(grade => (Days(days.Scale, grade), grade.ToString()))],
        LetterBySteps steps => [.. steps.Steps.Select(step => (RubricWords.Shortfall(step.Code), step.Grades >= (int)Grade.F ? RubricWords.Of("letters.steps.f") : RubricWords.Of("letters.steps", step.Grades)))],
        LetterByCount count => [.. count.Grades.Select((grade, shown) => (RubricWords.Of("letters.count", shown, row.Elements.Count), grade.ToString())).Reverse()],
        LetterByBest best => [.. best.Best.Select(one => (RubricWords.Element(row.Elements.First(element => element.Code == one.Element)), one.Letter.ToString())), (RubricWords.Of("letters.none"), nameof(Grade.F))],
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Letters, "A rule that cannot be printed."),
    };

    private static string Days(TimelinessScale scale, Grade grade) => (grade, scale.LastDayOf(grade)) switch
    {
        (_, null) => RubricWords.Of("letters.days.late", scale.D),
        (Grade.A, { } last) => RubricWords.Of("letters.days.within", last),
        (_, { } last) => RubricWords.Of("letters.days.between", scale.LastDayOf(grade - 1) + 1, last),
    };
}
