using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Retention;

/// <summary>How a record of the office is kept and how it goes, for the auditors' area and for the Desk. What was typed stays when it is refused.</summary>
public sealed partial class RecordKeepingCard(
    RecordKeepingQueries keeping, RecordCommands commands, ActorProvider actors, Browser browser, Told told, RecordCertificateWords certificate, IStringLocalizer<RecordKeepingCard> text)
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private DataPage<RecordKeeping>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();

    // Which form is open: the name of a step of a disposal, "hold", or the release of one.
    private string? _open;

    /// <summary>The record's number as pages show it, above zero.</summary>
    [Parameter]
    public long Number { get; set; }

    /// <summary>Its links stay on the Desk.</summary>
    [Parameter]
    public bool InDesk { get; set; }

    private IStringLocalizer<RecordKeepingCard> T => text;

    private RecordCertificateWords Certificate => certificate;

    private static string ReleaseOf(OfficeHold hold) => string.Create(CultureInfo.InvariantCulture, $"release{-hold.Id}");

    // How the names begin under which the browser keeps what is typed into a form.
    private string OpensOf(string form) => string.Create(CultureInfo.InvariantCulture, $"keep{Number}.{form}.");

    private async Task<Result<RecordKeeping>> Load(CancellationToken ct) => await keeping.Of(-Number, await actors.Current(ct), ct);

    private void Choose(string form)
    {
        (_open, _refusals) = (_open == form ? null : form, []);
        _typed.Clear();
    }

    private string Typed(string name) => _typed.GetValueOrDefault(name, "");

    private Refusal? Fault(string field) => _refusals.FirstOrDefault(refusal => refusal.Field == field);

    private Task Hold() => Do(new PlaceOfficeHold { Subject = -Number, Reason = Typed("reason"), Authority = Typed("authority") });

    private Task Release(OfficeHold hold) => Do(new ReleaseOfficeHold { Record = hold.Id, Version = hold.Version, Reason = Typed("reason") });

    private Task Act(RecordKeeping kept, GuidanceAction action) => action switch
    {
        GuidanceAction.ProposeDisposal => Do(new ProposeGuidanceDisposal { Record = kept.Record, Version = kept.Version, Reason = Typed("reason"), Despite = Typed("despite") }),
        GuidanceAction.DropDisposal => Do(new DropGuidanceDisposal { Record = kept.Record, Version = kept.Version, Reason = Typed("reason") }),
        GuidanceAction.Dispose => Do(new DisposeGuidance { Record = kept.Record, Version = kept.Version, Despite = Typed("despite") }),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No step of a disposal."),
    };

    private async Task Do<TCommand>(TCommand command)
        where TCommand : IRecordCommand
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(command, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            _open = null;
            _typed.Clear();
            await browser.ForgetDrafts(string.Create(CultureInfo.InvariantCulture, $"keep{Number}."));
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
