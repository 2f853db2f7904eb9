using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Text;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit;

/// <summary>The complaints behind one figure of an annual report, so that anybody can recount it.</summary>
public sealed partial class CountedComplaintsPage(
    ReadCountedComplaints complaints, FrozenLists frozen, CountedTotals totals, ActorProvider actors, AgencyTime time, Words words, IStringLocalizer<CountedComplaintsPage> text)
{
    [Parameter]
    public int Year { get; set; }

    /// <summary>The figure by its name.</summary>
    [Parameter]
    public required string Figure { get; set; }

    /// <summary>Where the page begins.</summary>
    [SupplyParameterFromQuery(Name = "before")]
    public string? BeforeText { get; set; }

    private long? Before => InAddress.Number(BeforeText);

    /// <summary>How many there are on all pages, as the page before counted them: sealed, see <see cref="CountedTotals"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Total { get; set; }

    /// <summary>By what the figure is divided, when only a part of it is meant; several times for a part of a part.</summary>
    [SupplyParameterFromQuery]
    public string[]? By { get; set; }

    /// <summary>Which part, as often as the former.</summary>
    [SupplyParameterFromQuery]
    public string[]? Key { get; set; }

    /// <summary>The cut-off of the report, an ISO day; nothing is today.</summary>
    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    /// <summary>The edition of the report whose figure is followed, e.g. <c>2025-1</c>; nothing is the record as it is.</summary>
    [SupplyParameterFromQuery(Name = "edition")]
    public string? Frozen { get; set; }

    // Of more rows together only their number is said.
    private const int MostNamed = 12;

    private EditionMark? Mark => EditionMark.Read(Frozen);

    private DateOnly? CutOff => Dates.Read(AsOf);

    private IReadOnlyList<CountedPart>? Parts => CountedRequest.PartsOf(By, Key);

    private object Depends => (Year, Figure, Before, AsOf, Frozen, string.Join('\n', By ?? []), string.Join('\n', Key ?? []));

    private CountedFigure? Counted => CountedRequest.FigureOf(Figure);

    private string Title => Counted is { } figure ? text[$"title.{figure}", Year] : text["title.none", Year];

    private string RecordAddress => CountedAddress.AsOf(CountedAddress.Of(Year, Counted, Parts ?? []), CutOff);

    private string FirstAddress => CountedAddress.In(CountedAddress.Of(Year, Counted, Parts ?? []), CutOff, Mark);

    private string FileAddress
    {
        get
        {
            var (path, query) = (FirstAddress.Split('?')[0], FirstAddress.Contains('?', StringComparison.Ordinal) ? FirstAddress[FirstAddress.IndexOf('?', StringComparison.Ordinal)..] : "");
            return $"{path}/{CountedFiles.Name}{query}";
        }
    }

    // Which list is counted: without a cut-off in the address it is another one tomorrow.
    private string Listed => $"{FirstAddress} {CutOff ?? time.Today:yyyy-MM-dd}";

    private string NextAddress(long before, long total) => QueryHelpers.AddQueryString(FirstAddress, new Dictionary<string, string?>
    {
        ["before"] = before.ToString(CultureInfo.InvariantCulture),
        ["total"] = totals.Seal(Listed, total),
    });

    /// <summary>The part in words.</summary>
    private string Only(CountedPart part) => text["only", text[$"by.{part.By}"], NameOf(part)];

    private string NameOf(CountedPart part) => (part.By, part.Key) switch
    {
        _ when part.Keys.Count > MostNamed => text["several", part.Keys.Count],
        _ when part.Keys.Count > 1 => string.Join(", ", part.Keys.Select(key => NameOf(part with { Key = key }))),
        (CountedBy.Region or CountedBy.FilerRegion, var key) => ReportWords.Region(key),
        (_, "") => text["not_given"],
        (CountedBy.ActionType, var key) => words.Of(ActionTypes.List, key),
        (CountedBy.TradeRole, var key) => words.Of(TradeRoles.List, key),
        (CountedBy.State, var key) => words.UsState(key),
        (CountedBy.Outcome, var key) => words.Of(Outcomes.List, key),
        (CountedBy.Finding, var key) => words.Of(Findings.List, key),
        (CountedBy.Grade or CountedBy.AdjustedGrade, CountedPart.Pending) => text["pending"],
        (CountedBy.Grade, CountedPart.None) => text["no.grade"],
        (CountedBy.Days, var key) => key.EndsWith('-') ? text["days.over", key.TrimEnd('-')] : key.Replace('-', '–'),
        (CountedBy.Eligible, _) => text["not.so"],
        (CountedBy.Relief, _) => text["so"],
        (CountedBy.Usefulness, var key) => words.Of(UsefulnessCodes.List, key),
        (CountedBy.Size, var key) => words.Of("size_verdict", key),
        (CountedBy.OfficeKind, var key) => words.Of("kind", key),
        (CountedBy.Source, var key) => words.Of(Sources.List, key),
        (_, var key) => key,
    };

    private string LetterOf(CountedComplaint one) => CountedFiles.LetterOf(one) switch
    {
        "" => "–",
        CountedPart.Pending => text["pending"],
        var letter => letter,
    };

    private static string Day(DateOnly? day) => day is { } known ? Dates.Words(known) : "–";

    private async Task<Result<CountedShown>> Load(CancellationToken ct)
    {
        if (CountedRequest.Read(Year, Figure, By, Key, AsOf, Frozen, time.Today) is not { } asked)
        {
            return Refusal.Of("not_found");
        }

        var actor = await actors.Current(ct);
        if (asked.Edition is { } mark)
        {
            var kept = await frozen.Run(mark, asked.Period.Year, asked.Figure, Before, actor, asked.Parts, totals.Open(Listed, Total), ct);
            return kept.Value is { } found ? new CountedShown(found.List, found) : Result<CountedShown>.Refused(kept.Refusals);
        }

        var list = await complaints.Run(asked.Period, asked.Figure, Before, actor, asked.Parts, totals.Open(Listed, Total), ct);
        return list.Value is { } rows ? new CountedShown(rows, Frozen: null) : Result<CountedShown>.Refused(list.Refusals);
    }
}

/// <summary>What the page shows.</summary>
/// <param name="List">A page of complaints.</param>
/// <param name="Frozen">The edition that they were read of; null where it is the record.</param>
public sealed record CountedShown(CountedComplaints List, FrozenList? Frozen);
