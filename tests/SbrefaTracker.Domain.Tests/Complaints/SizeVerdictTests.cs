using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Tests.Complaints;

public class SizeVerdictTests
{
    private static readonly SizeStandard Receipts = Standard(employees: null, receiptsCents: 1_650_000_000);
    private static readonly SizeStandard Employees = Standard(employees: 500, receiptsCents: null);

    [Theory]
    [InlineData(1_650_000_000L, SizeVerdicts.Small, SizeReasons.ReceiptsWithin)]
    [InlineData(1_650_000_001L, SizeVerdicts.NotSmall, SizeReasons.ReceiptsAbove)]
    [InlineData(1_650_000_100L, SizeVerdicts.NotSmall, SizeReasons.ReceiptsAbove)]
    [InlineData(0L, SizeVerdicts.Small, SizeReasons.ReceiptsWithin)]
    [InlineData(null, SizeVerdicts.Undetermined, SizeReasons.ReceiptsMissing)]
    public void Compares_receipts_with_an_inclusive_limit(long? cents, string verdict, string reason) =>
        Is(verdict, reason, Business(receiptsCents: cents, standard: Receipts));

    [Theory]
    [InlineData(500L, SizeVerdicts.Small, SizeReasons.EmployeesWithin)]
    [InlineData(501L, SizeVerdicts.NotSmall, SizeReasons.EmployeesAbove)]
    [InlineData(null, SizeVerdicts.Undetermined, SizeReasons.EmployeesMissing)]
    public void Compares_employees_with_an_inclusive_limit(long? employees, string verdict, string reason) =>
        Is(verdict, reason, Business(employees, standard: Employees));

    [Fact]
    public void Is_not_decided_by_the_number_that_has_no_limit()
    {
        Is(SizeVerdicts.Undetermined, SizeReasons.ReceiptsMissing, Business(employees: 3, standard: Receipts));
        Is(SizeVerdicts.Undetermined, SizeReasons.EmployeesMissing, Business(receiptsCents: 3, standard: Employees));
    }

    [Fact]
    public void Is_undetermined_by_a_row_with_both_limits_or_with_neither()
    {
        Is(SizeVerdicts.Undetermined, SizeReasons.NoSingleLimit, Business(1, 1, Standard(500, 100)));
        Is(SizeVerdicts.Undetermined, SizeReasons.NoSingleLimit, Business(1, 1, Standard(null, null)));
    }

    [Fact]
    public void Is_undetermined_by_a_limit_of_assets() =>
        Is(SizeVerdicts.Undetermined, SizeReasons.LimitOfAssets, Business(1, 1, Receipts with { AssetBased = true }));

    [Fact]
    public void Is_undetermined_without_a_row_for_the_industry() =>
        Is(SizeVerdicts.Undetermined, SizeReasons.IndustryUnknown, Business(1, 1, standard: null));

    [Fact]
    public void Never_chooses_an_exception_within_an_industry() =>
        Is(
            SizeVerdicts.Undetermined,
            SizeReasons.ExceptionRow,
            SizeVerdict.Judge(EntityTypes.Business, "488510_Except", 1, 1, null, Receipts with { Naics = "488510_Except" }));

    [Theory]
    [InlineData(49_999L, SizeVerdicts.Small, SizeReasons.PopulationUnder)]
    [InlineData(50_000L, SizeVerdicts.NotSmall, SizeReasons.PopulationNotUnder)]
    [InlineData(null, SizeVerdicts.Undetermined, SizeReasons.PopulationMissing)]
    public void Compares_a_population_with_an_exclusive_limit(long? population, string verdict, string reason) =>
        Is(verdict, reason, SizeVerdict.Judge(EntityTypes.Government, "488510", 1, 1, population, Receipts));

    [Fact]
    public void Takes_an_organization_as_small_and_says_that_no_number_applies() =>
        Is(SizeVerdicts.Small, SizeReasons.OrganizationHasNoNumber, SizeVerdict.Judge(EntityTypes.Organization, null, null, null, null, null));

    [Fact]
    public void Judges_whoever_gave_an_industry_but_no_type_as_a_business() =>
        Is(SizeVerdicts.Small, SizeReasons.EmployeesWithin, SizeVerdict.Judge(null, "316210", 10, null, null, Employees));

    [Fact]
    public void Is_undetermined_without_the_data_and_never_not_small()
    {
        Is(SizeVerdicts.Undetermined, SizeReasons.EntityTypeMissing, SizeVerdict.Judge(null, null, 9999, null, null, null));
        Is(SizeVerdicts.Undetermined, SizeReasons.IndustryMissing, SizeVerdict.Judge(EntityTypes.Business, " ", 9999, null, null, null));
    }

    [Fact]
    public void Explains_itself_with_the_numbers_compared()
    {
        var judgement = Business(receiptsCents: 1_000_000_000, standard: Receipts);

        Assert.Equal([1_000_000_000L, 1_650_000_000L, "488510", "2021"], judgement.Args);
    }

    private static SizeStandard Standard(int? employees, long? receiptsCents) =>
        new("488510", "2021", employees, receiptsCents, AssetBased: false);

    private static SizeJudgement Business(long? employees = null, long? receiptsCents = null, SizeStandard? standard = null) =>
        SizeVerdict.Judge(EntityTypes.Business, "488510", employees, receiptsCents, population: null, standard);

    private static void Is(string verdict, string reason, SizeJudgement judgement)
    {
        Assert.Equal((verdict, reason), (judgement.Verdict, judgement.ReasonCode));
        Assert.True(SizeReasons.List.Has(judgement.ReasonCode));
        Assert.True(SizeVerdicts.List.Has(judgement.Verdict));
    }
}
