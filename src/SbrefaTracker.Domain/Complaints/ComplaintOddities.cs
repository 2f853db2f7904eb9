using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using static SbrefaTracker.Domain.Complaints.ComplaintFields;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// What looks odd in a complaint but is no reason to refuse it: it is recorded as given, and whoever imports is told. Each
/// row of <see cref="Table"/> is one oddity.
/// </summary>
public static class ComplaintOddities
{
    private static readonly IReadOnlyList<ComplaintField> ShortTexts = [Reference, OnoReference, EntityName, EntityCity, Naics, ContactName, ContactEmail];

    private static readonly IReadOnlyList<Oddity> Table =
    [
        Sooner(OccurredOn, ReceivedOn, "after_receipt", late: true),
        Sooner(ArrivedOn, ReceivedOn, "before_receipt"),
        Sooner(CompletedOn, ReceivedOn, "before_receipt"),
        Sooner(AcknowledgedOn, ReceivedOn, "before_receipt"),
        Sooner(ClosedOn, RespondedOn, "closed_before_responded"),
        Sooner(ClosedOn, ForwardedOn, "closed_before_forwarded"),
        new(RespondedOn, "responded_without_forwarded", input => input.Has(RespondedOn) && !input.Has(ForwardedOn)),
        new(PenaltyFinal, "final_without_assessed", input => input.Has(PenaltyFinal) && !input.Has(PenaltyAssessed)),
        new(Finding, "finding_without_closing", input => input.Has(Finding) && !input.Has(ClosedOn)),
        new(OnoReference, "ono_without_reference", input => input.Text(Source) == Sources.Ono && !input.Has(OnoReference)),
        new(OnoReference, "reference_without_ono", input => input.Text(Source) != Sources.Ono && input.Has(OnoReference)),
        new(EntityState, "unknown_state", input => input.Text(EntityState) is { } state && !States.List.Has(state)),
        new(ContactEmail, "malformed_email", input => input.Text(ContactEmail) is { } address && !LooksLikeMail(address)),
    ];

    /// <summary>Every oddity of the complaint.</summary>
    /// <param name="input">Fields that were read without a refusal.</param>
    /// <param name="knowsIndustry">Whether some version of the size table has the industry.</param>
    public static IEnumerable<Refusal> Of(ComplaintInput input, Func<string, bool> knowsIndustry)
    {
        foreach (var oddity in Table)
        {
            if (oddity.Shows(input))
            {
                yield return Refusal.On(oddity.Field.Name, oddity.Code);
            }
        }

        foreach (var field in ComplaintRules.Days.Where(field => input.Day(field)?.Year < UsualYears.First))
        {
            yield return Refusal.On(field.Name, "before_usual_years", UsualYears.First);
        }

        if (input.Text(Naics) is { } naics && !knowsIndustry(naics))
        {
            yield return Refusal.On(Naics.Name, "unknown_industry");
        }

        foreach (var field in ShortTexts)
        {
            if (input.Text(field) is { Length: > 0 } text && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            {
                yield return Refusal.On(field.Name, "white_space_around");
            }
        }
    }

    private static Oddity Sooner(ComplaintField field, ComplaintField than, string code, bool late = false) =>
        new(field, code, input => late ? input.Day(field) > input.Day(than) : input.Day(field) < input.Day(than));

    private static bool LooksLikeMail(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < address.Length - 1 && address.IndexOf('@', at + 1) < 0 && !address.Any(char.IsWhiteSpace);
    }

    private sealed record Oddity(ComplaintField Field, string Code, Func<ComplaintInput, bool> Shows);
}
