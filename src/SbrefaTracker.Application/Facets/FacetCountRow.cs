namespace SbrefaTracker.Application.Facets;

/// <summary>How many complaints have one value of a facet. Kept as changes happen; it can be counted anew from the complaints, and is no part of the record.</summary>
public sealed class FacetCountRow
{
    /// <summary>A name of <see cref="FacetNames"/>, or that of the closed work (<see cref="FacetNames.OfClosed"/>).</summary>
    public required string Facet { get; set; }

    /// <summary>The value: a state, a code, the id of an account or a word.</summary>
    public required string Code { get; set; }

    public long Complaints { get; set; }
}

/// <summary>By what the work is counted: the open work under these names, what is closed beside it. States are counted of all, and flags of whatever their list shows.</summary>
public static class FacetNames
{
    public const string State = "state";
    public const string Office = "office";
    public const string Action = "action";
    public const string Source = "source";
    public const string Assignee = "assignee";
    public const string Tag = "tag";

    /// <summary>The day on which the next thing is due. Counted by the day, because no act moves "today"; a list says how many are due through a day (<see cref="DueSpans"/>).</summary>
    public const string Due = "due";

    /// <summary>What a list can be marked with: codes of <see cref="FacetFlags"/>.</summary>
    public const string Flag = "flag";

    /// <summary>The words of the names of entities, of open and closed complaints together and only on SQLite: no list shows them, a search for names looks among them (<see cref="NameWords"/>).</summary>
    public const string NameWord = "name-word";

    /// <summary>The value of <see cref="Assignee"/> where nobody is responsible.</summary>
    public const string Nobody = "-";

    /// <summary>The name under which a value of closed complaints is counted.</summary>
    internal static string OfClosed(string facet) => $"closed-{facet}";

    public static readonly IReadOnlyList<string> All = [State, Office, Action, Source, Assignee, Tag, Due, Flag];
}
