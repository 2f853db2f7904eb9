using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Questionnaire;

/// <summary>Reads what somebody wrote about a piece of evidence.</summary>
public static class EvidenceReading
{
    /// <summary>The fields that hold something, by name; or every reason why not.</summary>
    /// <param name="kind">A code of <see cref="EvidenceKinds"/>.</param>
    /// <param name="given">By the names of <see cref="EvidenceFields"/>; a name that the kind does not have is left out.</param>
    /// <param name="today">No day may be after it: what is not there yet is no evidence.</param>
    public static Result<SortedDictionary<string, string>> Read(string kind, IReadOnlyDictionary<string, string> given, DateOnly today)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var refusals = new List<Refusal>();
        foreach (var field in EvidenceFields.Of(kind))
        {
            var text = given.GetValueOrDefault(field.Name);
            if (Fault(field, text, today) is { } refusal)
                refusals.Add(refusal);
            else if (!string.IsNullOrWhiteSpace(text))
                values[field.Name] = text;
        }

        return refusals.Count > 0 ? Result<SortedDictionary<string, string>>.Refused(refusals) : values;
    }

    private static Refusal? Fault(ComplaintField field, string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
            return field.Required ? Refusal.On(field.Name, "required") : null;
        if (FieldText.Read(field, text, out var value) is { } refusal)
            return refusal;
        if (value is DateOnly day && day > today && field.Name != EvidenceFields.EffectiveOn)
            return Refusal.On(field.Name, "in_the_future", day);
        return field.Name == EvidenceFields.WebAddress && !IsAddress(text) ? Refusal.On(field.Name, "evidence.not_an_address") : null;
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
