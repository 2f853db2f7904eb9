namespace SbrefaTracker.Web.Public;

/// <summary>A page in a menu of the public pages.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Key">The key of its name in the words of the layout.</param>
public sealed record PublicLink(string Path, string Key)
{
    /// <summary>Whether a page at this address lies in this part of the site.</summary>
    public bool Holds(string path) =>
        path.Equals(Path, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Path + "/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The one list of the public pages that a menu leads to.</summary>
public static class PublicNavigation
{
    public static readonly PublicLink File = new("/file", "nav.file");
    public static readonly PublicLink Track = new("/track", "nav.track");
    public static readonly PublicLink Offices = new("/offices", "nav.offices");
    public static readonly PublicLink Answers = new("/answers", "nav.answers");
    public static readonly PublicLink Deadlines = new("/deadlines", "nav.deadlines");
    public static readonly PublicLink Bulletins = new("/bulletins", "nav.bulletins");
    public static readonly PublicLink Guides = new("/guides", "nav.guides");
    public static readonly PublicLink Data = new("/data", "nav.data");
    public static readonly PublicLink Committee = new("/committee-of-the-trade", "nav.committee");
    public static readonly PublicLink Events = new("/events", "nav.events");
    public static readonly PublicLink Speaker = new("/request-a-speaker", "nav.speaker");
    public static readonly PublicLink Verify = new("/verify", "nav.verify");
    public static readonly PublicLink Privacy = new("/privacy", "nav.privacy");
    public static readonly PublicLink Accessibility = new("/accessibility", "nav.accessibility");
    public static readonly PublicLink Security = new("/security", "nav.security");

    public static readonly PublicLink Feedback = new("/feedback", "nav.feedback");

    public static readonly IReadOnlyList<PublicLink> Main = [File, Track, Offices, Answers, Guides, Bulletins, Deadlines, Data];

    public static readonly IReadOnlyList<PublicLink> About = [Events, Committee, Speaker, Verify, Privacy, Accessibility, Security];
}
