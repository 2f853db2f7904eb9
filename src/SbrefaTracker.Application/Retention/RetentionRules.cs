using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention;

/// <summary>Reads what the schedule says now: the latest version of each kind, or what a new database begins with.</summary>
internal static class RetentionRules
{
    /// <summary>Most versions that are read: a schedule changes a few times in a decade.</summary>
    private const int Most = 1_000;

    /// <summary>Every version of every kind, the latest last.</summary>
    public static async Task<IReadOnlyList<RetentionChange>> Changes(TrackerDb db, CancellationToken ct) =>
        await db.RetentionChanges.AsNoTracking().OrderBy(change => change.Kind).ThenByDescending(change => change.Number).Take(Most).ToListAsync(ct);

    public static async Task<RetentionRule> Of(TrackerDb db, string kind, CancellationToken ct) =>
        Rule(RetentionKinds.Find(kind)!, await db.RetentionChanges.AsNoTracking().Where(change => change.Kind == kind).OrderByDescending(change => change.Number).FirstOrDefaultAsync(ct));

    /// <summary>How the ledger names a version of a rule.</summary>
    public static string NameOf(RetentionRule rule) => string.Create(CultureInfo.InvariantCulture, $"{rule.Kind.Code}/{rule.Number}");

    /// <param name="kind">Of what.</param>
    /// <param name="change">The latest version; null while there is none.</param>
    public static RetentionRule Rule(RetentionKind kind, RetentionChange? change) => change is null
        ? RetentionRule.Begin(kind)
        : new(kind, change.Number, change.Years, change.Start, change.Authority, change.Standing);
}
