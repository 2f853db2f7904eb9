using SbrefaTracker.Application.Complaints.Queries;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>The orders of the work list as they stand in an address: mostly the name of a column, and with a minus before it the other way round.</summary>
public static class WorkListSorts
{
    public const string Entity = "entity";
    private const string Newest = "newest";
    private const char Turned = '-';

    private static readonly Dictionary<string, WorkListSort> Orders = new(StringComparer.Ordinal)
    {
        [WorkListColumns.Due] = WorkListSort.Due,
        [Newest] = WorkListSort.Newest,
        [Entity] = WorkListSort.Entity,
        [WorkListColumns.Office] = WorkListSort.Office,
        [WorkListColumns.State] = WorkListSort.State,
        [WorkListColumns.Amount] = WorkListSort.Amount,
        [WorkListColumns.Forwarded] = WorkListSort.Forwarded,
        [WorkListColumns.Action] = WorkListSort.Action,
        [WorkListColumns.Source] = WorkListSort.Source,
        [WorkListColumns.Who] = WorkListSort.Assignee,
        [WorkListColumns.Days] = WorkListSort.Days,
        [WorkListColumns.Responded] = WorkListSort.Responded,
        [WorkListColumns.Changed] = WorkListSort.Changed,
        [WorkListColumns.TradeRole] = WorkListSort.Role,
        [WorkListColumns.EntityState] = WorkListSort.UsState,
    };

    /// <summary>The columns by which the list can be sorted, in the order in which they stand.</summary>
    public static readonly IReadOnlyList<string> Columns = [Entity, .. WorkListColumns.All.Where(column => Of(column) is not null)];

    /// <summary>The order of an address; null where none is named that is known.</summary>
    public static WorkListSort? Read(string? text) => Orders.TryGetValue((text ?? "").TrimStart(Turned), out var sort) ? sort : null;

    public static bool IsReversed(string? text) => text?.StartsWith(Turned) == true;

    /// <summary>How a column's order stands in an address; null when the list is not sorted by it.</summary>
    public static string? Of(string column) => column == WorkListColumns.Received ? Newest : Orders.ContainsKey(column) ? column : null;

    /// <summary>The list sorted by a column; and when it is so already, the other way round.</summary>
    public static WorkListAddress By(WorkListAddress address, string column)
    {
        var isNow = IsBy(address, column);
        return address.First() with { Sort = isNow && !IsReversed(address.Sort) ? Turned + Of(column) : Of(column) == Usual(address) ? null : Of(column) };
    }

    /// <summary>How the values of a column go down the list, as <c>aria-sort</c> has it; null when the list is not sorted by it.</summary>
    public static string? Direction(WorkListAddress address, string column) =>
        !IsBy(address, column) ? null : Falls(column) != IsReversed(address.Sort) ? "descending" : "ascending";

    private static bool IsBy(WorkListAddress address, string column) => Of(column) is { } name && (Read(address.Sort) is null ? Usual(address) : address.Sort!.TrimStart(Turned)) == name;

    private static string Usual(WorkListAddress address) => string.IsNullOrWhiteSpace(address.Q) ? WorkListColumns.Due : Newest;

    // What is latest or largest comes first.
    private static bool Falls(string column) => column is WorkListColumns.Received or WorkListColumns.Amount or WorkListColumns.Days or WorkListColumns.Responded or WorkListColumns.Changed;
}
