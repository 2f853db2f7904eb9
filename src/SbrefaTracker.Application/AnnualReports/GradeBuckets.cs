using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Gathers all that the row of one group says.</summary>
internal sealed class GradeBucket(TimelinessScale scale)
{
    private readonly CohortGroup _answers = new(scale);
    private readonly long[] _quality = new long[Enum.GetValues<Grade>().Length];
    private long _notStarted;
    private long _closedNotStarted;
    private long _replies;

    public void Add(CohortGroup answers) => _answers.Add(answers);

    public void AddNotStarted(bool isClosed)
    {
        if (isClosed)
            _closedNotStarted++;
        else
            _notStarted++;
    }

    public void AddQuality(Grade grade, long count) => _quality[(int)grade] += count;

    public void AddReplies(long count) => _replies += count;

    public void Add(GradeBucket other)
    {
        Add(other._answers);
        _notStarted += other._notStarted;
        _closedNotStarted += other._closedNotStarted;
        _replies += other._replies;
        for (var grade = 0; grade < _quality.Length; grade++)
            _quality[grade] += other._quality[grade];
    }

    public GradeRow Row(string key) => new(
        key,
        _answers.Raw.Figures(),
        _answers.Adjusted.Figures(),
        _answers.Raw.Open,
        _answers.Raw.CensoredMedian,
        _notStarted,
        _closedNotStarted,
        new(_quality[0], _quality[1], _quality[2], _quality[3], _quality[4]) { Replies = _replies });
}

/// <summary>The groups of one division of the complaints.</summary>
internal sealed class GradeBuckets(TimelinessScale scale)
{
    private readonly SortedDictionary<string, GradeBucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>The group of a key, begun when it is the first of it.</summary>
    public GradeBucket this[string key]
    {
        get
        {
            if (!_buckets.TryGetValue(key, out var bucket))
                _buckets[key] = bucket = new(scale);
            return bucket;
        }
    }

    public IEnumerable<KeyValuePair<string, GradeBucket>> All => _buckets;

    public IReadOnlyList<GradeRow> Rows() => [.. _buckets.Select(pair => pair.Value.Row(pair.Key))];
}

/// <summary>Some complaints by the two things that divide each of them once: its office and what was done.</summary>
internal sealed class GradeDivisions(TimelinessScale scale)
{
    public GradeBuckets Offices { get; } = new(scale);

    public GradeBuckets ActionTypes { get; } = new(scale);

    public void Add(CohortGroups offices, CohortGroups actionTypes)
    {
        foreach (var (office, answers) in offices.All)
            Offices[office].Add(answers);
        foreach (var (actionType, answers) in actionTypes.All)
            ActionTypes[actionType].Add(answers);
    }

    /// <summary>The groups in which one complaint counts.</summary>
    public IEnumerable<GradeBucket> Of(string office, string actionType) => [Offices[office], ActionTypes[actionType]];

    /// <summary>All of them together, and by what the directory says of the office: every complaint is of one, so none is counted twice.</summary>
    /// <param name="directory">Kind and region of each office by its code.</param>
    public (GradeBucket Agency, GradeBuckets Kinds, GradeBuckets Regions) Whole(IReadOnlyDictionary<string, (string Kind, string Region)> directory)
    {
        var (agency, kinds, regions) = (new GradeBucket(scale), new GradeBuckets(scale), new GradeBuckets(scale));
        foreach (var (code, bucket) in Offices.All)
        {
            var (kind, region) = directory[code];
            agency.Add(bucket);
            kinds[kind].Add(bucket);
            regions[region].Add(bucket);
        }

        return (agency, kinds, regions);
    }
}
