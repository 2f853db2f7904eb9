using System.Globalization;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>What is given for one recommendation, by field; a field that is not given says nothing.</summary>
public sealed record GivenRecommendation(IReadOnlyDictionary<ComplaintField, object?> Values)
{
    public string Number => (string)Values[RecommendationFields.Number]!;

    public object? this[ComplaintField field] => Values.GetValueOrDefault(field);

    /// <summary>What is wrong with it; the fields' own kinds were looked at when it was read.</summary>
    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (Values.TryGetValue(RecommendationFields.Number, out var number) && number is string digits && !RecommendationFields.IsNumber(digits))
            yield return Refusal.On(RecommendationFields.Number.Name, "recommendation.number", digits);
        foreach (var field in (ComplaintField[])[RecommendationFields.Term, RecommendationFields.VotesFor, RecommendationFields.VotesAgainst, RecommendationFields.VotesAbstained])
        {
            if (this[field] is long count && count > 999)
                yield return Refusal.On(field.Name, "not_between", 0, 999);
        }

        foreach (var field in (ComplaintField[])[RecommendationFields.PassedOn, RecommendationFields.RespondedOn, RecommendationFields.StatusOn])
        {
            if (this[field] is DateOnly day && day > today)
                yield return Refusal.On(field.Name, "in_the_future", day);
        }

        if (!CommitteeTexts.IsAddress((string?)this[RecommendationFields.Evidence]))
            yield return Refusal.On(RecommendationFields.Evidence.Name, "committee.web_address");
        if (this[RecommendationFields.RespondedOn] is null != this[RecommendationFields.Response] is null && Values.ContainsKey(RecommendationFields.Response) && Values.ContainsKey(RecommendationFields.RespondedOn))
            yield return Refusal.On(RecommendationFields.RespondedOn.Name, "recommendation.response_day");
    }
}

/// <summary>A field of a recommendation before and after, as text.</summary>
public sealed record RecommendationDifference(string Field, string Before, string After);

/// <summary>Compares what is given with what is there, and writes it.</summary>
internal static class RecommendationWriting
{
    /// <summary>Fields that would change; the day of a condition is part of the step and not compared.</summary>
    public static IReadOnlyList<RecommendationDifference> Differences(Recommendation? there, GivenRecommendation given) =>
    [
        .. from field in RecommendationFields.All
           where field != RecommendationFields.StatusOn && given.Values.ContainsKey(field)
           let before = there is null ? "" : FieldText.Write(RecommendationFields.Value(there, field))
           let after = FieldText.Write(field == RecommendationFields.SmallBusiness ? given[field] ?? false : given[field])
           where before != after
           select new RecommendationDifference(field.Name, before, after),
    ];

    /// <summary>Writes every field that is given but number and condition.</summary>
    public static void Apply(Recommendation one, GivenRecommendation given)
    {
        foreach (var (field, value) in given.Values)
        {
            Set(one, field.Name, value);
        }
    }

    private static void Set(Recommendation one, string field, object? value)
    {
        switch (field)
        {
            case "term": one.Term = Count(value) ?? 0; break;
            case "passed_on": one.PassedOn = (DateOnly?)value; break;
            case "subcommittee": one.Subcommittee = (string?)value; break;
            case "working_group": one.WorkingGroup = (string?)value; break;
            case "text": one.Text = (string?)value ?? ""; break;
            case "votes_for": one.VotesFor = Count(value); break;
            case "votes_against": one.VotesAgainst = Count(value); break;
            case "votes_abstained": one.VotesAbstained = Count(value); break;
            case "lead_office": one.LeadOffice = (string?)value; break;
            case "response": one.Response = (string?)value; break;
            case "responded_on": one.RespondedOn = (DateOnly?)value; break;
            case "response_text": one.ResponseText = (string?)value; break;
            case "target_on": one.TargetOn = (DateOnly?)value; break;
            case "evidence": one.Evidence = (string?)value; break;
            case "small_business": one.SmallBusiness = value is true; break;
        }
    }

    private static int? Count(object? value) => value is null ? null : Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
