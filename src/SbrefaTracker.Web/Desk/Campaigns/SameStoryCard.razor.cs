using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Campaigns;

/// <summary>Gathers complaints that tell the same into a campaign, from the page of one of them.</summary>
public sealed partial class SameStoryCard(
    CampaignQueries campaigns, IdentityReads reads, RecordActs acts, ActorProvider actors, NavigationManager navigation, IStringLocalizer<SameStoryCard> text)
{
    private const int Shown = 100;
    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private IReadOnlyList<Refusal> _refusals = [];
    private SameStory? _found;
    private string? _of;
    private string _name = "";
    private readonly Once _busy = new();

    [Parameter, EditorRequired]
    public required ComplaintView View { get; set; }

    /// <summary>The references in what somebody typed or pasted.</summary>
    internal static string[] References(string typed) => typed.Split([',', ';', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    protected override void OnParametersSet()
    {
        if (_of != View.Reference)
        {
            (_of, _found, _name, _refusals) = (View.Reference, null, "", []);
        }
    }

    private async Task Look()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var actor = await actors.Current();
        _found = (await reads.SeeMany(ReadWays.Related, await campaigns.Like(View.Reference, actor), found => found.Complaints.Count, actor)).Value ?? SameStory.None;
        _chosen.Clear();
        _chosen.UnionWith(_found.Complaints.Take(Shown).Select(row => row.Complaint.Reference));
    }

    private void Choose(string reference, bool isChosen) => _ = isChosen ? _chosen.Add(reference) : _chosen.Remove(reference);

    private async Task Gather()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await Send();
        _refusals = result.Refusals;
        if (result.IsDone)
        {
            navigation.NavigateTo($"/desk/campaigns/{-result.Value.Record}");
        }
    }

    private async Task<Result<RecordDone>> Send()
    {
        if (View.Campaign is not { } campaign)
        {
            return await Do(new BeginCampaign { Name = _name, Complaints = [View.Reference, .. _chosen.Order(StringComparer.Ordinal)] });
        }

        var now = await campaigns.Read(campaign.Record, await actors.Current());
        return now.IsDone
            ? await Do(new AddToCampaign { Record = campaign.Record, Version = now.Value.Version, Complaints = [.. _chosen.Order(StringComparer.Ordinal)] })
            : Result<RecordDone>.Refused(now.Refusals);
    }

    private Task<Result<RecordDone>> Do<TCommand>(TCommand command)
        where TCommand : IRecordCommand => acts.Run(command, "campaign-begin", text["done"]);
}
