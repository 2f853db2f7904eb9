using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Domain.Tests.Questionnaire;

public class EvidenceYearsTests
{
    [Theory]
    [InlineData(2023, null)]
    [InlineData(2024, 1)]
    [InlineData(2025, 3)]
    [InlineData(2026, 3)]
    public void Take_the_latest_version_that_holds_by_the_end_of_the_year(int year, int? number) =>
        Assert.Equal(number, EvidenceYears.VersionFor(EvidenceKinds.Policy, null, [(1, new(2024, 5, 1)), (2, new(2025, 9, 30)), (3, new(2025, 9, 1))], new(year)));

    [Theory]
    [InlineData(2024, 1)]
    [InlineData(2025, 1)]
    [InlineData(2026, null)]
    public void Count_what_ended_until_the_year_of_its_last_day(int year, int? number) =>
        Assert.Equal(number, EvidenceYears.VersionFor(EvidenceKinds.Assistance, new(2025, 9, 30), [(1, new(2024, 5, 1))], new(year)));

    [Theory]
    [InlineData(2024, null)]
    [InlineData(2025, 2)]
    [InlineData(2026, null)]
    public void Count_a_hearing_for_the_year_in_which_its_last_version_says_it_was_held(int year, int? number) =>
        Assert.Equal(number, EvidenceYears.VersionFor(EvidenceKinds.Hearing, null, [(1, new(2024, 5, 1)), (2, new(2025, 5, 1))], new(year)));
}
