using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Committees;

/// <summary>Imports recommendations: first what the file would change, then, when somebody has seen it, exactly that.</summary>
public sealed partial class RecommendationImportPage(RecommendationImport import, ActorProvider actors)
{
    private const int MostMegabytes = 5;
    private const int MostShown = 200;

    private byte[] _file = [];
    private string _term = "";
    private RecommendationPreview? _preview;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private bool _isReading;
    private int _from;
    private int? _done;

    private async Task Look(InputFileChangeEventArgs chosen)
    {
        (_preview, _done, _refusals) = (null, null, []);
        _isReading = true;
        try
        {
            var read = await ChosenFile.Read(chosen.File, MostMegabytes);
            if (!read.IsDone)
            {
                _refusals = read.Refusals;
                return;
            }

            _file = read.Value;
            await Preview();
        }
        finally
        {
            _isReading = false;
        }
    }

    // A list does not say it; with another term it would do something else.
    private Task SetTerm(ChangeEventArgs change)
    {
        _term = (string?)change.Value ?? "";
        return Preview();
    }

    private int? Term => int.TryParse(_term, NumberStyles.None, CultureInfo.InvariantCulture, out var term) && term > 0 ? term : null;

    private async Task Preview()
    {
        var preview = await import.Preview(_file, Term, await actors.Current());
        (_preview, _refusals, _from) = (preview.Value, preview.Refusals, 0);
    }

    private async Task Apply()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        if (_preview is not { FaultCount: 0 } seen)
        {
            return;
        }

        var result = await import.Write(_file, Term, seen.Key, await actors.Current());
        if (result.IsDone)
        {
            (_done, _preview, _refusals) = (result.Value[0], null, []);
            return;
        }

        await Preview();
        _refusals = result.Refusals;
    }

    private void Drop() => (_preview, _file) = (null, []);
}
