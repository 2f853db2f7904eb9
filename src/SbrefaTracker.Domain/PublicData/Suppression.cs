namespace SbrefaTracker.Domain.PublicData;

/// <summary>
/// Decides what of a published table is hidden. Small counts are, and as many others as it takes that no small count can be worked
/// out, neither from the totals of rows and columns nor from earlier editions: a hidden count of 1 to 9 can still be anything from 1 to
/// 9 (or to the total, where that is smaller). How it is proved, and what is not protected, stands in decision record 28.
/// </summary>
public static class Suppression
{
    /// <param name="rows">The table.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="earlier">Its earlier editions.</param>
    /// <param name="also">Rows that are hidden for another table's sake: shown, they would tell of it.</param>
    /// <returns>What is hidden; null when the table cannot be published beside the earlier editions without giving a small change away.</returns>
    public static HiddenCells? Of(IReadOnlyList<CountedRow> rows, SuppressionRule rule, IReadOnlyList<EarlierTable>? earlier = null, IReadOnlySet<string>? also = null) =>
        new TableHiding(rows, rule, earlier ?? [], also ?? new HashSet<string>(StringComparer.Ordinal)).Run();
}
