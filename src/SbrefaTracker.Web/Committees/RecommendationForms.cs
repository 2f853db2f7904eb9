using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Committees;

/// <summary>The form of a recommendation: fields of the one catalogue, with the words of the committee's pages.</summary>
public static class RecommendationForms
{
    /// <summary>What the form asks: all of a new one, and of one that is there what may be revised.</summary>
    /// <param name="raised">What a new one takes up, as it was asked; null when it takes up nothing.</param>
    public static IReadOnlyList<Asked> Asks(Recommendation? one, CommitteeWords words, string? raised = null) =>
    [
        .. from field in one is null ? (IReadOnlyList<ComplaintField>)[RecommendationFields.Number, .. RecommendationFields.Revised] : RecommendationFields.Revised
           select new Asked(field)
           {
               Label = $"r.{field.Name}",
               Rows = field.Limit > ComplaintFields.NameLimit && field != RecommendationFields.Evidence ? 4 : 1,
               Choices = field.Kind switch
               {
                   FieldKind.Code => [.. field.Codes!.Codes.Select(code => new Choice(code, words.Of($"{field.Codes.Name}.{code}")))],
                   FieldKind.YesNo => [new Choice("yes", words.Of("yes")), new Choice("no", words.Of("no"))],
                   _ => [],
               },
               Begin = one is null ? field == RecommendationFields.Text ? raised ?? "" : "" : FieldText.Write(RecommendationFields.Value(one, field)),
           },
    ];

    /// <summary>What was typed, read by the kind of each field; refused with all that cannot be read.</summary>
    public static Result<GivenRecommendation> Read(IEnumerable<Asked> asks, Typed typed)
    {
        List<Refusal> refusals = [];
        var values = new Dictionary<ComplaintField, object?>();
        foreach (var field in asks.Select(ask => ask.Field))
        {
            if (FieldText.Read(field, typed[field.Name].Trim(), out var value) is { } refusal)
            {
                refusals.Add(Refusal.On(field.Name, refusal.Code, [.. refusal.Args]));
            }
            else if (field.Required && value is null)
            {
                refusals.Add(Refusal.On(field.Name, "required"));
            }

            values[field] = value;
        }

        return refusals.Count > 0 ? Result<GivenRecommendation>.Refused(refusals) : new GivenRecommendation(values);
    }
}
