using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What a visitor says of an answer by pressing a button.</summary>
public static class AnswerHelp
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>It solved the matter, and the visitor will not file a complaint about it. Nobody checks that.</summary>
    public const string Solved = "solved";

    public static readonly CodeList List = new("answer_help", Yes, No, Solved);
}

/// <summary>Where a visitor read the answer.</summary>
public static class AnswerPlaces
{
    /// <summary>On the page of answers.</summary>
    public const string Page = "page";

    /// <summary>Out of the form with which complaints are filed, where it was offered for the chosen enforcement action.</summary>
    public const string Filing = "filing";

    public static readonly CodeList List = new("answer_place", Page, Filing);
}
