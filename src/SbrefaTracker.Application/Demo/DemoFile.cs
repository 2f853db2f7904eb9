using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Triage;

namespace SbrefaTracker.Application.Demo;

/// <summary>One made-up complaint in the hands of the demo accounts: every act goes through its use case.</summary>
internal sealed class DemoFile(WriteSession today, ComplaintCommands commands, Rulebook rules, DemoPeople people, string reference)
{
    private static readonly HashSet<string> FavourableIfYes = ["corrected_in_time", "good_faith", "ability_to_pay"];

    private WriteSession _session = today;
    private int _version = 1;

    /// <summary>What follows happens on this day.</summary>
    public void TurnTo(DateOnly day) => _session = _session.On(day);

    public Task Acknowledge(CancellationToken ct) => Do(new AcknowledgeComplaint { Reference = reference, Version = _version }, people.Analyst, ct);

    public Task Assign(CancellationToken ct) =>
        Do(new AssignComplaint { Reference = reference, Version = _version, Assignee = people.Analyst.Id }, people.Representative, ct);

    /// <param name="forwardedOn">The day on which ONO forwarded it; null when it came otherwise.</param>
    /// <param name="ct">Stops the work.</param>
    public Task Complete(DateOnly? forwardedOn, CancellationToken ct) =>
        Do(new CompleteComplaint { Reference = reference, Version = _version, ForwardedOn = forwardedOn }, people.Analyst, ct);

    public Task AskFiler(string text, CancellationToken ct) =>
        Do(new AskFiler { Reference = reference, Version = _version, Text = text }, people.Analyst, ct);

    public Task Ask(DemoTale tale, CancellationToken ct) => Do(
        new AskOffice { Reference = reference, Version = _version, Office = tale.Office, Questions = [.. tale.Asked.Select(asked => asked.Question)] },
        people.Analyst,
        ct);

    /// <summary>The office replies: its liaison where a demo account is one, else staff record its letter.</summary>
    public async Task Reply(DemoTale tale, bool isFinal, CancellationToken ct)
    {
        var inquiry = await _session.Db.Inquiries.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync(ct);
        var questions = await _session.Db.Questions.AsNoTracking().Where(row => row.InquiryId == inquiry.Id).OrderBy(row => row.Number).ToListAsync(ct);
        await Do(
            new ReplyForOffice
            {
                Reference = reference,
                Version = _version,
                InquiryId = inquiry.Id,
                IsFinal = isFinal,
                Signer = tale.Signer,
                Text = isFinal ? null : tale.InterimReply,
                Remains = isFinal ? null : tale.InterimRemains,
                PromisedOn = isFinal ? null : BusinessCalendar.Federal.AddBusinessDays(_session.Today, 10),
                Answers = isFinal ? questions.Zip(tale.Asked).ToDictionary(pair => pair.First.Id, pair => pair.Second.Answer) : [],
            },
            people.Laredo.Offices.Contains(tale.Office) ? people.Laredo : people.Analyst,
            ct);
    }

    /// <summary>The representative finds that the reply answers everything.</summary>
    public async Task Assess(CancellationToken ct)
    {
        var inquiry = await _session.Db.Inquiries.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync(ct);
        var questions = await _session.Db.Questions.AsNoTracking().Where(row => row.InquiryId == inquiry.Id).Select(row => row.Id).ToListAsync(ct);
        await Do(
            new AssessReply
            {
                Reference = reference,
                Version = _version,
                InquiryId = inquiry.Id,
                Marks = questions.ToDictionary(id => id, _ => AnswerMarks.Answered),
                FactsLookedInto = true,
                Personnel = PersonnelCodes.NotRaised,
                SignerRank = SignerRanks.High,
                Professional = true,
            },
            people.Representative,
            ct);
    }

    /// <summary>An answer is drafted; a final one about a penalty with what the tale knows of the policy for small entities.</summary>
    public async Task Draft(DemoTale tale, string text, bool isFinal, CancellationToken ct)
    {
        var complaint = await _session.Db.Complaints.AsNoTracking().FirstAsync(row => row.Reference == reference, ct);
        var draft = new DraftResponse { Reference = reference, Version = _version, IsFinal = isFinal, Text = text };
        if (DraftResponseUseCase.NeedsPolicy(isFinal, complaint.PenaltyAssessedCents))
        {
            draft = Weighed(draft, complaint.PenaltyAssessedCents!.Value, tale.FinalDollars * 100, people.Conditions);
        }

        var questions = await _session.Db.Questions.AsNoTracking().Where(row => row.ComplaintId == complaint.Id).OrderBy(row => row.Id).ToListAsync(ct);
        await Do(isFinal ? DemoAnswer.Of(draft, tale, complaint, questions, people.Analyst.Name) : DemoAnswer.Interim(draft, questions), people.Analyst, ct);
    }

    /// <summary>The representative makes the reviews that a rule asks for, and clears the answer.</summary>
    public async Task Clear(CancellationToken ct)
    {
        var awaited = await _session.Db.Complaints.Where(row => row.Reference == reference).Select(row => row.AwaitedReviews).FirstAsync(ct);
        foreach (var review in (awaited ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            await Do(new ReviewResponse { Reference = reference, Version = _version, Review = review, Found = ReviewOutcomes.Approved }, people.Representative, ct);
        }

        await Do(new ClearResponse { Reference = reference, Version = _version }, people.Representative, ct);
    }

    public Task Send(bool isFinal, CancellationToken ct) =>
        Do(new SendResponse { Reference = reference, Version = _version, IsFinal = isFinal }, people.Analyst, ct);

    public Task Escalate(string reason, CancellationToken ct) =>
        Do(new EscalateComplaint { Reference = reference, Version = _version, Ground = EscalationGrounds.Unsolvable, Reason = reason }, people.Representative, ct);

    public Task Close(DemoTale tale, CancellationToken ct) => Do(
        new CloseComplaint
        {
            Reference = reference,
            Version = _version,
            Outcome = tale.Outcome,
            Finding = tale.Finding,
            PenaltyFinalCents = tale.FinalDollars * 100,
        },
        people.Analyst,
        ct);

    private static DraftResponse Weighed(DraftResponse draft, long assessed, long? final, PolicyConditions conditions)
    {
        var relief = Math.Max(0, assessed - (final ?? assessed));
        return draft with
        {
            Policy = conditions.Codes.ToDictionary(item => item, item => FavourableIfYes.Contains(item) ? TriageAnswers.Yes : TriageAnswers.No, StringComparer.Ordinal),
            PolicyDecision = relief == 0 ? PolicyDecisions.Declined : relief == assessed ? PolicyDecisions.Waived : PolicyDecisions.Reduced,
            ReliefCents = relief == 0 ? null : relief,
        };
    }

    private async Task Do<T>(T command, Actor actor, CancellationToken ct)
        where T : ComplaintCommand
    {
        var done = await commands.Run(_session, command, actor, ct, rules);
        if (!done.IsDone)
        {
            throw new InvalidOperationException($"The demo story does not fit the workflow: {typeof(T).Name} was refused with {done.Refusals[0].Code}.");
        }

        _version = done.Value;
        _session.Db.ChangeTracker.Clear();
    }
}
