using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Inquiries;

/// <summary>Numbered questions put to one office about one complaint. Open until its final reply, or until it is called off.</summary>
public sealed class Inquiry : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>1, 2, 3 ... within the complaint.</summary>
    public int Number { get; set; }

    public required string OfficeCode { get; set; }

    public DateOnly AskedOn { get; set; }

    public required string AskedBy { get; set; }

    public DateOnly DueOn { get; set; }

    /// <summary>The day of the final reply; null while the office owes it.</summary>
    public DateOnly? RepliedOn { get; set; }

    /// <summary>The day it ended without a final reply, because the complaint ended or the office sent it back; null otherwise.</summary>
    public DateOnly? CalledOffOn { get; set; }

    /// <summary>The day the office sent it back: it is not the right one. Null otherwise.</summary>
    public DateOnly? SentBackOn { get; set; }

    /// <summary>The code of the office that it named instead; null when it knew of none.</summary>
    public string? ProposedOffice { get; set; }

    /// <summary>The day until which the office asked for time; whether it is given, <see cref="DueOn"/> says. Null when it did not ask.</summary>
    public DateOnly? TimeAskedUntil { get; set; }

    /// <summary>The day on which the time it asked for was refused; null when it was not, and once it asked anew or got time.</summary>
    public DateOnly? TimeRefusedOn { get; set; }

    /// <summary>Why time was granted or refused, as the office reads it; null while nobody decided.</summary>
    [Personal(1)]
    public string? TimeAnswer { get; set; }

    /// <summary>The office asked for more time than it has, and nobody decided yet.</summary>
    public bool AwaitsTime => IsOpen && TimeAskedUntil > DueOn && TimeRefusedOn is null;

    /// <summary>The language in which the office is written to, a code of <see cref="Complaints.Languages"/>; null is English.</summary>
    public string? Language { get; set; }

    public bool IsOpen => RepliedOn is null && CalledOffOn is null;

    /// <summary>See <see cref="CountsAgainst"/>.</summary>
    /// <param name="level">How much the office may be told of the complaint now, a code of <see cref="Complaints.Confidentialities"/>.</param>
    public bool CountsAgainstOffice(string level) => CountsAgainst(IsOpen, level);

    /// <summary>
    /// Its due day counts against the office: the final reply is owed, and the office may read what it owes. An inquiry of a complaint that is kept in this office makes nobody late, is due by no day, and is no silence,
    /// until the filer lets the office see it again.
    /// </summary>
    public static bool CountsAgainst(bool isOpen, string level) => isOpen && !Complaints.Confidentialities.IsKeptHere(level);

    /// <summary>
    /// The day up to which nobody above the office is told that a final reply is missing: the due day, or the later one that an interim reply promised. It is late all the same once it is past its due day.
    /// </summary>
    /// <param name="promisedOn">The day that the latest interim reply promised; null where there is none.</param>
    public static DateOnly AwaitedUntil(DateOnly dueOn, DateOnly? promisedOn) => promisedOn > dueOn ? promisedOn.Value : dueOn;
}

/// <summary>One numbered question of an inquiry.</summary>
public sealed class Question : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long InquiryId { get; set; }

    public int Number { get; set; }

    [Personal(1)]
    public required string Text { get; set; }
}

/// <summary>An office's reply to an inquiry: interim (what was done, what remains, by when) or final.</summary>
public sealed class Reply : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long InquiryId { get; set; }

    public bool IsFinal { get; set; }

    public DateOnly RepliedOn { get; set; }

    public required string By { get; set; }

    /// <summary>Name and rank of the person who signs for the office.</summary>
    [Personal(1)]
    public required string Signer { get; set; }

    /// <summary>What goes before the answers; in an interim reply what was done.</summary>
    [Personal(2)]
    public string? Text { get; set; }

    /// <summary>In an interim reply what remains to be done; null in a final one.</summary>
    [Personal(3)]
    public string? Remains { get; set; }

    /// <summary>In an interim reply the day by which the final one is promised; the inquiry is due as before. Null in a final one.</summary>
    public DateOnly? PromisedOn { get; set; }
}

/// <summary>What a reply says to one question.</summary>
public sealed class QuestionReply : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long ReplyId { get; set; }

    public long QuestionId { get; set; }

    [Personal(1)]
    public required string Text { get; set; }
}
