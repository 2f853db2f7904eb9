using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Campaigns;

/// <summary>Proposals of campaigns, and the representative's word on each.</summary>
public sealed partial class ProposalList(ProposalQueries proposals, IdentityReads reads, RecordActs acts, ActorProvider actors, IStringLocalizer<ProposalList> text)
{
    private readonly Dictionary<long, string> _words = [];
    private DataPage<ProposalView[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private long _refused;

    // Somebody else decided it: its form is gone.
    private bool IsGone => _refused != 0 && _data?.Value?.Any(view => view.Campaign.Id == _refused && view.Waits && view.MayDo(CampaignAction.Accept)) == false;

    /// <summary>A campaign was begun: the list of them is to be read anew.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private async Task<Result<ProposalView[]>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        return await reads.SeeMany(ReadWays.Campaigns, await proposals.List(actor, ct), views => views.Sum(view => view.Shown.Count), actor, ct);
    }

    private string WordsOf(ProposalView view) => _words.GetValueOrDefault(view.Campaign.Id, "");

    private Task Accept(ProposalView view) => Do(view, new AcceptCampaign { Record = view.Campaign.Id, Version = view.Campaign.Version, Name = WordsOf(view) });

    private Task Dismiss(ProposalView view) => Do(view, new DismissCampaign { Record = view.Campaign.Id, Version = view.Campaign.Version, Reason = WordsOf(view) });

    // What was typed stays when it is refused.
    private async Task Do<TCommand>(ProposalView view, TCommand command)
        where TCommand : IRecordCommand
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await acts.Run(command, string.Create(CultureInfo.InvariantCulture, $"proposal.{-view.Campaign.Id}"), text["done"]);
        (_refusals, _refused) = (result.Refusals, result.IsDone ? 0 : view.Campaign.Id);
        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
            await Changed.InvokeAsync();
        }
    }
}
