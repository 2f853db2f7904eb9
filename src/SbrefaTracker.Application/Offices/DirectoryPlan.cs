using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>What is given for an office: values as <see cref="FieldText"/> reads them. A field that is not among them stays as it is.</summary>
public sealed record GivenOffice(string Code, IReadOnlyDictionary<ComplaintField, object?> Values)
{
    /// <summary>The day from which they hold, gone by or to come; null for today.</summary>
    public DateOnly? HoldsFrom { get; init; }
}

/// <summary>One field that would change; an empty text means "not given".</summary>
public sealed record OfficeDifference(string Field, string Before, string After)
{
    /// <summary>The last day on which it would hold, because another change of the field begins after it; null where none does.</summary>
    public DateOnly? Through { get; init; }
}

/// <summary>One office that would be added or changed.</summary>
public sealed record PlannedOffice(string Code, string Name, bool IsNew, IReadOnlyList<OfficeDifference> Differences)
{
    /// <summary>The day from which it would hold; null for today.</summary>
    public DateOnly? HoldsFrom { get; init; }
}

/// <summary>The directory as a plan is compared with: the offices, their contacts, how they were and will be, and the day.</summary>
public sealed record DirectoryNow(
    IReadOnlyDictionary<string, Office> Offices, ILookup<string, OfficeContact> Contacts, IReadOnlyDictionary<string, OfficeTimeline> Timelines, DateOnly Today)
{
    public OfficeTimeline TimelineOf(string code) => Timelines.GetValueOrDefault(code, OfficeTimeline.Unchanged);
}

/// <summary>What would change in the directory.</summary>
/// <param name="Changed">Offices that are new or would be changed, in the order given.</param>
/// <param name="Unchanged">How many of those given are already so.</param>
/// <param name="NotNamed">How many offices of the directory are not among those given; they stay.</param>
public sealed record DirectoryPlan(IReadOnlyList<PlannedOffice> Changed, int Unchanged, int NotNamed)
{
    /// <summary>Names exactly this plan: when the directory moves on, another one is made of the same file.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        Changed.SelectMany(office => office.Differences.Select(change => string.Join(
            '\t', office.Code, office.IsNew, FieldText.Write(office.HoldsFrom), change.Field, change.Before, change.After, FieldText.Write(change.Through))))))));

    public static DirectoryPlan Make(IReadOnlyList<GivenOffice> given, DirectoryNow now)
    {
        var planned = given.Select(office => Planned(office, now)).ToList();
        return new DirectoryPlan(
            [.. planned.Where(office => office.Differences.Count > 0)],
            planned.Count(office => office.Differences.Count == 0),
            now.Offices.Keys.Except(given.Select(office => office.Code), StringComparer.Ordinal).Count());
    }

    private static PlannedOffice Planned(GivenOffice given, DirectoryNow now)
    {
        var known = now.Offices.GetValueOrDefault(given.Code);
        var timeline = now.TimelineOf(given.Code);
        var before = known is null ? new Dictionary<string, string>()
            : given.HoldsFrom is { } day ? OfficeTexts.Of(timeline.AsOf(known, day), timeline.AsOf(given.Code, now.Contacts[given.Code], day))
            : OfficeTexts.Of(known, now.Contacts[given.Code]);
        var differences = given.Values
            .Select(pair => new OfficeDifference(pair.Key.Name, before.GetValueOrDefault(pair.Key.Name, ""), FieldText.Write(pair.Value))
            {
                Through = timeline.Begins(pair.Key.Name, given.HoldsFrom ?? now.Today)?.AddDays(-1),
            })
            .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal))
            .ToList();
        var name = given.Values.GetValueOrDefault(OfficeFields.Name) as string ?? known?.Name ?? given.Code;
        return new PlannedOffice(given.Code, name, known is null, differences) { HoldsFrom = given.HoldsFrom };
    }
}
