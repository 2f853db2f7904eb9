using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Tests.Text;

public sealed class RubricWordsTests
{
    [Fact]
    public void Say_every_row_of_the_rubric() => Assert.All(RubricCriteria.All, row =>
    {
        string[] words =
        [
            RubricWords.Criterion(row.Code), RubricWords.Asks(row.Code), RubricWords.Years(row), RubricWords.Source(row.Source), RubricWords.Source(row.Letters.Source),
            .. row.Elements.Select(RubricWords.Element),
            .. row.Elements.Select(element => RubricWords.Source(element.Source)),
            .. row.Elements.Where(element => element.Duty is not null).Select(element => RubricWords.Source(element.Duty!)),
            .. RubricLetters.Of(row).Select(line => line.When),
        ];
        Assert.DoesNotContain("", words);
    });

    [Fact]
    public void Say_what_each_kind_of_source_is_worth() =>
        Assert.All(Enum.GetValues<SourceKind>(), kind => Assert.NotEqual(RubricWords.Kind(kind), RubricWords.Of($"worth.{kind}")));

    [Fact]
    public void Print_the_scale_of_days_with_its_bounds()
    {
        var lines = RubricLetters.Of(Rubrics.For(new(2026)).Find(CriterionCodes.Timeliness)!);

        Assert.Equal(
            [("30 business days or fewer", "A"), ("31 to 60 business days", "B"), ("61 to 90 business days", "C"), ("91 to 120 business days", "D"), ("More than 120 business days, or no response after 120", "F")],
            lines);
    }

    [Fact]
    public void Print_the_letters_of_elements_best_first() =>
        Assert.Equal(
            [("2 of 2 elements", "A"), ("1 of 2 elements", "C"), ("0 of 2 elements", "F")],
            RubricLetters.Of(Rubrics.For(new(2026)).Find(CriterionCodes.NonRetaliation)!));

    [Fact]
    public void Print_the_letters_of_places_best_first() =>
        Assert.Equal(["A", "B", "C", "F"], RubricLetters.Of(Rubrics.For(new(2026)).Find(CriterionCodes.Notification)!).Select(line => line.Letter));
}
