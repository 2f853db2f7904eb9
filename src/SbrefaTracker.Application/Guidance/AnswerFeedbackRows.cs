namespace SbrefaTracker.Application.Guidance;

/// <summary>How often visitors pressed a button of an answer on a day. A count and no record of anybody.</summary>
public sealed class AnswerCountRow
{
    /// <summary>The answer's number.</summary>
    public long RecordId { get; set; }

    /// <summary>In the agency's time zone.</summary>
    public DateOnly Day { get; set; }

    /// <summary>A code of <see cref="Domain.Guidance.AnswerHelp"/>.</summary>
    public required string Help { get; set; }

    /// <summary>A code of <see cref="Domain.Guidance.AnswerPlaces"/>.</summary>
    public required string Place { get; set; }

    /// <summary>The language the page was read in.</summary>
    public required string Language { get; set; }

    public int Times { get; set; }
}

/// <summary>What a visitor wrote of an answer, without what looks like an identity.</summary>
public sealed class AnswerCommentRow
{
    public long Id { get; set; }

    public long RecordId { get; set; }

    /// <summary>The version that was read.</summary>
    public int Number { get; set; }

    public required string Help { get; set; }

    public required string Text { get; set; }

    public required string Language { get; set; }

    /// <summary>The day alone: the moment could be matched with a log.</summary>
    public DateOnly Day { get; set; }

    /// <summary>When somebody put it aside; null while it waits.</summary>
    public DateOnly? SettledOn { get; set; }

    public string? SettledBy { get; set; }
}

/// <summary>Words that found no answer, and how often.</summary>
public sealed class AnswerSearchRow
{
    public required string Language { get; set; }

    public required string Words { get; set; }

    public int Times { get; set; }

    /// <summary>On how many days, in the agency's time zone.</summary>
    public int Days { get; set; }

    public DateOnly FirstOn { get; set; }

    public DateOnly LastOn { get; set; }

    /// <summary>When somebody put it aside; a later search brings it back.</summary>
    public DateOnly? SettledOn { get; set; }
}

/// <summary>When a policy owner was last reminded of an answer.</summary>
public sealed class AnswerReminderRow
{
    public long RecordId { get; set; }

    public DateOnly AskedOn { get; set; }
}
