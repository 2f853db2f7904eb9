using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>By what the complaints of the cohort are told apart in the grades.</summary>
internal readonly record struct CohortMember(string Office, string ActionType, bool IsOno);

/// <summary>Some complaints of the cohort, by raw days and by adjusted ones.</summary>
internal sealed class CohortGroup(TimelinessScale scale)
{
    public TimelinessCount Raw { get; } = new(scale);

    public TimelinessCount Adjusted { get; } = new(scale);

    public void Add(CohortGroup other)
    {
        Raw.Add(other.Raw);
        Adjusted.Add(other.Adjusted);
    }
}

/// <summary>Groups by a key.</summary>
internal sealed class CohortGroups(TimelinessScale scale)
{
    private readonly Dictionary<string, CohortGroup> _groups = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Keys => _groups.Keys;

    public IReadOnlyDictionary<string, CohortGroup> All => _groups;

    /// <summary>The group of a key, begun when it is the first of it.</summary>
    public CohortGroup this[string key]
    {
        get
        {
            if (!_groups.TryGetValue(key, out var group))
                _groups[key] = group = new(scale);
            return group;
        }
    }

    public TimelinessFigures RawOf(string key) => (_groups.GetValueOrDefault(key) ?? new(scale)).Raw.Figures();
}
