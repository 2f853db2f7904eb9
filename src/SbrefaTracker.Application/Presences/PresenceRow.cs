namespace SbrefaTracker.Application.Presences;

/// <summary>Somebody has a complaint open at one of several servers. It ends by itself, and is nobody's record.</summary>
public sealed class PresenceRow
{
    /// <summary>A name that the server gave itself when it started.</summary>
    public required string Server { get; set; }

    /// <summary>The complaint's own reference.</summary>
    public required string Reference { get; set; }

    public required string AccountId { get; set; }

    /// <summary>The form of an action is open there.</summary>
    public bool IsWriting { get; set; }

    /// <summary>Then it is over, unless the server says again that it goes on.</summary>
    public DateTimeOffset Until { get; set; }
}
