using System.Globalization;
using System.Text;

namespace SbrefaTracker.Reports.Editions;

/// <summary>The stories of a report in its page.</summary>
internal static class StoriesPart
{
    /// <summary>Each under its title; empty when there is none, and the section is left out.</summary>
    public static object Html(IReadOnlyList<PrintedStory> stories)
    {
        if (stories.Count == 0)
            return "";
        var html = new StringBuilder("<ul class=\"remarks stories\">\n");
        foreach (var story in stories)
            html.Append(CultureInfo.InvariantCulture, $"<li><h3 class=\"sub\"><bdi>{Markup.Encode(story.Title)}</bdi></h3>\n<p class=\"answer\"><bdi>{Markup.Encode(story.Text)}</bdi></p></li>\n");
        return Markup.Of(html.Append("</ul>").ToString());
    }
}
