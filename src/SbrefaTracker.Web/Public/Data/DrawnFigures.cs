using System.Collections.Concurrent;
using System.Text.Json;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.PublicData;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>A figure of a year as it is shown.</summary>
/// <param name="Exhibit">Chart, words and table.</param>
/// <param name="File">The file that holds its table for all years.</param>
/// <param name="Breakdown">By what its rows are told apart, where each can be looked at alone; null where none can.</param>
public sealed record DrawnFigure(Exhibit Exhibit, string File, string? Breakdown = null);

/// <summary>The figures of a year in one language, and the tables that are withheld.</summary>
public sealed record DrawnYear(IReadOnlyList<DrawnFigure> Figures, IReadOnlyList<string> Withheld)
{
    /// <summary>Whether it is told apart by nothing, and nothing of it is withheld: there is nothing to tell apart.</summary>
    public bool IsPlain => Withheld.Count == 0 && Figures.All(figure => figure.Breakdown is null);
}

/// <summary>
/// Draws the figures of a year once, and again when anything of them was counted anew or an office got another name: to draw ten charts takes far longer than to read what was
/// kept of them. As many are held as there are years and languages; of one office, action, role or state so many as were looked at latest.
/// </summary>
public sealed class DrawnFigures(ReadPublicFigures figures, FigureWords words)
{
    // The pictures of one take some hundred kilobytes. Whoever asks for every code there is makes the others be drawn again, and no more.
    private const int MostOfOne = 128;

    private readonly DrawnCharts<IReadOnlyList<Exhibit>> _ones = new(MostOfOne);
    private readonly ConcurrentDictionary<(string Language, int Year), Kept> _kept = new();

    /// <param name="all">What there is to show, as it was just read.</param>
    /// <param name="year">One of its fiscal years.</param>
    /// <param name="offices">The directory's codes and names, in one order.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<DrawnYear> Of(PublicOverview all, int year, IReadOnlyList<(string Code, string Name)> offices, CancellationToken ct = default)
    {
        var place = (Language.Current.Code, year);
        if (_kept.TryGetValue(place, out var kept) && kept.CountedAt == all.CountedAt && kept.Offices.SequenceEqual(offices))
            return kept.Year;
        var drawn = await Draw(all, year, ct);
        _kept[place] = new(all.CountedAt, offices, drawn);
        return drawn;
    }

    /// <summary>One office, action, role or state over the years; found again by what is shown of it.</summary>
    /// <param name="trend">The years that are shown.</param>
    /// <param name="name">What it is called in the language of the request.</param>
    public IReadOnlyList<Exhibit> Of(IReadOnlyList<PublicTrendYear> trend, string name) => _ones.Of(
        JsonSerializer.Serialize(new { Language.Current.Code, name, trend }),
        () => TrendExhibits.Quarters(trend, name, words.Say) is { } quarters ? [TrendExhibits.Years(trend, name, words.Say), quarters] : [TrendExhibits.Years(trend, name, words.Say)]);

    private async Task<DrawnYear> Draw(PublicOverview all, int fiscalYear, CancellationToken ct)
    {
        var nameOf = await words.Names(ct);
        List<DrawnFigure> drawn = [];
        Add(QuartersExhibit.Of(all, fiscalYear, words.Say), "by-quarter.csv");
        if (await figures.Year(fiscalYear, ct) is not { } year)
            return new(drawn, []);
        Add(GradesOfAnswers.Of(year, words.Say), "time-to-respond.csv");
        foreach (var breakdown in PublicTables.Breakdowns)
            Add(BreakdownExhibit.Of(year, breakdown, code => nameOf(breakdown, code), words.Say), FigureFiles.FileOf(breakdown), breakdown);
        foreach (var breakdown in new[] { PublicTables.Office, PublicTables.Action })
            Add(MediansExhibit.Of(year, breakdown, code => nameOf(breakdown, code), words.Say), FigureFiles.FileOf(breakdown), breakdown);
        return new(drawn, [.. PublicTables.Breakdowns.Prepend(PublicTables.Grade).Where(table => year.Tables[table].IsWithheld)]);

        void Add(Exhibit? exhibit, string file, string? breakdown = null)
        {
            if (exhibit is not null)
                drawn.Add(new(exhibit, file, breakdown));
        }
    }

    private sealed record Kept(DateTimeOffset CountedAt, IReadOnlyList<(string Code, string Name)> Offices, DrawnYear Year);
}
