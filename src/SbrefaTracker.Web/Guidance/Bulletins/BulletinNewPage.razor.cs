using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Guidance.Bulletins;

/// <summary>Begins a bulletin, if need be as the answer to a systemic flag.</summary>
public sealed partial class BulletinNewPage(RecordCommands commands, ActorProvider actors, Browser browser, NavigationManager navigation)
{
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();

    /// <summary>The number of the systemic flag, above zero.</summary>
    [SupplyParameterFromQuery(Name = "pattern")]
    public string? PatternText { get; set; }

    private long? Pattern => InAddress.Number(PatternText);

    /// <summary>The enforcement action of the flag.</summary>
    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    /// <summary>The office of the flag.</summary>
    [SupplyParameterFromQuery]
    public string? Office { get; set; }

    private BulletinGiven Given => new("", "", "", "", [], Action is null ? [] : [Action], Office is null ? [] : [Office]);

    private async Task Begin(BulletinGiven given)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var begun = await commands.Run(new BeginBulletin { Given = given, Pattern = -Pattern }, await actors.Current());
        _refusals = begun.Refusals;
        if (begun.IsDone)
        {
            turn.IsLast();
            await browser.ForgetDrafts("bulletin-new.");
            navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/guidance/bulletins/{-begun.Value.Record}"));
        }
    }
}
