namespace SbrefaTracker.Application.Correspondence;

/// <summary>A message that was put into words.</summary>
/// <param name="Kind">Which message of ours it is.</param>
public sealed record Letter(string Kind, string Subject, string Text);
