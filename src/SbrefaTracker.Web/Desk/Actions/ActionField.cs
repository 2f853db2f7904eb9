namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>How something is typed or chosen.</summary>
public enum ActionFieldKind
{
    Line,
    Words,
    Letter,
    Day,
    Number,
    Money,
    Choice,
    Questions,
    Tasking,
    Answers,
    Marks,
    Checklist,
    Policy,
    Points,
    Files,
    Tags,
    Ticks,
}

/// <summary>One choice: what is stored, what is read.</summary>
public sealed record ActionChoice(string Value, string Words);

/// <summary>One field of an action's form. Its name is that of the command's property, so that refusals find it.</summary>
public sealed record ActionField(string Name, ActionFieldKind Kind, bool Required = true, int Limit = 10_000)
{
    public IReadOnlyList<ActionChoice> Choices { get; init; } = [];

    /// <summary>Asked only while no interim response is chosen.</summary>
    public bool OfFinalOnly { get; init; }

    /// <summary>For few readers: what is typed or chosen is kept sealed in the browser, and the form says so.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Asked only while the outcome <c>duplicate</c> is chosen.</summary>
    public bool OfDuplicateOnly { get; init; }
}
