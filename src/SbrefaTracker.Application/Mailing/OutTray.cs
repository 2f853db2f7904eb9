namespace SbrefaTracker.Application.Mailing;

/// <summary>Where messages wait, and where it is kept what became of them.</summary>
public interface IOutTray
{
    /// <summary>What is due, the longest waiting first.</summary>
    Task<IReadOnlyList<WaitingMail>> Due(int most, CancellationToken ct);

    /// <summary>Keeps what became of an attempt. Cannot be cancelled: what was sent must be marked.</summary>
    Task Mark(WaitingMail mail, Delivery delivery);
}
