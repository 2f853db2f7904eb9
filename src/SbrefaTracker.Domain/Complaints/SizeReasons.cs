namespace SbrefaTracker.Domain.Complaints;

/// <summary>Why a size verdict is what it is. Behind each code: the arguments of its sentence. Receipts are in US cents.</summary>
public static class SizeReasons
{
    /// <summary>employees, limit, naics, version</summary>
    public const string EmployeesWithin = "size_employees_within";

    /// <summary>employees, limit, naics, version</summary>
    public const string EmployeesAbove = "size_employees_above";

    /// <summary>limit, naics, version</summary>
    public const string EmployeesMissing = "size_employees_missing";

    /// <summary>receipts, limit, naics, version</summary>
    public const string ReceiptsWithin = "size_receipts_within";

    /// <summary>receipts, limit, naics, version</summary>
    public const string ReceiptsAbove = "size_receipts_above";

    /// <summary>limit, naics, version</summary>
    public const string ReceiptsMissing = "size_receipts_missing";

    /// <summary>naics, version: the row has neither limit, or both.</summary>
    public const string NoSingleLimit = "size_no_single_limit";

    /// <summary>naics, version</summary>
    public const string LimitOfAssets = "size_limit_of_assets";

    /// <summary>naics: the table has no such industry.</summary>
    public const string IndustryUnknown = "size_industry_unknown";

    /// <summary>naics: a row for an exception, which only a person can choose.</summary>
    public const string ExceptionRow = "size_exception_row";

    /// <summary>No arguments.</summary>
    public const string IndustryMissing = "size_industry_missing";

    /// <summary>No arguments: neither entity type nor industry was given.</summary>
    public const string EntityTypeMissing = "size_entity_type_missing";

    /// <summary>population, limit</summary>
    public const string PopulationUnder = "size_population_under";

    /// <summary>population, limit</summary>
    public const string PopulationNotUnder = "size_population_not_under";

    /// <summary>No arguments.</summary>
    public const string PopulationMissing = "size_population_missing";

    /// <summary>No arguments: the law sets no number for a not-for-profit, and independence is taken as stated (5 U.S.C. 601(4)).</summary>
    public const string OrganizationHasNoNumber = "size_organization_no_number";

    public static readonly CodeList List = new(
        "size_reason",
        EmployeesWithin, EmployeesAbove, EmployeesMissing, ReceiptsWithin, ReceiptsAbove, ReceiptsMissing, NoSingleLimit, LimitOfAssets,
        IndustryUnknown, ExceptionRow, IndustryMissing, EntityTypeMissing, PopulationUnder, PopulationNotUnder, PopulationMissing,
        OrganizationHasNoNumber);
}
