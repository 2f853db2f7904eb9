using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>A legal hold with the names of who placed and released it.</summary>
public sealed record HoldView(long Id, DateOnly PlacedOn, string PlacedBy, string Reason, string Authority)
{
    /// <summary>Null while it is in force.</summary>
    public DateOnly? ReleasedOn { get; init; }

    public string? ReleasedBy { get; init; }

    public string? ReleaseReason { get; init; }

    public bool IsInForce => ReleasedOn is null;
}

/// <summary>How much of a table goes.</summary>
/// <param name="Table">As the ledger names it.</param>
/// <param name="Rows">Rows that hold something personal.</param>
/// <param name="Values">What they hold.</param>
public sealed record GoingValues(string Table, int Rows, int Values);

/// <summary>A proposal to dispose of personal values that waits for a second person, with what will go.</summary>
/// <param name="Rows">Rows of the record that stay, emptied or not.</param>
/// <param name="Files">Files whose contents go.</param>
public sealed record ProposalView(DisposalProposal Proposal, string ProposedBy, IReadOnlyList<GoingValues> Going, int Rows, int Files);

/// <summary>Reads what keeps a complaint and what lets it go, for staff.</summary>
internal static class RetentionReader
{
    public static IReadOnlyList<HoldView> Holds(ComplaintParts parts, StaffNames names) =>
    [
        .. parts.Holds.Select(hold => new HoldView(hold.Id, hold.PlacedOn, names.Of(hold.PlacedBy), hold.Reason, hold.Authority)
        {
            ReleasedOn = hold.ReleasedOn,
            ReleasedBy = hold.ReleasedBy is { } by ? names.Of(by) : null,
            ReleaseReason = hold.ReleaseReason,
        }),
    ];

    public static async Task<ProposalView?> Proposal(TrackerDb db, RecordTables tables, ComplaintParts parts, StaffNames names, CancellationToken ct)
    {
        if (parts.DisposalProposed is not { } proposal)
        {
            return null;
        }

        var rows = await RecordRows.Of(db, proposal.ComplaintId, ct);
        var going =
            from row in rows
            let table = tables.Of(row.GetType())
            let values = table.Columns.Count(column => column.Salt is not null && !column.Read(row).IsNull && !column.IsEmptied(row))
            where values > 0
            group values by (table.Number, table.Name) into held
            orderby held.Key.Number
            select new GoingValues(held.Key.Name, held.Count(), held.Sum());
        return new ProposalView(proposal, names.Of(proposal.ProposedBy), [.. going], rows.Count, rows.OfType<Attachment>().Count());
    }

    /// <summary>The accounts that are to be named.</summary>
    public static IEnumerable<string?> Persons(ComplaintParts parts) =>
        parts.Holds.SelectMany(hold => new[] { hold.PlacedBy, hold.ReleasedBy }).Append(parts.DisposalProposed?.ProposedBy);
}
