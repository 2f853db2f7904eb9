using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Outreach.Requests;

/// <summary>One request: what is asked, what lies near it, its ethics checklist, what the rule proposes, and what may be done.</summary>
public sealed partial class RequestPage(
    ParticipationQueries requests, RecordActs acts, ActorProvider actors, IStringLocalizer<RequestPage> text)
{
    private DataPage<ParticipationView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();

    [Inject]
    public required ParticipationSettings Settings { get; set; }

    /// <summary>The request's number without its sign.</summary>
    [Parameter]
    public long Number { get; set; }

    private async Task<Result<ParticipationView>> Load(CancellationToken ct) => await requests.Read(-Number, await actors.Current(ct), ct);

    private Task Send(RecordCommand command) => command switch
    {
        TakeUpRequest act => Run(act),
        CorrectRequest act => Run(act),
        RecordChecks act => Run(act),
        WeighRequest act => Run(act),
        JudgeVoice act => Run(act),
        DecideRepresentation act => Run(act),
        DeclineParticipation act => Run(act),
        ConfirmParticipation act => Run(act),
        TellDecline act => Run(act),
        TakeUpLetter act => Run(act),
        BriefSpeaker act => Run(act),
        HoldAppearance act => Run(act),
        WriteAfterAction act => Run(act),
        NoteAppearanceQuestion act => Run(act),
        SettleAppearanceQuestion act => Run(act),
        FinishAppearanceTask act => Run(act),
        ReconsiderRequest act => Run(act),
        WithdrawRequest act => Run(act),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act on a request."),
    };

    private async Task Run<TCommand>(TCommand command)
        where TCommand : IRecordCommand
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await acts.Run(command, "requests.", text["done"]);
        _refusals = result.Refusals;
        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
