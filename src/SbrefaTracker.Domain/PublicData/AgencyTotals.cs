namespace SbrefaTracker.Domain.PublicData;

/// <summary>The counts of the whole agency that the public gets of a fiscal year. Their names are stored beside those of the tables that are withheld.</summary>
public static class AgencyTotal
{
    public const string Received = "total:received";

    public const string Closed = "total:closed";

    public const string Open = "total:open";

    /// <summary>Complaints whose rated clock started in the year.</summary>
    public const string Forwarded = "total:forwarded";

    public const string Answered = "total:answered";

    public static readonly IReadOnlyList<string> All = [Received, Closed, Open, Forwarded, Answered];
}

/// <summary>Counts of the whole agency in a fiscal year, with those that the public is not told.</summary>
public sealed record AgencyTotals(long Received, long Closed, long OpenAtEnd, long Forwarded, long Answered)
{
    /// <summary>Names of <see cref="AgencyTotal"/>.</summary>
    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What earlier editions of the year told.</summary>
    public IReadOnlyList<AgencyTotals> Earlier { get; init; } = [];

    /// <summary>How many came in in the quarters that were told while the year went on.</summary>
    public long ToldOfQuarters { get; init; }

    /// <summary>Too few came in to tell anything of the year but that.</summary>
    public bool IsWithheld => Hidden.Contains(AgencyTotal.Received);

    public long Unanswered => Forwarded - Answered;

    public bool Tells(string total) => !Hidden.Contains(total);

    public long Of(string total) => total switch
    {
        AgencyTotal.Received => Received,
        AgencyTotal.Closed => Closed,
        AgencyTotal.Open => OpenAtEnd,
        AgencyTotal.Forwarded => Forwarded,
        _ => Answered,
    };
}
