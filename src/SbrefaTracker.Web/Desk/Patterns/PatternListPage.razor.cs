using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Patterns;

/// <summary>Systemic flags: those that wait for the representative, and what was said of the others.</summary>
public sealed partial class PatternListPage(PatternQueries patterns, RecordCommands commands, ActorProvider actors, Told told, IStringLocalizer<PatternListPage> text)
{
    private readonly Dictionary<long, string> _words = [];
    private DataPage<PatternView[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private long _refused;

    private async Task<Result<PatternView[]>> Load(CancellationToken ct) => await patterns.List(await actors.Current(ct), ct);

    private string WordsOf(PatternView view) => _words.GetValueOrDefault(view.Flag.Id, "");

    private async Task Decide(PatternView view, bool accept)
    {
        var (record, version, words, actor) = (view.Flag.Id, view.Flag.Version, WordsOf(view), await actors.Current());
        var result = accept
            ? await commands.Run(new AcceptPattern { Record = record, Version = version, Text = words }, actor)
            : await commands.Run(new DismissPattern { Record = record, Version = version, Reason = words }, actor);
        (_refusals, _refused) = (result.Refusals, result.IsDone ? 0 : record);
        if (result.IsDone)
        {
            told.Done(text["done"]);
            await _data!.Reload();
        }
    }
}
