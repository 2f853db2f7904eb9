using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Questionnaire;

/// <summary>The condition of a piece of evidence.</summary>
public enum EvidenceState
{
    /// <summary>It holds.</summary>
    Kept,

    /// <summary>It no longer holds since a day; for years before that it still counts.</summary>
    Ended,
}

/// <summary>One thing that the office can show: a policy, a notice, help for small entities, a hearing, a contact. What it says lies in its versions.</summary>
public sealed class EvidenceItem : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public EvidenceState State { get; set; }

    /// <summary>A code of <see cref="EvidenceKinds"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The last day on which it held; null while it holds.</summary>
    public DateOnly? EndedOn { get; set; }
}

/// <summary>What was written about it at one time. A version is never changed; a later one says what holds from another day, or mends it.</summary>
public sealed class EvidenceVersion : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; set; }

    /// <summary>1, 2, 3 ... within the item.</summary>
    public int Number { get; init; }

    public DateOnly RecordedOn { get; init; }

    /// <summary>The account that wrote it.</summary>
    public string By { get; init; } = "";

    /// <summary>SHA-256 of its values, 64 hexadecimal digits: see <c>EvidenceHash</c>.</summary>
    public string Sha256 { get; init; } = "";
}

/// <summary>One field of a version.</summary>
public sealed class EvidenceValue : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; set; }

    public long VersionId { get; set; }

    /// <summary>A name of <see cref="EvidenceFields"/>.</summary>
    public string Field { get; init; } = "";

    /// <summary>As it was given: days as <c>2026-03-06</c>, yes or no, codes.</summary>
    public string Text { get; init; } = "";
}
