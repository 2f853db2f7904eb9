using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Reads;
using OfficeEntry = SbrefaTracker.Domain.Offices.Office;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.List;

/// <summary>A page of the list, and the day it was read on.</summary>
public sealed record WorkListRows(WorkListPage Page, DateOnly Today);

/// <summary>The complaints that somebody works on, by what is due.</summary>
public sealed partial class DeskListPage(
    WorkList list, OfficeDirectory offices, Colleagues colleagues, TagsInUse tags, ReadFacets facets, IdentityReads reads, ActorProvider actors, AgencyTime time, IStringLocalizer<DeskListPage> text)
{
    private IReadOnlyList<OfficeEntry> _offices = [];
    private IReadOnlyList<Colleague> _colleagues = [];
    private IReadOnlyList<string> _tags = [];
    private FacetTable _counts = FacetTable.None;
    private WorkListAddress? _counted;
    private string _me = "";
    private IReadOnlyList<BulkKind> _offers = [];
    private bool _namesLeader;
    private bool _records;

    // Survives from page to page of the list; gone with the circuit.
    private readonly Dictionary<string, BulkItem> _selected = new(StringComparer.Ordinal);
    private DataPage<WorkListRows>? _data;

    private DateOnly Today => time.Today;

    private async Task Reload()
    {
        await (_data?.Reload() ?? Task.CompletedTask);
        await Count();
    }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Due { get; set; }

    [SupplyParameterFromQuery]
    public string? Flag { get; set; }

    [SupplyParameterFromQuery]
    public string? Assignee { get; set; }

    [SupplyParameterFromQuery]
    public string? Office { get; set; }

    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    [SupplyParameterFromQuery]
    public string? Tag { get; set; }

    [SupplyParameterFromQuery]
    public string? Cols { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private WorkListAddress Address => new()
    {
        State = State,
        Due = Due,
        Flag = Flag,
        Assignee = Assignee,
        Office = Office,
        Action = Action,
        Source = Source,
        Tag = Tag,
        Cols = Cols,
        Sort = Sort,
        Q = Q,
        After = After,
    };

    // The same without any sign that means something.
    private string Literal => (Address.First() with { Q = $"\"{(Q ?? "").Replace("\"", " ", StringComparison.Ordinal).Trim()}\"" }).ToString();

    private string ExportsAddress => Address.Query is { Length: > 0 } query ? $"{ExportsPage.Path}?{query}" : ExportsPage.Path;

    private IEnumerable<(string Name, string Value)> Asked => QueryHelpers.ParseQuery(Address.Query).Select(pair => (pair.Key, pair.Value.ToString()));

    // How many there are, and where in the list they come from, in as many sentences as are needed.
    private string Shown(WorkListPage page)
    {
        var isSearch = !string.IsNullOrEmpty(Q);
        var order = page.SortedAmong is { } newest ? text["sorted.among", newest].Value : isSearch && !Address.IsSorted ? text["newest.first"].Value : null;
        string?[] sentences =
        [
            text["shown", page.Rows.Count],
            isSearch ? text["shown.search"].Value : null,
            order,
            WorkListSorts.Read(Sort) == WorkListSort.Days ? text["sorted.days"].Value : null,
        ];
        return string.Join(' ', sentences.OfType<string>());
    }

    private string Title => (Q, Due, Assignee, State) switch
    {
        ({ Length: > 0 }, _, _, _) => text["title.search", Q],
        _ when Flag == WorkListAddress.Unsolved => text["title.unsolved"],
        _ when Flag == WorkListAddress.Undelivered => text["title.undelivered"],
        _ when Flag == WorkListAddress.Decided => text["title.decided"],
        _ when Address.Review is { } review => text[$"title.review-{review}"],
        (_, "late", _, _) => text["title.late"],
        (_, "week", _, _) => text["title.week"],
        (_, _, "me", _) => text["title.mine"],
        (_, _, _, "InClearance") => text["title.clearance"],
        (_, _, _, "Escalated") => text["title.escalated"],
        (_, _, _, "Closed") => text["title.closed"],
        _ => text["title"],
    };

    protected override async Task OnInitializedAsync()
    {
        var actor = await actors.Current();
        _me = actor.Id;
        (_offers, _namesLeader, _records) = (BulkActs.OffersFor(actor), BulkActs.MayNameLeader(actor), ComplaintRecording.IsOpenTo(actor));
        _tags = await tags.Read(actor);
        _offices = await offices.Find();
        _colleagues = await colleagues.Read();
    }

    // The list comes first: the counts are read once it is before the person.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var shown = Address.First() with { Cols = null, Sort = null };
        if (shown != _counted)
        {
            _counted = shown;
            await Count();
        }
    }

    private async Task Count()
    {
        var actor = await actors.Current();
        _counts = await facets.Of(Address.Filter(time.Today, actor.Id), actor);
        StateHasChanged();
    }

    private async Task<Result<WorkListRows>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var today = time.Today;
        var page = await reads.SeeMany(
            ReadWays.WorkList, await list.Read(Address.Filter(today, actor.Id) with { WithFoundTexts = true }, actor, ct), read => read.Rows.Count, actor, ct);
        return page.IsDone ? new WorkListRows(page.Value, today) : Result<WorkListRows>.Refused(page.Refusals);
    }
}
