using System.Globalization;
using System.Text;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Editions;

/// <summary>The stories of a report in its page.</summary>
internal static class StoriesPart
{
    /// <summary>Each under its title, and how many are left out; empty when there is none of either, and the section is left out.</summary>
    public static object Html(IReadOnlyList<PrintedStory> stories, int leftOut)
    {
        if (stories.Count == 0 && leftOut == 0)
            return "";
        var html = new StringBuilder();
        if (stories.Count > 0)
        {
            html.Append("<ul class=\"remarks stories\">\n");
            foreach (var story in stories)
                html.Append(CultureInfo.InvariantCulture, $"<li><h3 class=\"sub\"><bdi>{Markup.Encode(story.Title)}</bdi></h3>\n<p class=\"answer\"><bdi>{Markup.Encode(story.Text)}</bdi></p></li>\n");
            html.Append("</ul>\n");
        }

        // What a draft held and the edition does not is never left out in silence; which story it was is nobody's concern.
        if (leftOut > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"stories-left-out\">{Markup.Encode(ReportWords.Of("stories.left_out", leftOut))}</p>\n");
        return Markup.Of(html.ToString().TrimEnd('\n'));
    }
}
