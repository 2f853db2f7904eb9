using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Statements;

/// <summary>How the site protects what it holds, and the keys by which an outsider proves what the office signed.</summary>
public partial class SecurityPage
{
    private IReadOnlyList<PublishedKey> _keys = [];
    private Checkpoint? _last;

    [Inject]
    public required PublishedKeys Keys { get; set; }

    [Inject]
    public required Checkpoints Signed { get; set; }

    [Inject]
    public required AgencyTime Time { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _keys = Keys.All();
        _last = (await Signed.Last(Http.RequestAborted))?.Checkpoint;
    }

    private string Moment(long at)
    {
        var local = Time.Local(DateTimeOffset.FromUnixTimeMilliseconds(at));
        return $"{Dates.Whole(DateOnly.FromDateTime(local.DateTime))}, {Dates.Time(local)}";
    }
}
