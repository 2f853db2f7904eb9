using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Outreach;

/// <summary>Something that was asked or complained of where the agency met the trade, and what became of it. Who asked is not kept.</summary>
public abstract class RaisedQuestion : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public DateOnly AskedOn { get; init; }

    public string Question { get; init; } = "";

    /// <summary>A code of <see cref="QuestionEnds"/>; null while it waits.</summary>
    public string? Became { get; set; }

    /// <summary>The complaint's reference, the recommendation's six digits, or the number of the entry in the log of guidance.</summary>
    public string? Reference { get; set; }

    /// <summary>What was told, what is to be done, or why nothing follows.</summary>
    public string? Note { get; set; }

    public DateOnly? SettledOn { get; set; }

    /// <summary>Who does the task that it became, by office or position; null when it became none.</summary>
    public string? TaskFor { get; set; }

    /// <summary>The last day in time for the task.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The day on which somebody said that the task is done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>What was done.</summary>
    public string? DoneNote { get; set; }

    /// <summary>It is a task that nobody has done yet.</summary>
    public bool IsOpenTask => Became == QuestionEnds.Task && DoneOn is null;
}

/// <summary>What becomes of a question that was raised. The list is our practice.</summary>
public static class QuestionEnds
{
    /// <summary>It is a complaint of its own.</summary>
    public const string Complaint = "complaint";

    /// <summary>It was answered as informal guidance: it names the entry of the log, or the note holds the answer.</summary>
    public const string Guidance = "guidance";

    /// <summary>It belongs to a recommendation of the advisory committee.</summary>
    public const string Recommendation = "recommendation";

    /// <summary>Somebody has something to do, by a day: the note says what.</summary>
    public const string Task = "task";

    /// <summary>Nothing follows from it; the note says why.</summary>
    public const string Nothing = "nothing";

    public static readonly CodeList List = new("question_end", Complaint, Guidance, Recommendation, Task, Nothing);

    /// <summary>Those whose note is the point, where nothing is named that tells it.</summary>
    public static bool NeedsNote(string? code, bool namesSomething) => code == Nothing || code == Task || (code == Guidance && !namesSomething);

    /// <summary>Those that lead to something with a number.</summary>
    public static bool NeedsReference(string? code) => code is Complaint or Recommendation;

    /// <summary>Those that somebody does, by a day.</summary>
    public static bool NeedsTask(string? code) => code == Task;
}
