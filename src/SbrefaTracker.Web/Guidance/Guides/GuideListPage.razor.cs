using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Guidance.Guides;

/// <summary>Rules that need a small-entity compliance guide, their guides, how late each is, and when it is looked at again.</summary>
public sealed partial class GuideListPage(GuideQueries guides, RecordCommands commands, ActorProvider actors, Browser browser, Told told, IStringLocalizer<GuideListPage> text)
{
    private DataPage<GuideList>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private IReadOnlyList<Refusal> _actRefusals = [];
    private bool _isNew;
    private long _of;

    // What is on file leaves an empty form behind.
    private int _kept;

    /// <summary>"nospanish" for those that are published without Spanish.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private bool IsMissing => Show == SpanishChoice.Missing;

    private IReadOnlyList<GuideView> Shown(GuideList list) => IsMissing ? [.. list.Guides.Where(view => view.Guide.IsSpanishMissing)] : list.Guides;

    private async Task<Result<GuideList>> Load(CancellationToken ct) => await guides.List(await actors.Current(ct), ct);

    private async Task<Guide?> Whole(long record) => await guides.Whole(record, await actors.Current()) is { IsDone: true, Value: var guide } ? guide : null;

    private void Begin() => (_isNew, _refusals) = (!_isNew, []);

    private async Task Keep(GuideGiven given)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(new KeepGuide { Given = given }, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["kept"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts("guide-new.");
            (_isNew, _kept) = (false, _kept + 1);
            await _data!.Reload();
        }
    }

    private async Task Run(RecordCommand command)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var actor = await actors.Current();
        var result = command switch
        {
            ReviseGuide revise => await commands.Run(revise, actor),
            ReviewGuide review => await commands.Run(review, actor),
            WithdrawGuide withdraw => await commands.Run(withdraw, actor),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act on a guide."),
        };
        (_actRefusals, _of) = (result.Refusals, command.Record);
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts("guide-" + (-command.Record).ToString(CultureInfo.InvariantCulture) + ".");
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
