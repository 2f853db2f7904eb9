using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Application.Attachments;

/// <summary>A letter that was sent and whose print is to be kept: its words and what stood around them, as they are frozen. One of the two is there.</summary>
/// <param name="Id">Of the mail or the response.</param>
/// <param name="FilersLanguage">The language of the complaint, a code of <c>Languages</c>.</param>
/// <param name="FileName">By which its print is found.</param>
public sealed record LetterToPrint(long Id, string Reference, string FilersLanguage, string FileName)
{
    /// <summary>It was sent before prints were kept: nobody waits for it.</summary>
    public bool IsEarlier { get; init; }

    public MailView? Mail { get; init; }

    public ResponseToPrint? Response { get; init; }
}

/// <summary>A response that left without a print.</summary>
public sealed record ResponseToPrint(bool IsFinal, DateOnly SentOn, string Text, Letterhead? Letterhead, Addressee Addressee);
