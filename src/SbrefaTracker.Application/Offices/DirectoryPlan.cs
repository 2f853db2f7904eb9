using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>What is given for an office: values as <see cref="FieldText"/> reads them. A field that is not among them stays as it is.</summary>
public sealed record GivenOffice(string Code, IReadOnlyDictionary<ComplaintField, object?> Values);

/// <summary>One field that would change; an empty text means "not given".</summary>
public sealed record OfficeDifference(string Field, string Before, string After);

/// <summary>One office that would be added or changed.</summary>
public sealed record PlannedOffice(string Code, string Name, bool IsNew, IReadOnlyList<OfficeDifference> Differences);

/// <summary>What would change in the directory.</summary>
/// <param name="Changed">Offices that are new or would be changed, in the order given.</param>
/// <param name="Unchanged">How many of those given are already so.</param>
/// <param name="NotNamed">How many offices of the directory are not among those given; they stay.</param>
public sealed record DirectoryPlan(IReadOnlyList<PlannedOffice> Changed, int Unchanged, int NotNamed)
{
    /// <summary>Names exactly this plan: when the directory moves on, another one is made of the same file.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', Changed.SelectMany(office => office.Differences.Select(change => string.Join('\t', office.Code, office.IsNew, change.Field, change.Before, change.After)))))));

    public static DirectoryPlan Make(IReadOnlyList<GivenOffice> given, IReadOnlyDictionary<string, Office> known, ILookup<string, OfficeContact> contacts)
    {
        var planned = given.Select(office => Planned(office, known.GetValueOrDefault(office.Code), contacts[office.Code])).ToList();
        return new DirectoryPlan(
            [.. planned.Where(office => office.Differences.Count > 0)],
            planned.Count(office => office.Differences.Count == 0),
            known.Keys.Except(given.Select(office => office.Code), StringComparer.Ordinal).Count());
    }

    private static PlannedOffice Planned(GivenOffice given, Office? known, IEnumerable<OfficeContact> contacts)
    {
        var before = known is null ? new Dictionary<string, string>() : OfficeTexts.Of(known, contacts);
        var differences = given.Values
            .Select(pair => new OfficeDifference(pair.Key.Name, before.GetValueOrDefault(pair.Key.Name, ""), FieldText.Write(pair.Value)))
            .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal))
            .ToList();
        var name = given.Values.GetValueOrDefault(OfficeFields.Name) as string ?? known?.Name ?? given.Code;
        return new PlannedOffice(given.Code, name, known is null, differences);
    }
}
