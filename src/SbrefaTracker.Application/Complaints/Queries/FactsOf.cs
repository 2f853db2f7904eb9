using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>The fields of a complaint as text, for one audience: the disclosure policy is asked for each.</summary>
public static class FactsOf
{
    /// <summary>Every field of the catalogue that is given and disclosed, in the catalogue's order.</summary>
    public static IReadOnlyList<Fact> For(Complaint complaint, Audience audience) => For(complaint, [audience])[audience];

    /// <summary>The same for several audiences: the texts are made once.</summary>
    public static IReadOnlyDictionary<Audience, IReadOnlyList<Fact>> For(Complaint complaint, IEnumerable<Audience> audiences)
    {
        var ticked = Ticked(complaint);
        List<Fact> given = [.. All(complaint).Where(fact => fact.Value.Length > 0)];
        return audiences.ToDictionary(
            audience => audience,
            IReadOnlyList<Fact> (audience) => [.. given.Where(fact => DisclosurePolicy.Sees(audience, complaint.Confidentiality, fact.Field, ticked))]);
    }

    public static IReadOnlySet<string> Ticked(Complaint complaint) =>
        (complaint.DisclosedFields ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Fact> All(Complaint complaint) =>
        ComplaintFields.Csv.Concat(ComplaintFields.FormOnly).Select(field => new Fact(field.Name, ComplaintTexts.Of(complaint, field)));
}
