using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Inquiries;

/// <summary>That a step of the <see cref="ReminderLadder"/> was taken for an inquiry; the messages themselves are mails of the complaint.</summary>
public sealed class Reminder : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long InquiryId { get; set; }

    /// <summary>A code of <see cref="ReminderLadder.Codes"/>.</summary>
    public required string Step { get; set; }

    /// <summary>
    /// The due day that it counts for: when more time is granted, the ladder begins anew. That it spoke of; of a step after the due day, the one to which the calendar moved that since.
    /// </summary>
    public DateOnly DueOn { get; set; }

    public DateOnly SentOn { get; set; }
}
