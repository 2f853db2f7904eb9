namespace SbrefaTracker.Application.Participation;

/// <summary>The state of a letter's delivery. Its words are in the record, the address lies with the contact: this holds neither.</summary>
public sealed class ParticipationMailRow
{
    /// <summary>It did not arrive, and the organizer was told otherwise.</summary>
    public const string Told = "told";

    /// <summary>It was not sent, because what it says was taken back before.</summary>
    public const string TakenBack = "taken_back";

    /// <summary>The letter in the record.</summary>
    public long LetterId { get; set; }

    /// <summary>The request's record, below zero.</summary>
    public long RequestRecord { get; set; }

    /// <summary>A value of <see cref="Persistence.QueuedMailStatus"/>, <see cref="Told"/> or <see cref="TakenBack"/>.</summary>
    public required string Status { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Code and class of the error, never what the server wrote.</summary>
    public string? LastError { get; set; }

    /// <summary>It did not reach its reader: somebody is to do something about it.</summary>
    public bool IsLeft => Persistence.QueuedMailStatus.Left.Contains(Status);
}
