using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>What is left of what the clock deleted: an entry of the ledger with the record that it lay beside. It says by which rule, of how many people, and of nobody who.</summary>
internal static class ClockDisposal
{
    /// <summary>What the ledger calls it.</summary>
    public const string Happened = "PersonsDeleted";

    /// <param name="session">The transaction in which they are deleted.</param>
    /// <param name="root">The record.</param>
    /// <param name="kind">A code of <see cref="RetentionKinds"/>.</param>
    /// <param name="days">The days that were kept to.</param>
    /// <param name="people">Of how many people.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task Note(WriteSession session, IOfficeRoot root, string kind, int days, int people, CancellationToken ct)
    {
        var rule = await RetentionRules.Of(session.Db, kind, ct);
        var detail = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["authority"] = rule.Authority,
            ["days"] = days,
            ["people"] = people,
            ["rule"] = RetentionRules.NameOf(rule),
            ["standing"] = rule.Standing,
        };
        await session.Record(root, Actor.Clock, Happened, EntryDetail.Write(detail), ct);
    }
}
