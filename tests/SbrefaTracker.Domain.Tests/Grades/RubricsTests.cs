using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Tests.Grades;

public class RubricsTests
{
    [Theory]
    [InlineData(1900, 1997, false)]
    [InlineData(1997, 1997, false)]
    [InlineData(2011, 1997, false)]
    [InlineData(2012, 2012, true)]
    [InlineData(2026, 2012, true)]
    public void Give_the_scale_in_force_and_say_whether_it_was_read(int fiscalYear, int row, bool verified)
    {
        var rubric = Rubrics.For(new FiscalYear(fiscalYear));

        Assert.Equal((row, verified), (rubric.FiscalYear, rubric.Verified));
        Assert.Equal(new TimelinessScale(30, 60, 90, 120), rubric.Timeliness);
    }

    [Theory]
    [InlineData(2000, "timeliness quality")]
    [InlineData(2007, "timeliness quality non_retaliation compliance_assistance sbrefa_notification hearing_participation")]
    [InlineData(2011, "timeliness quality non_retaliation compliance_assistance sbrefa_notification hearing_participation")]
    [InlineData(2012, "timeliness quality non_retaliation compliance_assistance sbrefa_notification")]
    [InlineData(2026, "timeliness quality non_retaliation compliance_assistance sbrefa_notification")]
    public void Hold_the_criteria_of_the_year(int fiscalYear, string codes) =>
        Assert.Equal(codes.Split(' '), Rubrics.For(new FiscalYear(fiscalYear)).Criteria.Select(row => row.Code));

    [Theory]
    [InlineData(2012, "policy_adopted employees_told entities_told consequences_known")]
    [InlineData(2013, "policy_adopted both_told")]
    public void Count_four_elements_of_non_retaliation_in_2012_and_two_later(int fiscalYear, string elements) =>
        Assert.Equal(elements.Split(' '), Rubrics.For(new FiscalYear(fiscalYear)).Find(CriterionCodes.NonRetaliation)!.Elements.Select(element => element.Code));

    [Fact]
    public void Have_no_two_rows_of_a_criterion_for_one_year() =>
        Assert.All(
            RubricCriteria.All.GroupBy(row => row.Code),
            rows => Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First.LastYear + 1, pair.Second.FirstYear)));

    /// <summary>Nothing recalled is shown as law, and a letter of elements is nowhere published.</summary>
    [Fact]
    public void Take_no_criterion_and_no_letter_from_a_law()
    {
        Assert.DoesNotContain(RubricCriteria.All, row => row.Source.Kind == SourceKind.Law || row.Letters.Source.Kind == SourceKind.Law);
        Assert.DoesNotContain(RubricCriteria.All.SelectMany(row => row.Elements), element => element.Source.Kind == SourceKind.Law);
        Assert.All(RubricCriteria.All.Select(row => row.Letters).Where(letters => letters is not LetterByDays), letters => Assert.Equal(SourceKind.OwnReading, letters.Source.Kind));
    }

    /// <summary>What ONO's page says of extensions stands there, and nothing counts it.</summary>
    [Theory]
    [InlineData(2011, false)]
    [InlineData(2012, true)]
    [InlineData(2026, true)]
    public void Say_that_extensions_are_for_ono_to_judge(int fiscalYear, bool said) =>
        Assert.Equal(said, Rubrics.For(new FiscalYear(fiscalYear)).Find(CriterionCodes.Timeliness)!.Elements.Any(element => element is { Code: "interim_considered", IsOnosToJudge: true, Source.Kind: SourceKind.Published }));

    [Fact]
    public void Give_a_letter_for_every_number_of_elements_that_never_falls_with_one_more() =>
        Assert.All(
            RubricCriteria.All.Where(row => row.Letters is LetterByCount),
            row =>
            {
                var letters = (LetterByCount)row.Letters;
                Assert.Equal(row.Elements.Count + 1, letters.Grades.Count);
                Assert.Equal((Grade.F, Grade.A), (letters.Of(0), letters.Of(row.Elements.Count)));
                Assert.Equal(letters.Grades.OrderDescending(), letters.Grades);
            });
}
