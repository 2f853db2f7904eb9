using System.Globalization;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Html;

/// <summary>A sentence whose numbers lead to their complaints: each is set into the words as a mark first, and written as a figure at last.</summary>
/// <param name="site">The address of the site; empty on a page of the site; null where none is known, and nothing leads anywhere.</param>
internal sealed class FiguredText(string? site)
{
    // Of the private use area: no text that people write holds them, and encoding leaves them.
    private const char Begin = '\uE000';
    private const char End = '\uE001';

    private readonly List<(string Mark, string Value, FigureBasis Basis)> _figures = [];

    /// <summary>What its figures stand on.</summary>
    public IEnumerable<FigureBasis> Bases => _figures.Select(one => one.Basis);

    /// <summary>A number for the sentence, in words.</summary>
    public FigureInText Figure(string value, FigureBasis basis)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"{Begin}{_figures.Count}{End}");
        _figures.Add((mark, value, basis));
        return new(value, mark);
    }

    /// <summary>The sentence with its figures.</summary>
    public Markup Write(string text) => Markup.Of(_figures.Aggregate(
        Markup.Encode(text), (html, figure) => html.Replace(figure.Mark, BasisHtml.Figure(figure.Value, figure.Basis, site).Html, StringComparison.Ordinal)));
}
