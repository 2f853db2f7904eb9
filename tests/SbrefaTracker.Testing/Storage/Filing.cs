using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Testing.Storage;

/// <summary>Puts complaints into a world, straight through its writer.</summary>
public static class Filing
{
    public static readonly DateOnly ReceivedOn = new(2026, 3, 2);

    /// <summary>What a filer gives at least: a penalty complained of at the port of Boston.</summary>
    public static ComplaintInput Input(Action<ComplaintInput>? change = null)
    {
        var input = new ComplaintInput
        {
            [ComplaintFields.ReceivedOn] = ReceivedOn,
            [ComplaintFields.Office] = "0401",
            [ComplaintFields.ActionType] = "PEN",
            [ComplaintFields.EntityName] = "Harbor Light Imports, a made-up company",
            [ComplaintFields.Subject] = "Penalty for a late entry summary",
            [ComplaintFields.Narrative] = "The summary was one day late because the portal was down.",
        };
        change?.Invoke(input);
        return input;
    }

    /// <summary>Files one complaint; gives its reference.</summary>
    public static async Task<string> File(this TestWorld world, Action<ComplaintInput>? change = null)
    {
        var filed = await world.Queue.Run(async (session, ct) => (Result<string>)(await session.File(Input(change), ct)).Reference);
        return filed.Value!;
    }

    /// <summary>Files one complaint inside a piece of writing.</summary>
    public static async Task<Complaint> File(this WriteSession session, ComplaintInput input, CancellationToken ct)
    {
        var complaint = Intake.From(input, session.Now);
        await session.AddNew(complaint);
        await session.Record(complaint, Actor.Filer, "Filed", $$"""{"reference":"{{complaint.Reference}}"}""", ct);
        return complaint;
    }

    /// <summary>Gives a complaint its reference and its id and adds it to the session; its entry is left to the caller.</summary>
    public static async Task AddNew(this WriteSession session, Complaint complaint)
    {
        var year = FiscalYear.Of(complaint.ReceivedOn);
        complaint.Reference = Intake.ReferenceOf(year, await session.Next(Counters.Reference(year)));
        await session.Add(complaint);
    }
}
