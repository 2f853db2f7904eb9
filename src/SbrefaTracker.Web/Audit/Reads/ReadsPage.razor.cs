using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Reads;

/// <summary>Who read who a filer is, and why. The address is the filter.</summary>
public sealed partial class ReadsPage(ReadReview review, ActorProvider actors, AgencyTime time, Browser browser, Told told, IStringLocalizer<ReadsPage> text)
{
    private DataPage<ReadPage>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string _note = "";
    private long? _open;
    private Actor? _actor;

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? Through { get; set; }

    [SupplyParameterFromQuery]
    public string? Reference { get; set; }

    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [SupplyParameterFromQuery]
    public string? Way { get; set; }

    /// <summary><c>unusual</c> for what nobody has looked at and somebody should.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    public string? BeforeText { get; set; }

    private long? Before => InAddress.Number(BeforeText);

    private ReadFilter Filter => ReadsFilter.Of(From, Through, Reference, By, Way, Show, time.Today);

    private string FileAddress => AddressOf(ReadFiles.Path, null);

    private bool MayReview(ReadLine line) => _actor is { } actor && line is { IsUnusual: true, ReviewedBy: null } && ReadReview.MayReview(actor, line.ById);

    private string Moment(DateTimeOffset at) => $"{Dates.Words(time.DayOf(at))}, {Dates.Time(time.Local(at))}";

    private string NextAddress(long next) => AddressOf("/audit/reads", next);

    private string AddressOf(string path, long? before)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["from"] = Dates.Iso(Filter.From),
            ["through"] = Dates.Iso(Filter.Through),
            ["reference"] = Reference,
            ["by"] = By,
            ["way"] = Way,
            ["show"] = Show,
            ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(path, query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    private async Task<Result<ReadPage>> Load(CancellationToken ct)
    {
        _actor = await actors.Current(ct);
        return await review.Read(Filter, Before, _actor, ct);
    }

    private static string DraftOf(long read) => string.Create(CultureInfo.InvariantCulture, $"read-{read}.note");

    private void Open(long read) => (_open, _note, _refusals) = (read, "", []);

    private async Task Review(long read)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await review.Review(read, _note, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts(DraftOf(read));
            (_note, _open) = ("", null);
            await _data!.Reload();
        }
    }
}
