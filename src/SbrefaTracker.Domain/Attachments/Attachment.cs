using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Attachments;

/// <summary>
/// A file that belongs to a complaint, as part of its record: what it is called, and the digest that its content must have. The
/// content itself lies beside the record, in chunks.
/// </summary>
public sealed class Attachment : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>When it became part of the complaint.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>An account's id, or <c>filer</c>.</summary>
    public required string By { get; set; }

    /// <summary>A code of <see cref="EvidenceGivers"/>.</summary>
    public required string Giver { get; set; }

    /// <summary>The inquiry with whose reply it came: it goes where the reply goes, so neither to the filer nor to another office. Null of every other file.</summary>
    public long? InquiryId { get; set; }

    /// <summary>The question of that inquiry that it answers; null of what belongs to the reply as a whole, and of every other file.</summary>
    public long? QuestionId { get; set; }

    /// <summary>As cleaned by <see cref="FileNames"/>.</summary>
    [Personal(1)]
    public required string Name { get; set; }

    /// <summary>A code of <see cref="FileTypes"/>, found in the content.</summary>
    public required string Type { get; set; }

    /// <summary>Bytes.</summary>
    public long Length { get; set; }

    /// <summary>
    /// SHA-256 of the content, 64 lower-case hexadecimal digits. It is personal: a short file could be guessed from it after the file
    /// itself was disposed of.
    /// </summary>
    [Personal(2)]
    public required string Sha256 { get; set; }

    /// <summary>Which stored content it is. Nothing refers to it any more once the complaint was disposed of.</summary>
    public long ContentId { get; set; }
}

/// <summary>Who gave a file.</summary>
public static class EvidenceGivers
{
    public const string Filer = "filer";
    public const string Staff = "staff";
    public const string Office = "office";

    /// <summary>Nobody gave it: it is the print of a letter that was sent. It is a letter, and stands in no list of files.</summary>
    public const string Print = "print";

    /// <summary>Who gives what comes in at the desk or from the filer. What comes in at an office's door is the office's, whoever else the liaison is.</summary>
    public static string Of(Actor actor) => actor switch
    {
        _ when actor.Is(Roles.Filer) => Filer,
        _ when DisclosurePolicy.AudienceOf(actor) == Audience.Office => Office,
        _ => Staff,
    };
}
