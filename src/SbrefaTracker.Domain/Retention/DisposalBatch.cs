using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Retention;

/// <summary>What a batch does with each of its complaints.</summary>
public static class BatchSteps
{
    /// <summary>The disposal of each is proposed.</summary>
    public const string Propose = "propose";

    /// <summary>The proposed disposal of each is carried out.</summary>
    public const string CarryOut = "carry_out";

    public static readonly CodeList List = new("batch_step", Propose, CarryOut);
}

/// <summary>What came of one complaint of a batch.</summary>
public static class BatchResults
{
    /// <summary>It was done; any other result is the code of the refusal.</summary>
    public const string Done = "done";
}

/// <summary>
/// A frozen list of complaints with which one step of their disposal is done, one after the other, each in a transaction and with an entry of its own. The list and what came of it are a
/// record of the office: it outlives the page that began it and the server that works on it. Nothing here is personal.
/// </summary>
public sealed class DisposalBatch : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    /// <summary>A code of <see cref="BatchSteps"/>.</summary>
    public string Step { get; init; } = "";

    public DateOnly BegunOn { get; init; }

    /// <summary>The account for which it is done: what it may do is asked again for each complaint.</summary>
    public string BegunBy { get; init; } = "";

    /// <summary>Why, of each proposal; null where proposals are carried out. Kept for ever, so it names nobody.</summary>
    public string? Reason { get; init; }

    /// <summary>Why although nobody verified the rule; null where nothing was said.</summary>
    public string? Despite { get; init; }

    /// <summary>How many complaints.</summary>
    public int Size { get; init; }

    /// <summary>The day on which all of them had been tried; null before, and for ever when somebody stopped it.</summary>
    public DateOnly? EndedOn { get; set; }
}

/// <summary>A complaint of the list, as it was when the list was frozen.</summary>
public sealed class DisposalBatchItem : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>From 1, in the order of the list.</summary>
    public int Place { get; init; }

    /// <summary>Our own reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>What changed since is left out.</summary>
    public int ComplaintVersion { get; init; }

    /// <summary><see cref="BatchResults.Done"/>, or the code of why not; null until all had been tried.</summary>
    public string? Result { get; set; }
}
