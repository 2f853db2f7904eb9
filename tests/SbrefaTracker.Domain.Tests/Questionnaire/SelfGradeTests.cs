using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Domain.Tests.Questionnaire;

public class SelfGradeTests
{
    private static readonly EvidenceFact Policy = Fact(
        1, EvidenceKinds.Policy, ("text", "We do not retaliate."), ("web_address", "https://agency.example"), ("employees_told_on", "2012-01-05"), ("entities_told_on", "2012-10-01"), ("consequences", "Discipline."));

    [Fact]
    public void Is_an_F_with_nothing_on_file() =>
        Assert.All(Of(2026), grade => Assert.Equal((Grade.F, 0), (grade.Letter, grade.Shown)));

    [Fact]
    public void Counts_the_criteria_of_the_year_whose_elements_are_counted() =>
        Assert.Equal(["non_retaliation", "compliance_assistance", "sbrefa_notification", "hearing_participation"], Of(2010).Select(grade => grade.Criterion.Code));

    /// <summary>Small entities were told on the first day of fiscal year 2013.</summary>
    [Theory]
    [InlineData(2012, "policy_adopted employees_told", Grade.C)]
    [InlineData(2013, "policy_adopted both_told", Grade.A)]
    public void Counts_what_had_happened_by_the_end_of_the_year(int year, string shown, Grade letter)
    {
        var grade = Find(Of(year, Policy), CriterionCodes.NonRetaliation);

        Assert.Equal(shown.Split(' '), grade.Elements.Where(element => element.IsShown).Select(element => element.Element.Code));
        Assert.Equal(letter, grade.Letter);
        Assert.All(grade.Elements.Where(element => element.IsShown), element => Assert.Equal([Policy], element.By));
    }

    [Fact]
    public void Does_not_count_a_policy_without_an_address()
    {
        var grade = Find(Of(2026, Fact(1, EvidenceKinds.Policy, ("text", "We do not retaliate."))), CriterionCodes.NonRetaliation);

        Assert.Equal(0, grade.Shown);
    }

    [Fact]
    public void Says_which_notice_keeps_every_notice_from_being_true()
    {
        var (website, with, without) = (Notice(1, "website", "no"), Notice(2, "penalty_notice", "yes"), Notice(3, "cf28", "no"));

        var grade = Find(Of(2026, website, with, without), CriterionCodes.Notification);

        Assert.Equal((1, Grade.B), (grade.Shown, grade.Letter));
        Assert.Equal([without], grade.Elements.Single(element => element.Element.Code == "told_in_every_notice").Against);
    }

    /// <summary>What the notices say is not made less by a website that is silent. Years that were rated by counting keep their letters.</summary>
    [Theory]
    [InlineData(2026, "no", "yes", Grade.A)]
    [InlineData(2026, "yes", "yes", Grade.A)]
    [InlineData(2026, "yes", "no", Grade.C)]
    [InlineData(2026, "no", "no", Grade.F)]
    [InlineData(2025, "no", "yes", Grade.B)]
    [InlineData(2025, "yes", "yes", Grade.A)]
    [InlineData(2025, "yes", "no", Grade.C)]
    public void Gives_an_A_where_every_notice_says_it(int year, string website, string notice, Grade letter) =>
        Assert.Equal(letter, Find(Of(year, Notice(1, "website", website), Notice(2, "penalty_notice", notice)), CriterionCodes.Notification).Letter);

    [Fact]
    public void Counts_each_kind_of_help_once()
    {
        EvidenceFact[] help =
        [
            Help(1, "guide"), Help(2, "guide"), Help(3, "training"), Help(4, "answers"), Help(5, "web"), Fact(6, EvidenceKinds.Contact, ("email", "help@agency.example")),
        ];

        var grade = Find(Of(2026, help), CriterionCodes.ComplianceAssistance);

        Assert.Equal((4, Grade.B), (grade.Shown, grade.Letter));
        Assert.False(grade.Elements.Single(element => element.Element.Code == "web_help").IsShown);
        Assert.Equal(2, grade.Elements.Single(element => element.Element.Code == "guides").By.Count);
    }

    /// <summary>An element that nothing could ever show would be a trap.</summary>
    [Fact]
    public void Can_show_every_element_of_every_year()
    {
        EvidenceFact[] all =
        [
            Policy, Notice(2, "website", "yes"), Notice(3, "cf29", "yes"), Help(4, "guide"), Fact(5, EvidenceKinds.Assistance, ("assistance_kind", "web"), ("web_address", "https://agency.example")), Help(6, "answers"),
            Help(7, "training"), Fact(8, EvidenceKinds.Contact, ("phone", "202 555 0100")), Fact(9, EvidenceKinds.Hearing, ("came_of_it", "Two answers.")),
        ];

        Assert.All(Of(2014, all), grade => Assert.Equal(Grade.A, grade.Letter));
        Assert.Equal(Grade.A, Find(Of(2010, all), CriterionCodes.Hearings).Letter);
    }

    private static IReadOnlyList<SelfGrade> Of(int year, params EvidenceFact[] facts) => SelfGrade.Of(Rubrics.For(new(year)), new(year), facts);

    private static SelfGrade Find(IEnumerable<SelfGrade> grades, string criterion) => grades.Single(grade => grade.Criterion.Code == criterion);

    private static EvidenceFact Notice(long record, string type, string carries) => Fact(record, EvidenceKinds.Notice, ("document_type", type), ("carries_text", carries));

    private static EvidenceFact Help(long record, string kind) => Fact(record, EvidenceKinds.Assistance, ("assistance_kind", kind));

    private static EvidenceFact Fact(long record, string kind, params (string Field, string Text)[] values) => new(-record, kind, values.ToDictionary(value => value.Field, value => value.Text));
}
