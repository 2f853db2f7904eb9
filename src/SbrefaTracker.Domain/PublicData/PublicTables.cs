namespace SbrefaTracker.Domain.PublicData;

/// <summary>The tables that the public gets of a fiscal year. Their names are stored and stand in addresses.</summary>
public static class PublicTables
{
    /// <summary>Complaints received, by the office complained of, in quarters.</summary>
    public const string Office = "office";

    public const string Action = "action";

    public const string Role = "role";

    /// <summary>By the state of the entity.</summary>
    public const string State = "state";

    /// <summary>Answered complaints of the year's cohort by grade of timeliness.</summary>
    public const string Grade = "grade";

    private const string AnsweredPrefix = "answered_";

    /// <summary>What complaints are broken down by.</summary>
    public static readonly IReadOnlyList<string> Breakdowns = [Office, Action, Role, State];

    public static readonly IReadOnlyList<string> All = [.. Breakdowns, Grade, .. Breakdowns.Select(Answered)];

    /// <summary>The table of answered complaints, with the median of their days, of the same breakdown.</summary>
    public static string Answered(string breakdown) => AnsweredPrefix + breakdown;
}
