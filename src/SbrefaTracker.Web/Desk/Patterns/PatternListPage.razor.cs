using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Patterns;

/// <summary>Systemic flags: those that wait for the representative, and what was said of the others.</summary>
public sealed partial class PatternListPage(PatternQueries patterns, IdentityReads reads, RecordActs acts, ActorProvider actors, IStringLocalizer<PatternListPage> text)
{
    private readonly Dictionary<long, string> _words = [];
    private DataPage<PatternView[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private long _refused;

    // Somebody else decided it: its form is gone.
    private bool IsGone => _refused != 0 && _data?.Value?.Any(view => view.Flag.Id == _refused && view.MayDo(PatternAction.Accept)) == false;

    private async Task<Result<PatternView[]>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        return await reads.SeeMany(ReadWays.Patterns, await patterns.List(actor, ct), views => views.Sum(view => view.Complaints.Count), actor, ct);
    }

    private string WordsOf(PatternView view) => _words.GetValueOrDefault(view.Flag.Id, "");

    private async Task Decide(PatternView view, bool accept)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var (record, version, words) = (view.Flag.Id, view.Flag.Version, WordsOf(view));
        var drafts = string.Create(CultureInfo.InvariantCulture, $"pattern.{-record}");
        var result = accept
            ? await acts.Run(new AcceptPattern { Record = record, Version = version, Text = words }, drafts, text["done"])
            : await acts.Run(new DismissPattern { Record = record, Version = version, Reason = words }, drafts, text["done"]);
        (_refusals, _refused) = (result.Refusals, result.IsDone ? 0 : record);
        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
