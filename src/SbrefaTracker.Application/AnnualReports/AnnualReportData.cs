using System.Text.Json.Serialization;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>All that an annual report is made of; nothing in it names a complaint or a person.</summary>
/// <param name="Figures">The figures of the year.</param>
/// <param name="YearBefore">The year before, counted with one method at the same cut-off.</param>
/// <param name="Years">Up to five years, oldest first, the year itself last; years without any complaint at the beginning are left out.</param>
/// <param name="Cover">The complaints received, by month and grade.</param>
/// <param name="OfficeNames">The names of offices by code.</param>
/// <param name="AgencyName">Whose report it is.</param>
/// <param name="OfficeName">The office that answers for it.</param>
/// <param name="Checkpoint">Where the ledger stood when it was read.</param>
public sealed record AnnualReportData(
    AnnualFigures Figures,
    AnnualFigures YearBefore,
    IReadOnlyList<YearFigures> Years,
    IReadOnlyList<MonthGrades> Cover,
    IReadOnlyDictionary<string, string> OfficeNames,
    string AgencyName,
    string OfficeName,
    LedgerMark? Checkpoint)
{
    /// <summary>The database was begun with complaints that are made up for demonstration: the reader is told first.</summary>
    public bool IsMadeUp { get; init; }

    /// <summary>The address of the site when it was read, without a slash at its end: the complaints behind each figure are listed there, for whoever may read them. Empty where it is not known: then the report has no links to them, and says so.</summary>
    public string Site { get; init; } = "";

    /// <summary>For which database its queries are written: the one at hand. Not kept with an edition, which may be read from another one later.</summary>
    [JsonIgnore]
    public QueryDialect Dialect { get; init; }

    /// <summary>The edition that it is: the complaints behind its figures are those among its rows. Null for a report that nobody froze.</summary>
    [JsonIgnore]
    public EditionMark? Edition { get; init; }

    /// <summary>How it was counted, as the edition keeps it; null for a report that nobody froze, and where it was not kept.</summary>
    [JsonIgnore]
    public FrozenMethod? Method { get; init; }

    /// <summary>The queries by which a second person recounts it.</summary>
    [JsonIgnore]
    public FigureQueries Queries => FigureQueries.Of(Period, Dialect) is var today && Method is { } method ? method.In(Dialect, today) : today;

    [JsonIgnore]
    public FigurePeriod Period => new(new FiscalYear(Figures.FiscalYear), Figures.AsOf) { Kept = Method?.Scales };

    [JsonIgnore]
    public Rubric Rubric => Rubrics.For(Period.Year) is var today && Method?.Scales is { } kept ? today.Under(Period.Scale, kept.Since) : today;

    /// <summary>The office's name; its code where the directory has none.</summary>
    public string NameOf(string office) => OfficeNames.GetValueOrDefault(office, office);
}

/// <summary>The figures of one of several years side by side.</summary>
public sealed record YearFigures(int FiscalYear, long OpenAtStart, long Received, long Closed, long OpenAtEnd, TimelinessFigures Timeliness)
{
    /// <summary>Received by month, October to September; empty in a report that was kept before they were.</summary>
    public IReadOnlyList<KeyReceived> ByMonth { get; init; } = [];
}

/// <summary>The complaints received in a month by their grade of timeliness; the rest are not answered or not complete.</summary>
/// <param name="Key">The month, <c>2024-10</c>.</param>
/// <param name="Grades">Counts of A, B, C, D and F.</param>
/// <param name="Rest">Pending, or the rated clock has not started.</param>
public sealed record MonthGrades(string Key, IReadOnlyList<long> Grades, long Rest)
{
    [JsonIgnore]
    public long Total => Grades.Sum() + Rest;
}

/// <summary>A checkpoint of the ledger: the number of the last entry it covers, and the hash of that entry in hexadecimal.</summary>
/// <param name="Key">The id of the key that signed it; null in what was frozen before it was kept.</param>
public sealed record LedgerMark(long Number, string Head, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key = null);
