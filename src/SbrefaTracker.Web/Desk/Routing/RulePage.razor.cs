using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;
using OfficeEntry = SbrefaTracker.Domain.Offices.Office;

namespace SbrefaTracker.Web.Desk.Routing;

/// <summary>What the page of a rule shows; no story where a new one is written.</summary>
public sealed record RuleSheet(RuleStory? Story, bool MayWrite, IReadOnlyList<Colleague> Colleagues, IReadOnlyList<OfficeEntry> Offices)
{
    public IReadOnlyDictionary<string, string> Names { get; } = Offices.ToDictionary(office => office.Code, office => office.Name, StringComparer.Ordinal);
}

/// <summary>One routing rule: what it asks and does, what it would have done, its versions, and its end.</summary>
public sealed partial class RulePage(
    RoutingQueries rules,
    PreviewRule previews,
    RecordActs acts,
    Application.Accounts.Colleagues colleagues,
    OfficeDirectory offices,
    ActorProvider actors,
    NavigationManager navigation,
    IStringLocalizer<RulePage> text)
{
    private DataPage<RuleSheet>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<Refusal> _unretired = [];
    private RuleTyped _typed = new();
    private RulePreview? _preview;
    private string _reason = "";
    private string? _mine;
    private readonly Once _busy = new();

    /// <summary>The rule's number without its sign; 0 for a new one.</summary>
    [Parameter]
    public long Number { get; set; }

    private long? Record => Number == 0 ? null : -Number;

    private string LeadOf(RuleSheet sheet) => text[sheet.Story?.View switch
    {
        null => "lead.new",
        { IsRetired: true } => "lead.retired",
        { IsOn: true } => "lead.on",
        _ => "lead.off",
    }];

    private static bool MayRetire(RuleSheet sheet) => sheet.Story?.View.MayDo(RoutingAction.Retire) == true;

    private async Task<Result<RuleSheet>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var mayWrite = RoutingQueries.MayWrite(actor);
        var story = Record is { } record ? await rules.Read(record, actor, ct) : null;
        if (story is { IsDone: false } || (story is null && !mayWrite))
        {
            return Result<RuleSheet>.Refused(story?.Refusals ?? [Refusal.Of("not_allowed")]);
        }

        _typed = story?.Value is { } read ? RuleTyped.Of(read.View.Version) : new RuleTyped();
        var writes = story?.Value is { } one ? one.View.MayDo(RoutingAction.Revise) : mayWrite;
        return new RuleSheet(story?.Value, writes, await colleagues.Read(ct), await offices.Find(ct: ct));
    }

    private async Task Preview()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var read = await previews.Read(_typed.Given, Record, await actors.Current());
        (_refusals, _preview) = (read.Refusals, read.Value);
    }

    private async Task Keep(RuleSheet sheet)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _mine = _typed.Said;
        var result = sheet.Story is { } story
            ? await acts.Run(new ReviseRoutingRule { Record = story.View.Rule.Id, Version = story.View.Rule.Version, Rule = _typed.Given }, "rule.", text["revised"])
            : await acts.Run(new BeginRoutingRule(_typed.Given), "rule.", text["begun"]);
        _refusals = result.Refusals;
        if (!result.IsDone)
        {
            // The form begins anew from what somebody else wrote, and what was typed is offered beside it.
            _preview = result.IsOvertaken ? null : _preview;
            await (result.IsOvertaken ? _data!.Reload() : Task.CompletedTask);
            return;
        }

        _preview = null;
        if (sheet.Story is null)
        {
            navigation.NavigateTo($"/desk/routing/{-result.Value.Record}");
        }
        else
        {
            await _data!.Reload();
        }
    }

    private async Task Retire(RuleStory story)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await acts.Run(new RetireRoutingRule { Record = story.View.Rule.Id, Version = story.View.Rule.Version, Reason = _reason }, "rule-end", text["retired"]);
        _unretired = result.Refusals;
        if (result.IsDone)
        {
            navigation.NavigateTo("/desk/routing");
        }
        else if (result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
