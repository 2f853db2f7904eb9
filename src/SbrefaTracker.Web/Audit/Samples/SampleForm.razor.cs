using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Samples;

/// <summary>The form with which a sample is drawn. What was typed stays when it is refused.</summary>
public sealed partial class SampleForm(SampleDrawing drawing, ActorProvider actors, AgencyTime time, Browser browser, Told told, IStringLocalizer<SampleForm> text)
{
    private readonly HashSet<string> _attributes = new(SampleAttributes.List.Codes, StringComparer.Ordinal);
    private IReadOnlyList<Refusal> _refusals = [];
    private string _year = "";
    private string _asOf = "";
    private string _office = "";
    private string _action = "";
    private string _state = "";
    private string _stands = "";
    private string _size = "25";
    private string _seed = "";
    private string _own = "";
    private readonly Once _busy = new();

    /// <summary>Called when a sample was drawn.</summary>
    [Parameter, EditorRequired]
    public required Func<Task> Drawn { get; set; }

    protected override void OnInitialized() =>
        (_year, _seed) = (FiscalYear.Of(time.Today).Year.ToString(CultureInfo.InvariantCulture), SampleDrawing.ProposeSeed());

    private void Tick(string code, bool ticked)
    {
        if (ticked)
        {
            _attributes.Add(code);
        }
        else
        {
            _attributes.Remove(code);
        }
    }

    private string? LabelOf(string field) => field switch
    {
        nameof(DrawSample.FiscalYear) => text["year"].Value,
        nameof(DrawSample.AsOf) => text["as.of"].Value,
        nameof(DrawSample.Office) => text["office"].Value,
        nameof(DrawSample.Size) => text["size"].Value,
        nameof(DrawSample.Seed) => text["seed"].Value,
        _ when field.StartsWith(nameof(DrawSample.Attributes), StringComparison.Ordinal) => text["attributes"].Value,
        _ => null,
    };

    private async Task Draw()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        if (!int.TryParse(_year, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            _refusals = [Refusal.On(nameof(DrawSample.FiscalYear), "not_a_number", _year)];
            return;
        }

        if (!int.TryParse(_size, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            _refusals = [Refusal.On(nameof(DrawSample.Size), "not_a_number", _size)];
            return;
        }

        if (_asOf.Length > 0 && Dates.Read(_asOf) is null)
        {
            _refusals = [Refusal.On(nameof(DrawSample.AsOf), "not_a_date", _asOf)];
            return;
        }

        await Send(year, size);
    }

    private async Task Send(int year, int size)
    {
        var own = _own.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var result = await drawing.Run(
            new DrawSample
            {
                FiscalYear = year,
                AsOf = Dates.Read(_asOf),
                Office = _office.Trim(),
                ActionType = _action,
                EntityState = _state,
                StandsAt = Enum.TryParse<ComplaintState>(_stands, out var stands) ? stands : null,
                Size = size,
                Seed = _seed,
                Attributes = [.. SampleAttributes.List.Codes.Where(_attributes.Contains), .. own],
            },
            await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["done", -(result.Value?.Record ?? 0)]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts("sample-new.");
            (_seed, _own) = (SampleDrawing.ProposeSeed(), "");
            await Drawn();
        }
    }
}
