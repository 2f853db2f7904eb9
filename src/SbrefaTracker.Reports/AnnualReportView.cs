using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports;

/// <summary>An annual report as a page or a file shows it: figures, exhibits with their charts, and tables without a chart.</summary>
public sealed record AnnualReportView(AnnualReportData Data, IReadOnlyList<Exhibit> Exhibits, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>The edition that it is; null for a report that nobody froze.</summary>
    public EditionPart? Edition { get; private init; }

    /// <summary>The stories it prints: those of the edition, or what an edition would print.</summary>
    public IReadOnlyList<PrintedStory> Stories { get; init; } = [];

    /// <summary>What the printed figures stand on.</summary>
    public FigureCatalogue Catalogue => FigureCatalogue.Of(Data);

    /// <summary>The definitions that it prints: those with which it was frozen.</summary>
    public IReadOnlyList<Definition> Definitions => DefinitionsOf(Data);

    internal static IReadOnlyList<Definition> DefinitionsOf(AnnualReportData data) => data.Method is { Definitions.Count: > 0 } method ? [.. method.Definitions.Select(one => new Definition(one.Number, one.Term, one.Meaning, one.Fields, one.AreFields))] : DefinitionWords.All;

    /// <summary>Every table, those of the exhibits first: a CSV file and a sheet each.</summary>
    public IEnumerable<ReportTable> AllTables => Exhibits.Select(exhibit => exhibit.Table).Concat(Tables);

    /// <param name="data">The figures.</param>
    /// <param name="edition">What the edition prints beside them; null for a report that is none.</param>
    public static AnnualReportView Of(AnnualReportData data, EditionPart? edition = null) => Of(data, AllExhibits.Of(data), edition);

    /// <summary>The same with exhibits that were drawn of these figures before.</summary>
    internal static AnnualReportView Of(AnnualReportData data, IReadOnlyList<Exhibit> exhibits, EditionPart? edition) => new(
        data,
        exhibits,
        [
            CoverTable.Of(data), MethodsTable.Of(data.Figures), SignalsTable.Of(data), .. GradeTables.WithoutExhibit(data), OutcomesExhibit.Findings(data.Figures), .. FeedbackTable.In(data.Figures), DaysExhibit.DayByDay(data.Figures),
            .. edition is null ? Array.Empty<ReportTable>() : [CommentsPart.Table(edition), CommentsPart.ResolvedTable(edition)],
        ])
    {
        Edition = edition,
        Stories = edition?.Stories ?? [],
    };
}
