using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>A complaint on its way into the record: reference, size and due day, the same for filing and staff entry.</summary>
internal sealed class NewComplaint
{
    private readonly WriteSession _session;
    private readonly Complaint _complaint;
    private readonly Rulebook _rules;

    private NewComplaint(WriteSession session, Complaint complaint, Rulebook rules)
    {
        _session = session;
        _complaint = complaint;
        _rules = rules;
    }

    public static async Task<NewComplaint> Add(WriteSession session, Complaint complaint, ClockSettings clocks, CancellationToken ct)
    {
        var rules = await Rulebook.Load(session.Db, clocks, ct);
        var year = FiscalYear.Of(complaint.ReceivedOn);
        await Settle(complaint, await NextNumber(session, year, ct), rules, session.Today, ct);
        await session.Add(complaint);
        return new NewComplaint(session, complaint, rules);
    }

    // A number that another complaint bears as its outside reference would name two: it is passed over.
    private static async Task<long> NextNumber(WriteSession session, FiscalYear year, CancellationToken ct)
    {
        while (true)
        {
            var number = await session.Next(Counters.Reference(year));
            var reference = Intake.ReferenceOf(year, number);
            if (!await session.Db.Complaints.AnyAsync(other => other.OutsideReference == reference, ct))
            {
                return number;
            }
        }
    }

    /// <summary>Gives a new complaint what follows from its own fields: reference, size and due day.</summary>
    /// <param name="complaint">As it was given.</param>
    /// <param name="number">Its running number in the fiscal year of receipt.</param>
    /// <param name="rules">In force now.</param>
    /// <param name="today">The agency's day.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task Settle(Complaint complaint, long number, Rulebook rules, DateOnly today, CancellationToken ct)
    {
        complaint.Reference = Intake.ReferenceOf(FiscalYear.Of(complaint.ReceivedOn), number);
        var (judgement, version) = await rules.JudgeSize(complaint, ct);
        complaint.SizeVerdict = judgement.Verdict;
        complaint.SizeTableVersion = version;
        Intake.SetDue(complaint, rules, [], [], [], null, today);
    }

    /// <summary>What the first entry says: the reference, so that a complaint that is gone can still be named, and where it began.</summary>
    /// <param name="complaint">The new one.</param>
    /// <param name="more">What else the entry says.</param>
    public static string Detail(Complaint complaint, params IEnumerable<(string Key, object Value)> more)
    {
        var detail = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["reference"] = complaint.Reference,
            ["source"] = complaint.Source,
            ["to"] = complaint.State.ToString(),
        };
        foreach (var (key, value) in more)
        {
            detail[key] = value;
        }

        return EntryDetail.Write(detail);
    }

    public ComplaintWriting Writing(Actor actor) => new(_session, _complaint, ComplaintParts.None(), actor, _rules)
    {
        Action = ComplaintAction.Note,
        Target = _complaint.State,
    };
}
