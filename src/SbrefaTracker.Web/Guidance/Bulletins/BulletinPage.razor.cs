using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Guidance.Bulletins;

/// <summary>One bulletin with all that is done to it until the trade reads it, and after.</summary>
public sealed partial class BulletinPage(BulletinQueries bulletins, BulletinSending sending, ActorProvider actors, Browser browser, Told told)
{
    private DataPage<BulletinView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<Refusal> _compareRefusals = [];
    private IReadOnlyList<Refusal> _patternRefusals = [];
    private readonly Once _busy = new();

    [Parameter]
    public long Number { get; set; }

    private async Task<Result<BulletinView>> Load(CancellationToken ct) => await bulletins.Read(Number, await actors.Current(ct), ct);

    private IEnumerable<string> About(BulletinView view) => CodeSets.Read(view.Bulletin.Topics).Select(code => Words.Of(TradeTopics.List, code))
        .Concat(CodeSets.Read(view.Bulletin.ActionTypes).Select(code => Words.Of(ActionTypes.List, code)))
        .Concat(CodeSets.Read(view.Bulletin.Offices).Select(code => view.OfficeNames.GetValueOrDefault(code, code)));

    private Task Run(RecordCommand command) => Do(command, refusals => _refusals = refusals);

    private Task Compare(CompareBulletin command) => Do(command, refusals => _compareRefusals = refusals);

    private Task NamePattern(AnswerPattern command) => Do(command, refusals => _patternRefusals = refusals);

    private async Task Do(RecordCommand command, Action<IReadOnlyList<Refusal>> show)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await sending.Run(command, await actors.Current());
        told.Outcome(result, T["done"]);
        if (result.IsDone)
        {
            // Each thing that is compared has a note of its own.
            var one = command is CompareBulletin compared ? $"{compared.Kind}.{compared.Code}." : "";
            await browser.ForgetDrafts(string.Create(CultureInfo.InvariantCulture, $"bulletin-{Number}.{command.GetType().Name}.{one}"));
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }

        show(result.Refusals);
    }
}
