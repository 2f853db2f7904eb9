namespace SbrefaTracker.Application.Mailing;

/// <summary>A message that waits to be sent.</summary>
/// <param name="Id">Its id in its tray.</param>
/// <param name="Name">Tells it from every other message of this database.</param>
/// <param name="Attempts">How often it was tried before.</param>
/// <param name="Kind">Which message of ours it is.</param>
/// <param name="At">When it was written.</param>
/// <param name="Enclosure">A text that goes with it as a file; null when there is none.</param>
public sealed record WaitingMail(
    long Id, string Name, string Kind, int Attempts, DateTimeOffset At, string Recipient, string Subject, string Text, string? Enclosure)
{
    /// <summary>Where one POST ends the subscription that the message belongs to (RFC 8058); null when it belongs to none.</summary>
    public string? Unsubscribe { get; init; }
}

/// <summary>What became of one attempt.</summary>
public enum DeliveryState
{
    /// <summary>The server has taken it over.</summary>
    Sent,

    /// <summary>The server will never take it, or the address is none.</summary>
    Refused,

    /// <summary>The server does not take it now.</summary>
    Later,

    /// <summary>Its reader asked not to be written to, and it is none that must be sent: it was not tried.</summary>
    HeldBack,

    /// <summary>There is no connection: nothing else can be sent either.</summary>
    NoServer,
}

/// <param name="State">What became of it.</param>
/// <param name="Error">Code and class of the error. Never what the server wrote: that may name the recipient.</param>
public readonly record struct Delivery(DeliveryState State, string? Error = null);
