using Microsoft.AspNetCore.Components.Forms;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Admin;

/// <summary>Imports the directory: first what the file would change, then, when somebody has seen it, exactly that.</summary>
public sealed partial class OfficeImportPage(OfficeImport import, ActorProvider actors)
{
    private const int MostMegabytes = 2;
    private const int MostShown = 200;

    private byte[] _file = [];
    private string _name = "";
    private OfficePreview? _preview;
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

            (_file, _name) = (read.Value, chosen.File.Name);
            await Preview();
        }
        finally
        {
            _isReading = false;
        }
    }

    private async Task Preview()
    {
        (_preview, _from) = (await import.Preview(_file), 0);
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

        var result = await import.Write(_file, _name, seen.Plan, await actors.Current());
        _refusals = result.Refusals;
        if (result.IsDone)
        {
            (_done, _preview) = (seen.Plan.Changed.Count, null);
        }
        else
        {
            await Preview();
        }
    }

    private void Drop() => (_preview, _file) = (null, []);
}
