namespace SbrefaTracker.Web.Desk.List;

/// <summary>The columns that somebody may choose for the work list, in the order in which they stand. Selection, reference and entity are always there.</summary>
public static class WorkListColumns
{
    public const string Office = "office";
    public const string Action = "action";
    public const string State = "state";
    public const string Due = "due";
    public const string Received = "received";
    public const string Who = "who";
    public const string Source = "source";
    public const string TradeRole = "role";
    public const string EntityState = "us-state";
    public const string Tags = "tags";
    public const string Forwarded = "forwarded";
    public const string Responded = "responded";
    public const string Amount = "amount";
    public const string Days = "days";
    public const string Changed = "changed";

    public static readonly IReadOnlyList<string> All =
        [Office, Action, Source, TradeRole, EntityState, Tags, State, Due, Received, Forwarded, Responded, Days, Amount, Changed, Who];

    /// <summary>What the list shows while nobody chose otherwise.</summary>
    public static readonly IReadOnlyList<string> Usual = [Office, Action, State, Due, Received, Who];

    /// <summary>The columns of an address; what is not known in it is passed over, and an empty one is the usual list.</summary>
    public static IReadOnlyList<string> Read(string? text)
    {
        var names = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<string> chosen = [.. All.Where(names.Contains)];
        return chosen.Count == 0 ? Usual : chosen;
    }

    /// <summary>How the columns stand in an address; null for the usual ones and for none.</summary>
    public static string? Write(IEnumerable<string> columns)
    {
        List<string> chosen = [.. All.Where(columns.Contains)];
        return chosen.Count == 0 || chosen.ToHashSet().SetEquals(Usual) ? null : string.Join(',', chosen);
    }
}
