using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Demo;

/// <summary>Brings a few complaints into every state that a desk knows, through the use cases themselves.</summary>
internal sealed class DemoDesk(WriteSession session, ComplaintCommands commands, DemoPeople people)
{
    private static readonly string[] Questions =
    [
        "Which notice was sent to the importer, and on what day?",
        "Which facts does the office rely on for its finding of negligence?",
        "Were the five conditions of the small entity policy (T.D. 97-46) looked at, and with what result?",
    ];

    private string _reference = "";
    private int _version;

    public async Task Play(Func<ComplaintInput, Task<string>> add, CancellationToken ct)
    {
        foreach (var (input, step) in DemoTales.Live(session.Today))
        {
            (_reference, _version) = (await add(input), 1);
            await Act(step, ct);
        }
    }

    private async Task Act(ComplaintState state, CancellationToken ct)
    {
        switch (state)
        {
            case ComplaintState.Incomplete:
                await Do(new AskFiler { Reference = _reference, Version = _version, Text = "Please send us the notice that you received; we need its date and number." }, people.Analyst, ct);
                break;
            case ComplaintState.WithOffice:
                await Ask(ct);
                break;
            case ComplaintState.UnderReview:
                await Ask(ct);
                await Reply(ct);
                break;
            case ComplaintState.InClearance:
                await Draft(ct);
                break;
            case ComplaintState.Responded:
                await Draft(ct);
                await Do(new ClearResponse { Reference = _reference, Version = _version }, people.Representative, ct);
                await Do(new SendResponse { Reference = _reference, Version = _version, IsFinal = true }, people.Analyst, ct);
                break;
            case ComplaintState.Escalated:
                await Do(new EscalateComplaint { Reference = _reference, Version = _version, Reason = "The office has not changed its practice after two earlier complaints of the same kind." }, people.Representative, ct);
                break;
        }
    }

    private Task Ask(CancellationToken ct) =>
        Do(new AskOffice { Reference = _reference, Version = _version, Office = "2304", Questions = Questions }, people.Analyst, ct);

    private async Task Reply(CancellationToken ct)
    {
        var inquiry = await session.Db.Inquiries.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync(ct);
        var questions = await session.Db.Questions.AsNoTracking().Where(row => row.InquiryId == inquiry.Id).OrderBy(row => row.Number).ToListAsync(ct);
        string[] answers = ["A prepenalty notice was mailed on the day of the finding.", "Two invoices gave a value in pesos as dollars.", "They were not looked at then. They are met, and we will propose a waiver."];
        await Do(
            new ReplyForOffice
            {
                Reference = _reference,
                Version = _version,
                InquiryId = inquiry.Id,
                IsFinal = true,
                Signer = "Rosa Delgado, Fines, Penalties and Forfeitures Officer",
                Answers = questions.Zip(answers).ToDictionary(pair => pair.First.Id, pair => pair.Second),
            },
            people.Laredo,
            ct);
    }

    private Task Draft(CancellationToken ct) => Do(
        new DraftResponse
        {
            Reference = _reference,
            Version = _version,
            IsFinal = true,
            Text = "We looked at the file with the office. The five conditions of the small entity policy are met and the duty was paid; the penalty is waived.",
        },
        people.Analyst,
        ct);

    private async Task Do<T>(T command, Actor actor, CancellationToken ct)
        where T : ComplaintCommand
    {
        var done = await commands.Run(session, command, actor, ct);
        if (!done.IsDone)
        {
            throw new InvalidOperationException($"The demo story does not fit the workflow: {typeof(T).Name} was refused with {done.Refusals[0].Code}.");
        }

        _version = done.Value;
        session.Db.ChangeTracker.Clear();
    }
}
