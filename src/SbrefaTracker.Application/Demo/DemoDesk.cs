using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>Complaints of now, one in every state that a desk knows, with what leads there.</summary>
internal static class DemoDesk
{
    private static readonly (ComplaintState State, string Name)[] States =
    [
        (ComplaintState.Received, "Cactus Wren Imports"),
        (ComplaintState.Incomplete, "Rio Vista Produce"),
        (ComplaintState.WithOffice, "Twin Mesa Apparel"),
        (ComplaintState.UnderReview, "Bright Spool Textiles"),
        (ComplaintState.InClearance, "La Paloma Foods"),
        (ComplaintState.Responded, "Copper Canyon Tools"),
        (ComplaintState.Escalated, "Nopal Trading"),
    ];

    /// <summary>Each complaint with the state that it is to be brought into.</summary>
    public static IEnumerable<(ComplaintInput Input, ComplaintState State)> Live(DateOnly today) => States.Select((live, index) =>
    {
        var received = today.AddDays(-4 - (3 * index));
        var input = (DemoTales.Prepenalty with { Name = live.Name, Source = Sources.Direct }).Input(received);
        if (live.State is not ComplaintState.Received and not ComplaintState.Incomplete)
        {
            var complete = BusinessCalendar.Federal.AddBusinessDays(received, 1);
            input[ComplaintFields.AcknowledgedOn] = complete;
            input[ComplaintFields.CompletedOn] = complete;
            input[ComplaintFields.ForwardedOn] = complete;
        }

        return (input, live.State);
    });

    public static async Task Bring(DemoFile file, ComplaintState state, CancellationToken ct)
    {
        var tale = DemoTales.Prepenalty;
        switch (state)
        {
            case ComplaintState.Incomplete:
                await file.AskFiler("Please send us the notice that you received; we need its date and number.", ct);
                break;
            case ComplaintState.WithOffice:
                await file.Ask(tale, ct);
                break;
            case ComplaintState.UnderReview:
                await file.Ask(tale, ct);
                await file.Reply(tale, isFinal: true, ct);
                break;
            case ComplaintState.InClearance:
                await file.Draft(tale, tale.Response, isFinal: true, ct);
                break;
            case ComplaintState.Responded:
                await file.Draft(tale, tale.Response, isFinal: true, ct);
                await file.Clear(ct);
                await file.Send(isFinal: true, ct);
                break;
            case ComplaintState.Escalated:
                await file.Escalate("The office has not changed its practice after two earlier complaints of the same kind.", ct);
                break;
        }
    }
}
