using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>The link to come back by, to be copied or sent by mail.</summary>
public partial class LaterPage
{
    private readonly List<FormFault> _faults = [];
    private string? _typed;

    [Inject]
    public required AgencyTime Time { get; set; }

    [Inject]
    public required MailSettings Mail { get; set; }

    [Inject]
    public required PublicAddress Site { get; set; }

    [Inject]
    public required Refusals RefusalWords { get; set; }

    /// <summary>"yes" right after the link was sent.</summary>
    [SupplyParameterFromQuery]
    public string? Sent { get; set; }

    private string Link => Navigation.ToAbsoluteUri(FilingSteps.Address(Draft!.Key.Text, "")).ToString();

    /// <summary>What was just typed, else the address given among the answers.</summary>
    private string Address => _typed ?? Draft![ComplaintFields.ContactEmail.Name];

    protected override Task OnInitializedAsync() => Open();

    private async Task Send()
    {
        if (Draft is null || !Mail.IsConfigured)
        {
            return;
        }

        _typed = (await Http.Request.ReadFormAsync())["address"].ToString().Trim();
        var sent = await Drafts.Mail(Draft.Key, _typed, Site.Of(FilingSteps.Address(Draft.Key.Text, ""), Navigation), Language.Current.Code);
        if (sent.IsDone)
        {
            Navigation.NavigateTo(At(FilingSteps.Later) + "?sent=yes");
            return;
        }

        _faults.AddRange(sent.Refusals.Select(refusal => new FormFault(refusal.Field, T["later.address"], RefusalWords.Say(refusal))));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
