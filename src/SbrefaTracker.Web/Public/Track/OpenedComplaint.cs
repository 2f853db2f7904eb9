namespace SbrefaTracker.Web.Public.Track;

/// <summary>The complaint that a filer has opened, sealed in their own browser for an hour; the key is asked again with each request.</summary>
public sealed record OpenedComplaint(string Reference, string TrackingKey);
