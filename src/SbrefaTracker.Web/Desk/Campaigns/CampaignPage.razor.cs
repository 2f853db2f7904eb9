using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Campaigns;

/// <summary>One campaign: its complaints, and what may be done with it.</summary>
public sealed partial class CampaignPage(CampaignQueries campaigns, IdentityReads reads, RecordActs acts, ActorProvider actors, IStringLocalizer<CampaignPage> text)
{
    private DataPage<CampaignView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string _added = "";
    private string _name = "";
    private string _reason = "";

    /// <summary>The campaign's number without its sign.</summary>
    [Parameter]
    public long Number { get; set; }

    private async Task<Result<CampaignView>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        return await reads.SeeMany(ReadWays.Campaigns, await campaigns.Read(-Number, actor, ct), view => view.Complaints.Count, actor, ct);
    }

    private string NameOf(CampaignView view) => view.Row.IsUnnamed ? text[$"unnamed.{view.Row.State}"] : view.Row.Name;

    private string LeadOf(CampaignView view) => view.Row is { First: { } first, Last: { } last }
        ? text["lead", view.Row.Complaints, view.Row.Offices, Dates.Words(first), Dates.Words(last)]
        : text["lead.none"];

    private Task Add(CampaignView view) => Do(
        new AddToCampaign { Record = view.Row.Record, Version = view.Version, Complaints = SameStoryCard.References(_added) }, () => _added = "");

    private Task TakeOut(CampaignView view, string reference) => Do(
        new TakeOutOfCampaign { Record = view.Row.Record, Version = view.Version, Complaint = reference }, () => { });

    private Task Rename(CampaignView view) => Do(new RenameCampaign { Record = view.Row.Record, Version = view.Version, Name = _name }, () => _name = "");

    private Task Dissolve(CampaignView view) => Do(new DissolveCampaign { Record = view.Row.Record, Version = view.Version, Reason = _reason }, () => _reason = "");

    // What was typed stays when it is refused.
    private async Task Do<TCommand>(TCommand command, Action done)
        where TCommand : IRecordCommand
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await acts.Run(command, "campaign-", text["done"]);
        _refusals = result.Refusals;
        if (result.IsDone)
        {
            done();
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
