using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Routing;

/// <summary>The rules by which complaints that come are given out and tagged, in their order.</summary>
public sealed partial class RoutingPage(RoutingQueries rules, RecordCommands commands, OfficeDirectory offices, ActorProvider actors, Told told, IStringLocalizer<RoutingPage> text)
{
    private DataPage<RuleView[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private IReadOnlyDictionary<string, string> _offices = new Dictionary<string, string>();
    private bool _mayWrite;

    private async Task<Result<RuleView[]>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        _mayWrite = RoutingQueries.MayWrite(actor);
        _offices = (await offices.Find(ct: ct)).ToDictionary(office => office.Code, office => office.Name, StringComparer.Ordinal);
        return await rules.List(actor, ct);
    }

    private Task Switch(RuleView view, bool on) =>
        Do(new SwitchRoutingRule { Record = view.Rule.Id, Version = view.Rule.Version, On = on }, text[on ? "switched.on" : "switched.off", view.Version.Name]);

    private Task Move(RuleView view, bool earlier) =>
        Do(new MoveRoutingRule { Record = view.Rule.Id, Version = view.Rule.Version, Earlier = earlier }, text["moved", view.Version.Name]);

    private async Task Do<TCommand>(TCommand command, string done)
        where TCommand : IRecordCommand
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(command, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, done);

        await _data!.Reload();
    }
}
