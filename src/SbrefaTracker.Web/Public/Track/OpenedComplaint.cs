namespace SbrefaTracker.Web.Public.Track;

/// <summary>The complaint that a filer has opened, sealed in their own browser for an hour; the key is asked again with each request.</summary>
public sealed record OpenedComplaint(string Reference, string TrackingKey)
{
    /// <summary>What the filer just did with it, by the name of its command: the page says once that it is done. Null where nothing is to be said.</summary>
    public string? Done { get; init; }
}
