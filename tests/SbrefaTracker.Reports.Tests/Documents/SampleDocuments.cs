using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Documents;

/// <summary>Made-up facts for the documents beside the sample report.</summary>
internal static class SampleDocuments
{
    private static readonly FiscalYear Year = new(2025);

    public static DocumentsYear Filled(SampleReport sample)
    {
        EvidenceView[] shown =
        [
            Entry(-11, EvidenceKinds.Policy, ("title", "Made-up policy"), ("from_on", "2020-01-06"), ("text", "We do not retaliate."), ("web_address", "https://agency.example/policy"), ("employees_told_on", "2024-10-07"), ("entities_told_on", "2024-11-04")),
            Entry(-12, EvidenceKinds.Notice, ("title", "Penalty notice"), ("document_type", "penalty_notice"), ("from_on", "2022-01-05"), ("carries_text", "no"), ("checked_on", "2025-05-06")),
        ];
        var facts = shown.Select(view => new EvidenceFact(view.Record, view.Kind, view.Current.Values)).ToList();
        return With(
            sample,
            shown,
            SelfGrade.Of(Rubrics.For(Year), Year, facts),
            [
                Entry(-21, EvidenceKinds.PenaltyCounts, ("title", "Made-up letter of the penalties system"), ("from_on", "2025-12-15"), ("fiscal_year", "2025"), ("actions", "21034"), ("small_entity_actions", "6120"), ("reduced_or_waived", "9870"), ("dollars_reduced", "41234567.50"), ("terms", "Made up: an action is a notice of penalty.")),
                Entry(-22, EvidenceKinds.Guide, ("title", "Made-up rule on entry data"), ("rin", "1651-ZZ01"), ("citation", "90 FR 00001 (made up)"), ("from_on", "2024-12-02"), ("effective_on", "2025-02-03"), ("guide_title", "Entry data for small importers"), ("published_on", "2025-02-20"), ("web_address", "https://agency.example/guide"), ("owner", "Made-up desk"), ("reviewed_on", "2025-08-01")),
                Entry(-23, EvidenceKinds.Guide, ("title", "Made-up rule on bonds"), ("citation", "90 FR 00002 (made up)"), ("from_on", "2025-05-05"), ("effective_on", "2025-07-07")),
                Entry(-24, EvidenceKinds.DraftStatement, ("title", "Days in the mail"), ("from_on", "2026-01-12"), ("fiscal_year", "2025"), ("text", "Answers count from the day on which you received them.\nWe ask you to print this."), ("owner", "Made-up representative"), ("phone", "202 555 0100")),
                Entry(-25, EvidenceKinds.DraftFigure, ("title", "Table 2, average days"), ("from_on", "2026-01-12"), ("fiscal_year", "2025"), ("page", "14"), ("figure", "mean_days"), ("stated", "61"), ("text", "The table counts calendar days.")),
                Entry(-26, EvidenceKinds.DraftFigure, ("title", "Sentence on hearings"), ("from_on", "2026-01-12"), ("fiscal_year", "2025"), ("figure", "no_figure"), ("stated", "No hearing attended")),
            ]);
    }

    /// <summary>Nobody entered anything.</summary>
    public static DocumentsYear Blank(SampleReport sample) => With(sample, [], SelfGrade.Of(Rubrics.For(Year), Year, []), []);

    public static EvidenceView Entry(long record, string kind, params (string Field, string Text)[] given)
    {
        var values = given.ToDictionary(pair => pair.Field, pair => pair.Text, StringComparer.Ordinal);
        var version = new EvidenceVersionView(1, new DateOnly(2026, 1, 20), "Made-up auditor", EvidenceHash.Of(values), values);
        return new EvidenceView(record, 1, kind, null, version, [version], true, true);
    }

    public static DocumentsYear With(SampleReport sample, IReadOnlyList<EvidenceView> shown, IReadOnlyList<SelfGrade> grades, IReadOnlyList<EvidenceView> entered) =>
        new(new EvidenceYear(Year, SampleReport.AsOf, sample.View.Data.AgencyName, Rubrics.For(Year), shown, grades, MayRecord: true), sample.View.Data, entered);
}
