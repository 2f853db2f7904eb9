using System.Globalization;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Documents;

/// <summary>The yearly report on small-entity compliance guides (section 212): each rule as it was entered, and how late its guide is, counted.</summary>
internal static class GuidesDocument
{
    public const string SchemaId = "sbrefa-section-212/1";
    private const string TableName = "section-212";
    private static readonly string[] Days = ["rulePublishedOn", "effectiveOn", "publishedOn", "reviewedOn"];
    private static readonly string[] Shown = ["rule", "rin", "citation", "effectiveOn", "guide", "publishedOn", "standing", "daysLate", "contact", "reviewedOn"];

    public static YearDocument Of(DocumentsYear year)
    {
        var until = year.Report.Period.End;
        var rules = year.Of(EvidenceKinds.Guide).Select(view => new Rule(view, until)).OrderBy(rule => rule.EffectiveOn).ThenBy(rule => rule.Text(EvidenceFields.Title), StringComparer.OrdinalIgnoreCase).ToList();
        var values = YearDocuments.Facts(year, DocumentWords.Of("guides.title", year.Year.Year));
        values["summary"] = Summary(rules);
        values["until"] = ReportWords.LongDay(until);
        values["none"] = rules.Count == 0 ? DocumentWords.Of("guides.none") : "";
        var table = Table(year, rules);
        return new(YearDocuments.Guides, values, [table], Data(year, rules, until))
        {
            ForPeople = new Dictionary<string, ReportTable>(StringComparer.Ordinal) { [TableName] = InWords(table).Part(TableName, table.Caption, Shown) },
        };
    }

    private static string Summary(List<Rule> rules) => rules.Count == 0 ? "" : DocumentWords.Of(
        "guides.summary",
        DocumentWords.Of("guides.rules", rules.Count),
        rules.Count(rule => rule.Standing == GuideStanding.InTime),
        rules.Count(rule => rule.Standing == GuideStanding.Late),
        rules.Count(rule => rule.Standing == GuideStanding.Missing),
        rules.Count(rule => rule.Standing == GuideStanding.NotDue));

    private static ReportTable Table(DocumentsYear year, List<Rule> rules) => new(
        TableName,
        DocumentWords.Of("guides.caption", year.Year.Year),
        [
            Column("rule", ColumnKind.Text), Column("rin", ColumnKind.Code), Column("citation", ColumnKind.Text), Column("rulePublishedOn", ColumnKind.Text), Column("effectiveOn", ColumnKind.Text),
            Column("guide", ColumnKind.Text), Column("webAddress", ColumnKind.Text), Column("publishedOn", ColumnKind.Text), Column("standing", ColumnKind.Text), Column("daysLate", ColumnKind.Whole),
            Column("languages", ColumnKind.Text), Column("contact", ColumnKind.Text), Column("reviewedOn", ColumnKind.Text), Column("note", ColumnKind.Text), Column("sha256", ColumnKind.Code),
        ],
        [
            .. rules.Select(rule => (IReadOnlyList<object?>)
            [
                rule.Text(EvidenceFields.Title), rule.Text(EvidenceFields.Rin), rule.Text(EvidenceFields.Citation), rule.Text(EvidenceFields.FromOn), rule.Text(EvidenceFields.EffectiveOn),
                rule.Text(EvidenceFields.GuideTitle), rule.Text(EvidenceFields.WebAddress), rule.Text(EvidenceFields.PublishedOn), DocumentWords.Of($"standing.{rule.Standing}"), (long)rule.DaysLate,
                rule.Text(EvidenceFields.Languages), rule.Contact, rule.Text(EvidenceFields.ReviewedOn), rule.Text(EvidenceFields.Text), rule.View.Current.Sha256,
            ]),
        ]);

    // For people days are written as everywhere in a report; files keep them as machines read them.
    private static ReportTable InWords(ReportTable table) => table with
    {
        Rows = [.. table.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select((cell, i) => Days.Contains(table.Columns[i].Name) ? InWords(cell) : cell)])],
    };

    private static object? InWords(object? cell) =>
        DateOnly.TryParseExact(cell as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ReportWords.Day(day) : cell;

    private static Column Column(string name, ColumnKind kind) => new(name, DocumentWords.Of($"guides.column.{name}"), kind);

    private static object Data(DocumentsYear year, List<Rule> rules, DateOnly until) => new
    {
        schema = SchemaId,
        period = YearDocuments.Period(year.Year, year),
        standingOn = until,
        rules = rules.Select(rule => new
        {
            values = rule.View.Current.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value),
            standing = rule.Standing,
            daysLate = rule.DaysLate,
            entered = YearDocuments.EnteredData(rule.View),
        }),
    };

    // A rule with what follows from its days.
    private sealed record Rule(EvidenceView View, DateOnly Until)
    {
        public DateOnly EffectiveOn => DocumentFacts.Day(View.Current.Values, EvidenceFields.EffectiveOn)!.Value;

        public GuideStanding Standing => ComplianceGuides.Standing(EffectiveOn, PublishedOn, Until);

        public int DaysLate => ComplianceGuides.DaysLate(EffectiveOn, PublishedOn, Until);

        public string Contact => string.Join(", ", new[] { EvidenceFields.Owner, EvidenceFields.Phone, EvidenceFields.MailAddress }.Select(Text).OfType<string>());

        private DateOnly? PublishedOn => DocumentFacts.Day(View.Current.Values, EvidenceFields.PublishedOn);

        public string? Text(string field) => View.Current.Values.GetValueOrDefault(field);
    }
}
