using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>Says otherwise what is known of a recommendation: vote, lead office, response, target day, evidence. Its condition moves by acts of its own.</summary>
public sealed record ReviseRecommendation : RecordCommand
{
    public required GivenRecommendation Given { get; init; }
}

internal sealed class ReviseRecommendationUseCase : RecommendationUseCase<ReviseRecommendation>
{
    protected override RecommendationAction Action(ReviseRecommendation command) => RecommendationAction.Revise;

    protected override Task<Refused> Apply(RecordWriting<Recommendation> writing, ReviseRecommendation command, CancellationToken ct)
    {
        var given = new GivenRecommendation(RecommendationFields.Revised.Where(command.Given.Values.ContainsKey).ToDictionary(field => field, field => command.Given[field]));
        if (RecommendationFields.Revised.FirstOrDefault(field => field.Required && given.Values.ContainsKey(field) && given[field] is null) is { } missing)
        {
            return Task.FromResult<Refused>(Refusal.On(missing.Name, "required"));
        }

        if (given.Faults(writing.Today).FirstOrDefault() is { } fault)
        {
            return Task.FromResult<Refused>(fault);
        }

        var changed = RecommendationWriting.Differences(writing.Root, given);
        if (changed.Count == 0)
        {
            return Task.FromResult<Refused>(Refusal.Of("nothing_changed"));
        }

        RecommendationWriting.Apply(writing.Root, given);
        writing.Detail["fields"] = string.Join(' ', changed.Select(one => one.Field));
        return Task.FromResult(Refused.No);
    }
}
