namespace SbrefaTracker.Domain.Complaints;

/// <summary>Whether an entity is small, and why.</summary>
/// <param name="Verdict">A code of <see cref="SizeVerdicts"/>.</param>
/// <param name="ReasonCode">A code of <see cref="SizeReasons"/>: the sentence that explains it.</param>
/// <param name="Args">The sentence's arguments, as listed with its code.</param>
public sealed record SizeJudgement(string Verdict, string ReasonCode, IReadOnlyList<object> Args);

/// <summary>
/// The size verdict of 5 U.S.C. 601(3)-(6). Limits are inclusive: a standard is the largest that a concern can be and still
/// qualify. What is unknown is undetermined, never "not small". Independence and dominance are taken as stated by the filer.
/// </summary>
public static class SizeVerdict
{
    /// <summary>A governmental jurisdiction is small below this population, 5 U.S.C. 601(5).</summary>
    public const int PopulationLimit = 50_000;

    /// <param name="entityType">A code of <see cref="EntityTypes"/>; without one, whoever gave an industry is judged as a business.</param>
    /// <param name="naics">The industry's code as given.</param>
    /// <param name="employees">Average employees, affiliates included.</param>
    /// <param name="annualReceiptsCents">Average annual receipts, affiliates included, in US cents.</param>
    /// <param name="population">Population of a governmental jurisdiction.</param>
    /// <param name="standard">The row for the industry in the version that decides; null when the table has none.</param>
    public static SizeJudgement Judge(
        string? entityType, string? naics, long? employees, long? annualReceiptsCents, long? population, SizeStandard? standard)
    {
        var hasIndustry = !string.IsNullOrWhiteSpace(naics);
        return entityType switch
        {
            EntityTypes.Organization => Small(SizeReasons.OrganizationHasNoNumber),
            EntityTypes.Government => Government(population),
            EntityTypes.Business when !hasIndustry => Undetermined(SizeReasons.IndustryMissing),
            _ when hasIndustry => Business(naics!, employees, annualReceiptsCents, standard),
            _ => Undetermined(SizeReasons.EntityTypeMissing),
        };
    }

    private static SizeJudgement Government(long? population) =>
        population is not { } people ? Undetermined(SizeReasons.PopulationMissing)
        : people < PopulationLimit ? Small(SizeReasons.PopulationUnder, people, PopulationLimit)
        : NotSmall(SizeReasons.PopulationNotUnder, people, PopulationLimit);

    private static SizeJudgement Business(string naics, long? employees, long? receiptsCents, SizeStandard? standard)
    {
        if (!SizeStandards.IsChosenByProgram(naics))
            return Undetermined(SizeReasons.ExceptionRow, naics);
        return standard switch
        {
            null => Undetermined(SizeReasons.IndustryUnknown, naics),
            { AssetBased: true } => Undetermined(SizeReasons.LimitOfAssets, naics, standard.Version),
            { Employees: { } limit, ReceiptsCents: null } => ByEmployees(employees, limit, standard),
            { Employees: null, ReceiptsCents: { } limit } => ByReceipts(receiptsCents, limit, standard),
            _ => Undetermined(SizeReasons.NoSingleLimit, naics, standard.Version),
        };
    }

    private static SizeJudgement ByEmployees(long? employees, int limit, SizeStandard standard) =>
        employees is not { } number ? Undetermined(SizeReasons.EmployeesMissing, limit, standard.Naics, standard.Version)
        : number <= limit ? Small(SizeReasons.EmployeesWithin, number, limit, standard.Naics, standard.Version)
        : NotSmall(SizeReasons.EmployeesAbove, number, limit, standard.Naics, standard.Version);

    private static SizeJudgement ByReceipts(long? receiptsCents, long limit, SizeStandard standard) =>
        receiptsCents is not { } cents ? Undetermined(SizeReasons.ReceiptsMissing, limit, standard.Naics, standard.Version)
        : cents <= limit ? Small(SizeReasons.ReceiptsWithin, cents, limit, standard.Naics, standard.Version)
        : NotSmall(SizeReasons.ReceiptsAbove, cents, limit, standard.Naics, standard.Version);

    private static SizeJudgement Small(string reason, params object[] args) => new(SizeVerdicts.Small, reason, args);

    private static SizeJudgement NotSmall(string reason, params object[] args) => new(SizeVerdicts.NotSmall, reason, args);

    private static SizeJudgement Undetermined(string reason, params object[] args) => new(SizeVerdicts.Undetermined, reason, args);
}
