namespace SbrefaTracker.Application.Campaigns;

/// <summary>One of the numbers of a complaint's narrative. No part of the record: derived, and gone with the narrative.</summary>
public sealed class StoryPrintRow
{
    public long ComplaintId { get; set; }

    /// <summary>As <see cref="Domain.Complaints.StoryPrint"/> gives it.</summary>
    public long Number { get; set; }
}
