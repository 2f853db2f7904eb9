using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Triage;

/// <summary>The checklist as somebody went through it. The latest counts; earlier ones stay in the record.</summary>
public sealed class TriageRecord : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public DateOnly TriagedOn { get; set; }

    public required string By { get; set; }

    /// <summary>What colleagues should know of it.</summary>
    [Personal(1)]
    public string? Note { get; set; }
}

/// <summary>How one question of the checklist was answered.</summary>
public sealed class TriageMark : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long TriageId { get; set; }

    /// <summary>A code of <see cref="TriageList.Codes"/>.</summary>
    public required string Item { get; set; }

    /// <summary>A code of <see cref="TriageAnswers"/>.</summary>
    public required string Answer { get; set; }
}
