using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;

namespace SbrefaTracker.Reports.Html;

/// <summary>The finding of an exhibit with its numbers as figures: each leads to its complaints. What they stand on is told under the exhibit; in its picture the same words stay plain.</summary>
public static class FiguredTitle
{
    /// <param name="exhibit">Whose finding it is.</param>
    /// <param name="view">The report of which it is one.</param>
    /// <param name="site">The address of the site; empty on a page of the site; null where none is known, and nothing leads anywhere.</param>
    public static Markup Of(Exhibit exhibit, AnnualReportView view, string? site)
    {
        var text = new FiguredText(site);
        return text.Write(In(text, exhibit, view, view.Catalogue));
    }

    /// <summary>The same within a sentence that goes on.</summary>
    internal static string In(FiguredText text, Exhibit exhibit, AnnualReportView view, FigureCatalogue catalogue) =>
        exhibit.Sentence is { } sentence ? sentence((words, table, row, column) => text.Figure(words, SingleFigures.BasisOf(view, catalogue, table, row, column))) : exhibit.Title;
}
