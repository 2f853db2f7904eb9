using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>One version of a piece of evidence.</summary>
/// <param name="By">The name of whoever wrote it.</param>
/// <param name="Sha256">See <see cref="EvidenceHash"/>.</param>
public sealed record EvidenceVersionView(int Number, DateOnly RecordedOn, string By, string Sha256, IReadOnlyDictionary<string, string> Values);

/// <summary>A piece of evidence as it counts for a year.</summary>
/// <param name="Record">The number of the record, below zero.</param>
/// <param name="Version">For the commands of a page.</param>
/// <param name="Kind">A code of <see cref="EvidenceKinds"/>.</param>
/// <param name="EndedOn">The last day on which it held; null while it holds.</param>
/// <param name="Current">The version that counts for the year.</param>
/// <param name="Versions">All versions, the latest first.</param>
/// <param name="MayRevise">Whoever looks may write a further version.</param>
/// <param name="MayEnd">Whoever looks may say that it no longer holds.</param>
public sealed record EvidenceView(
    long Record, int Version, string Kind, DateOnly? EndedOn, EvidenceVersionView Current, IReadOnlyList<EvidenceVersionView> Versions, bool MayRevise, bool MayEnd)
{
    /// <summary>The file of which it says that it was given out is kept.</summary>
    public bool HasFile { get; init; }
}

/// <summary>All that the office can show for a fiscal year, and the grade it would give by our reading.</summary>
/// <param name="AsOf">The day on which it was looked at.</param>
/// <param name="Items">By kind, then by title.</param>
/// <param name="MayRecord">Whoever looks may put further evidence on file.</param>
public sealed record EvidenceYear(
    FiscalYear Year, DateOnly AsOf, string AgencyName, Rubric Rubric, IReadOnlyList<EvidenceView> Items, IReadOnlyList<SelfGrade> Grades, bool MayRecord)
{
    public EvidenceView Of(EvidenceFact fact) => Items.First(item => item.Record == fact.Record);
}

/// <summary>All that the documents beside an annual report are made of.</summary>
/// <param name="Evidence">What answers the questionnaire, with the self-grades.</param>
/// <param name="Report">The figures of the year.</param>
/// <param name="Entered">What was entered by hand for the documents, by kind: see <see cref="EvidenceKinds.Documents"/>.</param>
public sealed record DocumentsYear(EvidenceYear Evidence, AnnualReportData Report, IReadOnlyList<EvidenceView> Entered)
{
    public FiscalYear Year => Evidence.Year;

    public IEnumerable<EvidenceView> Of(string kind) => Entered.Where(view => view.Kind == kind);
}
