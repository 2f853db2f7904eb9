using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Audit.Jobs;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>The editions of the annual report, and the form with which one is asked for: it is frozen in the background.</summary>
public sealed partial class EditionListPage(EditionQueries editions, JobDesk desk, ActorProvider actors, Browser browser)
{
    private DataPage<EditionLine[]>? _data;
    private JobList? _jobs;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string _year = "";
    private string _asOf = "";
    private bool _mayFreeze;
    private bool _asked;

    private async Task<Result<EditionLine[]>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        _mayFreeze = desk.MayAsk(JobKinds.Edition, actor);
        if (_mayFreeze)
        {
            var jobs = await desk.List(JobKinds.Edition, actor, ct);
            _asked = _asked || jobs.Value?.Any(line => line.IsUnfinished) == true;
        }

        return await editions.List(actor, ct);
    }

    private Task Reload() => _data?.Reload() ?? Task.CompletedTask;

    private async Task Freeze()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        if (!int.TryParse(_year, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            _refusals = [Refusal.On(nameof(FreezeEdition.FiscalYear), "not_a_number", _year)];
            return;
        }

        if (_asOf.Length > 0 && Dates.Read(_asOf) is null)
        {
            _refusals = [Refusal.On(nameof(FreezeEdition.AsOf), "not_a_date", _asOf)];
            return;
        }

        var asked = await desk.Ask(new AskJob(JobKinds.Edition, year, Dates.Read(_asOf)), await actors.Current());
        _refusals = asked.Refusals;
        if (asked.IsDone)
        {
            _asked = true;
            await browser.ForgetDrafts("edition-new.");
            await (_jobs?.Show() ?? Task.CompletedTask);
        }
    }
}
