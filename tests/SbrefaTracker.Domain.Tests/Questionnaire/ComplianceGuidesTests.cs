using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Domain.Tests.Questionnaire;

public sealed class ComplianceGuidesTests
{
    private static readonly DateOnly Effective = new(2025, 2, 3);

    [Theory]
    [InlineData("2025-02-03", GuideStanding.InTime, 0)]
    [InlineData("2024-12-01", GuideStanding.InTime, 0)]
    [InlineData("2025-02-04", GuideStanding.Late, 1)]
    [InlineData("2025-03-03", GuideStanding.Late, 28)]
    [InlineData(null, GuideStanding.Missing, 239)]
    public void Are_late_by_calendar_days_after_the_rule_became_effective(string? published, GuideStanding standing, int late)
    {
        var (on, asOf) = (Day(published), new DateOnly(2025, 9, 30));

        Assert.Equal(standing, ComplianceGuides.Standing(Effective, on, asOf));
        Assert.Equal(late, ComplianceGuides.DaysLate(Effective, on, asOf));
    }

    [Fact]
    public void Are_not_due_before_and_a_later_day_has_not_happened()
    {
        Assert.Equal(GuideStanding.NotDue, ComplianceGuides.Standing(Effective, null, new(2025, 2, 2)));
        Assert.Equal(0, ComplianceGuides.DaysLate(Effective, null, new(2025, 2, 2)));
        Assert.Equal(GuideStanding.Missing, ComplianceGuides.Standing(Effective, new(2025, 3, 3), new(2025, 3, 2)));
        Assert.Equal(27, ComplianceGuides.DaysLate(Effective, new(2025, 3, 3), new(2025, 3, 2)));
    }

    [Theory]
    [InlineData(2024, null, false)]
    [InlineData(2025, null, true)]
    [InlineData(2026, null, true)]
    [InlineData(2025, "2025-01-06", true)]
    [InlineData(2026, "2025-01-06", false)]
    [InlineData(2026, "2025-10-01", true)]
    [InlineData(2027, "2025-10-01", false)]
    public void Are_reported_for_the_year_of_the_rule_and_while_they_are_missing(int year, string? published, bool isOf) =>
        Assert.Equal(isOf, ComplianceGuides.IsOf(new FiscalYear(year), Effective, Day(published)));

    [Fact]
    public void Are_entered_ahead_of_the_day_on_which_the_rule_binds()
    {
        var given = new Dictionary<string, string> { ["title"] = "Rule", ["citation"] = "90 FR 1", ["from_on"] = "2025-01-02", ["effective_on"] = "2025-03-03" };

        Assert.True(EvidenceReading.Read(EvidenceKinds.Guide, given, new(2025, 1, 6)).IsDone);
        given["published_on"] = "2025-01-07";
        Assert.Equal(["in_the_future"], EvidenceReading.Read(EvidenceKinds.Guide, given, new(2025, 1, 6)).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Stand_beside_facts_that_speak_of_one_year_until_they_are_taken_back()
    {
        var values = new Dictionary<string, string> { ["fiscal_year"] = "2025" };

        Assert.True(DocumentFacts.SpeakOf(EvidenceKinds.PenaltyCounts, values, null, new(2025)));
        Assert.False(DocumentFacts.SpeakOf(EvidenceKinds.PenaltyCounts, values, null, new(2026)));
        Assert.False(DocumentFacts.SpeakOf(EvidenceKinds.DraftFigure, values, new DateOnly(2026, 1, 5), new(2025)));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
