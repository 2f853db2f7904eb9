using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>Plays a tale to its end, each act on the day on which it would have happened.</summary>
/// <param name="tale">What happens.</param>
/// <param name="received">The day on which the complaint came in.</param>
internal sealed class DemoLife(DemoTale tale, DateOnly received)
{
    private const int ReplyAfter = 9;
    private const int InterimAfter = 28;
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Federal;
    private readonly DateOnly _zero = Calendar.AddBusinessDays(received, 2);

    public async Task Play(DemoFile file, CancellationToken ct)
    {
        file.TurnTo(Calendar.AddBusinessDays(received, 1));
        await file.Assign(ct);
        await file.Acknowledge(ct);
        file.TurnTo(_zero);
        await file.Complete(tale.Source == Sources.Ono ? _zero : null, ct);
        file.TurnTo(After(1));
        await file.Ask(tale, ct);
        await HearOffice(file, ct);
        await file.Assess(ct);
        await Answer(file, tale.Response, isFinal: true, tale.AnsweredAfter, ct);
        file.TurnTo(After(tale.AnsweredAfter + 3));
        await file.Close(tale, ct);
    }

    private async Task HearOffice(DemoFile file, CancellationToken ct)
    {
        file.TurnTo(After(ReplyAfter));
        if (tale.InterimReply is null)
        {
            await file.Reply(tale, isFinal: true, ct);
            return;
        }

        await file.Reply(tale, isFinal: false, ct);
        await Answer(file, tale.InterimResponse!, isFinal: false, InterimAfter, ct);
        file.TurnTo(After(tale.AnsweredAfter - 8));
        await file.Reply(tale, isFinal: true, ct);
    }

    private async Task Answer(DemoFile file, string text, bool isFinal, int sentAfter, CancellationToken ct)
    {
        file.TurnTo(After(sentAfter - 3));
        await file.Draft(tale, text, isFinal, ct);
        file.TurnTo(After(sentAfter - 1));
        await file.Clear(ct);
        file.TurnTo(After(sentAfter));
        await file.Send(isFinal, ct);
    }

    private DateOnly After(int businessDays) => Calendar.AddBusinessDays(_zero, businessDays);
}
