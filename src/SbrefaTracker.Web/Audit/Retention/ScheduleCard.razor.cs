using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Retention;

/// <summary>The schedule of retention, with the form for another version of a rule. What was typed stays when it is refused.</summary>
public sealed partial class ScheduleCard(RetentionQueries retention, RecordCommands commands, ActorProvider actors, Browser browser, Told told, IStringLocalizer<ScheduleCard> text)
{
    private DataPage<RetentionSchedule>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private RetentionRule? _revised;
    private ElementReference _heading;
    private bool _isOpened;
    private string _years = "";
    private string _start = "";
    private string _authority = "";
    private string _standing = "";
    private string _reason = "";

    /// <summary>With links to what is due, for those who may look at it.</summary>
    [Parameter]
    public bool ShowsDue { get; set; }

    /// <summary>Called when another version was written.</summary>
    [Parameter]
    public EventCallback Revised { get; set; }

    private string? OpenKind => _revised?.Kind.Code;

    /// <summary>The form stands below a long table: whoever opens it is led there.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isOpened)
        {
            _isOpened = false;
            await _heading.FocusAsync();
        }
    }

    private async Task<Result<RetentionSchedule>> Load(CancellationToken ct) => await retention.Schedule(await actors.Current(ct), ct);

    private void Open(RetentionRule rule)
    {
        (_revised, _refusals, _reason, _isOpened) = (rule, [], "", true);
        (_years, _start, _authority, _standing) = (rule.Years?.ToString(CultureInfo.InvariantCulture) ?? "", rule.Start, Words.Authority(rule.Authority), rule.Standing);
    }

    private async Task Revise()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        if (_revised is not { } rule)
        {
            return;
        }

        var years = int.TryParse(_years, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        var result = await commands.Run(
            new ReviseRetention { Kind = rule.Kind.Code, Replaces = rule.Number, Years = years, Start = _start, Authority = _authority, Standing = _standing, Reason = _reason },
            await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            _revised = null;
            await browser.ForgetDrafts($"retention-{rule.Kind.Code}.");
            await _data!.Reload();
            await Revised.InvokeAsync();
        }
    }

    private string DraftOf(string part) => $"retention-{OpenKind}.{part}";

    private string? Wrong(string field) => FaultOf(field) is null ? null : "wrong";

    private Refusal? FaultOf(string field) => _refusals.FirstOrDefault(refusal => refusal.Field == field);
}
