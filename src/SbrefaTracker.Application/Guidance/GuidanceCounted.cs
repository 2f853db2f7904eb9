using System.Linq.Expressions;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>One of the figures of the log, as an address says it, and the entries that it counts.</summary>
/// <param name="Figure">One of <see cref="Figures"/>, or a way or a topic after its prefix.</param>
/// <param name="AsOf">The cut-off; null for the whole year.</param>
public sealed record GuidanceCounted(string Figure, DateOnly? AsOf)
{
    public const string Inquiries = "inquiries";
    public const string Applied = "applied";
    public const string Entities = "entities";
    public const string Small = "small";
    public const string Unnamed = "unnamed";
    public const string Complaints = "complaints";

    /// <summary>So begins a figure that counts those who came one way, before its code.</summary>
    public const string ByWay = "way.";

    public const string ByTopic = "topic.";

    /// <summary>In the order in which they are shown; of <see cref="Entities"/> and <see cref="Small"/> the same entity may have several entries.</summary>
    public static readonly IReadOnlyList<string> Figures = [Inquiries, Applied, Entities, Small, Unnamed, Complaints];

    /// <summary>Null for what counts nothing: then all of the year is shown.</summary>
    public static GuidanceCounted? Read(string? figure, DateOnly? asOf) =>
        figure is not null && (Figures.Contains(figure, StringComparer.Ordinal) || GuidanceWays.List.Codes.Any(code => figure == ByWay + code) || TradeTopics.List.Codes.Any(code => figure == ByTopic + code)) ? new(figure, asOf) : null;

    internal IQueryable<GuidanceEntry> Of(IQueryable<GuidanceEntry> entries)
    {
        var counted = entries.Where(Counts());
        return AsOf is { } last ? counted.Where(entry => entry.AnsweredOn <= last) : counted;
    }

    private Expression<Func<GuidanceEntry, bool>> Counts()
    {
        var code = Figure[(Figure.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return Figure switch
        {
            Applied => entry => entry.Applied,
            Entities => entry => entry.EntityNumber != null,
            Small => entry => entry.EntityNumber != null && entry.Size == SizeVerdicts.Small,
            Unnamed => entry => entry.EntityNumber == null,
            Complaints => entry => entry.Complaint != null,
            Inquiries => entry => true,
            _ when Figure.StartsWith(ByWay, StringComparison.Ordinal) => entry => entry.Way == code,
            _ => entry => entry.Topic == code,
        };
    }
}
