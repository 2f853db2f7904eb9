using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Inquiries;

/// <summary>
/// That one person of an office answers an inquiry, as another of the same office arranged. It changes who is reminded, not who may answer:
/// every liaison of the office still may. Why is kept as a note with the entry of the ledger.
/// </summary>
public sealed class Delegation : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long InquiryId { get; set; }

    /// <summary>The account of who answers now.</summary>
    public required string DelegateId { get; set; }

    public required string DelegatedBy { get; set; }

    /// <summary>The account in whose place it was arranged by a substitute; null when nobody's.</summary>
    public string? InPlaceOf { get; set; }

    public DateOnly DelegatedOn { get; set; }

    /// <summary>The day it was taken back; null while it stands.</summary>
    public DateOnly? TakenBackOn { get; set; }

    public string? TakenBackBy { get; set; }

    /// <summary>The account of the liaison who goes on seeing to it: who arranged it, or whoever that person stood in for.</summary>
    public string LiaisonId => InPlaceOf ?? DelegatedBy;

    public bool Stands => TakenBackOn is null;
}
