using System.Globalization;
using System.Text;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Documents;

/// <summary>
/// The table of P.L. 107-198: agency-wide counts as somebody entered them with their source, or blank; beside them the same of complaints alone, which is all that this record can count.
/// </summary>
internal static class PenaltyDocument
{
    public const string SchemaId = "sbrefa-penalties-107-198/1";

    private static readonly string[] Rows = ["actions", "reduced_or_waived", "dollars_reduced"];

    public static YearDocument Of(DocumentsYear year)
    {
        var entries = year.Of(EvidenceKinds.PenaltyCounts).ToList();
        var values = YearDocuments.Facts(year, DocumentWords.Of("penalties.title", year.Year.Year));
        values["sources"] = entries.Count == 0 ? "" : Sources(entries);
        values["n"] = ReportWords.Counted("penalties.count", year.Report.Figures.Penalties.Actions);
        return new(YearDocuments.Penalties, values, [Table(year, entries)], Data(year, entries))
        {
            AddressOf = new Dictionary<string, Func<string, string, string?>>(StringComparer.Ordinal) { [YearDocuments.Penalties] = (row, column) => AddressOf(year, row, column) },
        };
    }

    // Only what is counted of complaints has complaints behind it.
    private static string? AddressOf(DocumentsYear year, string row, string column) =>
        column is "complaintsAll" or "complaintsSmallEntities" && CountedAddress.OfCells(year.Year.Year, "penalties", year.Report.Figures.AsOf) is { } cells
            ? cells(row, column == "complaintsAll" ? "all" : "smallEntities")
            : null;

    // A column pair for each source; one that is blank where nobody entered anything.
    private static ReportTable Table(DocumentsYear year, List<EvidenceView> entries)
    {
        var complaints = year.Report.Figures.Penalties;
        (object All, object Small)[] counted = [(complaints.Actions, complaints.SmallEntityActions), (complaints.ReducedOrWaived, complaints.SmallEntityReducedOrWaived), (complaints.DollarsReduced, complaints.SmallEntityDollarsReduced)];
        IReadOnlyList<EvidenceView?> shown = entries.Count == 0 ? [null] : [.. entries];
        return new(
            YearDocuments.Penalties,
            DocumentWords.Of("penalties.caption", year.Year.Year),
            [
                new("measure", ReportWords.Of("column.measure"), ColumnKind.Text),
                .. shown.SelectMany((_, i) => new[] { Agency("agencyAll", "penalties.agency.all", i, shown.Count), Agency("agencySmallEntities", "penalties.agency.small", i, shown.Count) }),
                new("complaintsAll", DocumentWords.Of("penalties.complaints.all"), ColumnKind.Dollars),
                new("complaintsSmallEntities", DocumentWords.Of("penalties.complaints.small"), ColumnKind.Dollars),
            ],
            [
                .. Rows.Select((row, i) => (IReadOnlyList<object?>)
                [
                    DocumentWords.Of($"penalties.row.{row}"),
                    .. shown.SelectMany(entry => new[] { Value(entry, row), Value(entry, "small_entity_" + row) }),
                    counted[i].All,
                    counted[i].Small,
                ]),
            ])
        {
            Keys = Rows,
        };
    }

    private static Column Agency(string name, string heading, int index, int count) => count == 1
        ? new(name, DocumentWords.Of(heading), ColumnKind.Dollars)
        : new(string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1}"), DocumentWords.Of(heading + ".of", index + 1), ColumnKind.Dollars);

    private static object? Value(EvidenceView? entry, string field) => entry?.Current.Values.GetValueOrDefault(field) is not { } text ? null
        : field.EndsWith("dollars_reduced", StringComparison.Ordinal) ? decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : (object)long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Markup Sources(List<EvidenceView> entries)
    {
        var html = new StringBuilder("<ol class=\"sources\">");
        foreach (var entry in entries)
        {
            var values = entry.Current.Values;
            html.Append(CultureInfo.InvariantCulture, $"<li><p><b>{Text(values[EvidenceFields.Title])}</b> {Text(DocumentWords.Of("penalties.read", Day(values[EvidenceFields.FromOn])))}</p>");
            foreach (var field in new[] { "terms", EvidenceFields.Text }.Where(values.ContainsKey))
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"words\">{Text(EvidenceWords.Field(EvidenceKinds.PenaltyCounts, field))}: <bdi>{Text(values[field])}</bdi></p>");
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"small\">{Text(YearDocuments.Entered(entry))}</p></li>");
        }

        return Markup.Of(html.Append("</ol>").ToString());
    }

    private static object Data(DocumentsYear year, List<EvidenceView> entries) => new
    {
        schema = SchemaId,
        period = YearDocuments.Period(year.Year, year),
        agencyWide = entries.Select(entry => new
        {
            source = entry.Current.Values[EvidenceFields.Title],
            readOn = entry.Current.Values[EvidenceFields.FromOn],
            values = EvidenceFields.PenaltyValues.ToDictionary(field => field, field => Value(entry, field)),
            terms = entry.Current.Values.GetValueOrDefault("terms"),
            note = entry.Current.Values.GetValueOrDefault(EvidenceFields.Text),
            entered = YearDocuments.EnteredData(entry),
        }),
        complaintsOnly = year.Report.Figures.Penalties,
    };

    private static string Day(string iso) => ReportWords.LongDay(DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Text(string text) => Markup.Encode(text);
}
