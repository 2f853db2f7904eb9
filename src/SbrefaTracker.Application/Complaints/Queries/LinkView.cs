using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Another complaint that a complaint has to do with.</summary>
/// <param name="Leads">The complaint looked at leads, not the other.</param>
/// <param name="By">The name of who linked them.</param>
public sealed record LinkView(long Id, string Kind, bool Leads, DateOnly LinkedOn, string By, string Reason)
{
    public required string Reference { get; init; }

    public required string EntityName { get; init; }

    public required string Subject { get; init; }

    public required ComplaintState State { get; init; }

    /// <summary>The day it was undone, and by whom; null while it holds.</summary>
    public DateOnly? EndedOn { get; init; }

    public string? EndedBy { get; init; }

    /// <summary>Of a complaint that was merged into the one looked at: the day its filer was told what came of the matter.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>Its filer waits to be told: the one looked at was answered for good, the one merged into it was not.</summary>
    public bool FilerWaits { get; init; }
}
