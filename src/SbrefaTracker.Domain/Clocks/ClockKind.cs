namespace SbrefaTracker.Domain.Clocks;

/// <summary>What is waited for. Every clock counts business days.</summary>
public enum ClockKind
{
    /// <summary>The filer is told that the complaint has arrived.</summary>
    Acknowledgement,

    /// <summary>It is established that the complaint holds what an answer needs.</summary>
    Completeness,

    /// <summary>An office answers the questions put to it; one clock an inquiry.</summary>
    OfficeReply,

    /// <summary>The final response reaches ONO, or for other sources the filer: the rated clock.</summary>
    OnoResponse,
}
