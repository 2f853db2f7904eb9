namespace SbrefaTracker.Application.Correspondence;

/// <summary>A message that was put into words.</summary>
/// <param name="Kind">Which message of ours it is.</param>
public sealed record Letter(string Kind, string Subject, string Text)
{
    /// <summary>The version of the template that it was begun from, as <c>kind/language/version</c>; null of standing words.</summary>
    public string? Template { get; init; }

    /// <summary>The restricted matter that it is about; null of all others.</summary>
    public long? MatterId { get; init; }

    /// <summary>Keeps the version of the template, unless it stayed at the standing words.</summary>
    /// <param name="own">What was written in their place.</param>
    public Letter BegunFrom(string? own, string? template) =>
        string.IsNullOrWhiteSpace(own) || string.IsNullOrWhiteSpace(template) ? this : this with { Template = template };
}
