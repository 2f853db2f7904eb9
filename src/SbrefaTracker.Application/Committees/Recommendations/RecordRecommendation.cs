using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>Writes down what the committee is to vote on, or has recommended.</summary>
public sealed record RecordRecommendation : IRecordCommand
{
    /// <summary>Number, term and text must be among it; the condition is "proposed".</summary>
    public required GivenRecommendation Given { get; init; }

    /// <summary>The question of an event, or of an appearance at somebody's event, that it takes up: settled with it, or neither is there. Null for all others.</summary>
    public long? Question { get; init; }
}

internal sealed class RecordRecommendationUseCase(QuestionSettling questions) : BeginRecord<RecordRecommendation, Recommendation>
{
    protected override IReadOnlyList<Role> Allowed => CommitteeQueries.Readers;

    protected override string Happened => "RecommendationRecorded";

    protected override async Task<Result<Recommendation>> Begin(WriteSession session, RecordRecommendation command, Actor actor, CancellationToken ct)
    {
        List<Refusal> faults =
        [
            .. RecommendationFields.All.Where(field => field.Required && field != RecommendationFields.Status && command.Given[field] is null).Select(field => Refusal.On(field.Name, "required")),
            .. command.Given.Faults(session.Today),
        ];
        if (faults.Count > 0)
        {
            return Result<Recommendation>.Refused(faults);
        }

        if (await session.Db.Committees.FirstOrDefaultAsync(committee => committee.State == CommitteeState.Standing, ct) is not { } committee)
        {
            return Refusal.Of("committee.none");
        }

        if (command.Question is { } asked && await RaisedQuestions.Open(session.Db, asked, ct) is null)
        {
            return Refusal.Of("event.no_open_question");
        }

        var number = command.Given.Number;
        if (await session.Db.Recommendations.AnyAsync(one => one.Number == number, ct))
        {
            return Refusal.On(RecommendationFields.Number.Name, "recommendation.number_taken", number);
        }

        var made = new Recommendation { CommitteeRecord = committee.Id, Number = number };
        RecommendationWriting.Apply(made, command.Given);
        return made;
    }

    protected override async Task<Refused> Complete(RecordWriting<Recommendation> writing, RecordRecommendation command, CancellationToken ct)
    {
        await writing.Add(new RecommendationStep { RecordId = writing.Root.Id, ToState = nameof(RecommendationState.Proposed), TakenOn = writing.Today });
        writing.Detail["number"] = writing.Root.Number;
        return Refused.No;
    }

    protected override async Task<Refused> Further(RecordWriting<Recommendation> writing, RecordRecommendation command, CancellationToken ct) =>
        command.Question is { } question && (await questions.Settle(writing.Session, question, QuestionEnds.Recommendation, writing.Root.Number, writing.Actor, ct)).Refusals is { Count: > 0 } refusals
            ? new Refused(refusals)
            : Refused.No;
}
