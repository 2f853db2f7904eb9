namespace SbrefaTracker.Web.Audit.Stories;

/// <summary>A story as it was typed.</summary>
/// <param name="Complaint">The reference of the complaint.</param>
public sealed record StoryGiven(string Complaint, string Title, string Text);
