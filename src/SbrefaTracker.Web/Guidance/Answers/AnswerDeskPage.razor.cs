using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Guidance.Answers;

/// <summary>What the page of an answer shows; no story where a new one is written.</summary>
public sealed record AnswerSheet(AnswerStory? Story, IReadOnlyList<Colleague> Owners, HelpCounts Help, IReadOnlyList<HelpComment> Comments);

/// <summary>One answer for those who write and review it: as the public reads it, its form, what may be done, its versions.</summary>
public sealed partial class AnswerDeskPage(
    AnswerQueries answers,
    AnswerFeedback feedback,
    AnswerSending sending,
    PolicyOwners owners,
    ActorProvider actors,
    AgencyTime time,
    NavigationManager navigation,
    Browser browser,
    Told told,
    IStringLocalizer<AnswerDeskPage> text)
{
    private DataPage<AnswerSheet>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<Refusal> _actRefusals = [];
    private AnswerTyped _typed = new();
    private readonly Once _busy = new();

    /// <summary>The answer's number without its sign; 0 for a new one.</summary>
    [Parameter]
    public long Number { get; set; }

    private string Draft => $"answer{Number}.";

    private string FormDraft => $"{Draft}text.";

    private string TitleOf(AnswerSheet sheet) => sheet.Story is { } story ? new AnswerRow(story.Answer, story.AtHand, null, IsDue: false).Title : text["new"];

    private async Task<Result<AnswerSheet>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        if (Number == 0)
        {
            _typed = new AnswerTyped();
            return AnswerQueries.MayRead(actor) ? new AnswerSheet(null, [], HelpCounts.None, []) : Refusal.Of("not_allowed");
        }

        var story = await answers.Read(-Number, actor, ct);
        if (!story.IsDone)
        {
            return Result<AnswerSheet>.Refused(story.Refusals);
        }

        _typed = AnswerTyped.Of(story.Value.AtHand);
        return new AnswerSheet(story.Value, await owners.Read(ct), (await feedback.Counts(-Number, actor, ct)).Value ?? HelpCounts.None, (await feedback.Comments(-Number, actor, ct)).Value ?? []);
    }

    // What was typed stays when it is refused.
    private async Task Keep(AnswerSheet sheet)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        IRecordCommand command = sheet.Story is { } story
            ? new ReviseAnswer
            {
                Record = story.Answer.Id,
                Version = story.Answer.Version,
                Text = _typed.Given,
                ChangeKind = _typed.ChangeKind,
                ChangeNoteEn = _typed.ChangeNoteEn,
                ChangeNoteEs = _typed.ChangeNoteEs,
            }
            : new WriteAnswer { Slug = _typed.Slug, Text = _typed.Given };
        var result = await sending.Run(command, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["kept"]);
        if (!result.IsDone)
        {
            // The form begins anew from what somebody else wrote, and what was typed is offered beside it.
            await (result.IsOvertaken ? _data!.Reload() : Task.CompletedTask);
            return;
        }

        await browser.ForgetDrafts(FormDraft);
        if (sheet.Story is null)
        {
            navigation.NavigateTo($"/guidance/answers/{-result.Value.Record}");
        }
        else
        {
            await _data!.Reload();
        }
    }

    private async Task Settle(long comment)
    {
        await feedback.Settle(comment, await actors.Current());
        await _data!.Reload();
    }

    private async Task Act(RecordCommand command)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await sending.Run(command, await actors.Current());
        _actRefusals = result.Refusals;
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts($"{Draft}act-");
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
