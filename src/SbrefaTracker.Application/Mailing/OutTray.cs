namespace SbrefaTracker.Application.Mailing;

/// <summary>Where messages wait, and where it is kept what became of them.</summary>
public interface IOutTray
{
    /// <summary>What is due, the longest waiting first.</summary>
    Task<IReadOnlyList<WaitingMail>> Due(int most, CancellationToken ct);

    /// <summary>
    /// Whether a message that was due a moment ago is still to be sent. A batch is read at once and sent one by one: somebody may have stopped it meanwhile, or asked for no more.
    /// </summary>
    Task<bool> StillWaits(WaitingMail mail, CancellationToken ct);

    /// <summary>Keeps what became of an attempt. Cannot be cancelled: what was sent must be marked.</summary>
    Task Mark(WaitingMail mail, Delivery delivery);
}
