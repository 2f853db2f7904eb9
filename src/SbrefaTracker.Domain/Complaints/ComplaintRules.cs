using SbrefaTracker.Domain.Kernel;
using static SbrefaTracker.Domain.Complaints.ComplaintFields;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>The rules that concern a complaint as a whole. Each is the only reason of its kind to refuse one.</summary>
public static class ComplaintRules
{
    internal static readonly IReadOnlyList<ComplaintField> Days = [.. Csv.Concat(FormOnly).Where(field => field.Kind == FieldKind.Day)];

    /// <summary>Every reason to refuse the complaint; empty when it can be recorded.</summary>
    /// <param name="input">Fields that were read without a refusal.</param>
    /// <param name="today">The agency's day: no date may lie after it.</param>
    public static IEnumerable<Refusal> Broken(ComplaintInput input, DateOnly today) =>
        [.. Missing(input), .. InTheFuture(input, today), .. OutOfOrder(input), .. Money(input), .. Reach(input), .. Ending(input)];

    private static IEnumerable<Refusal> Missing(ComplaintInput input) =>
        Csv.Where(field => field.Required && input[field] is null).Select(field => Refusal.On(field.Name, "required"));

    private static IEnumerable<Refusal> InTheFuture(ComplaintInput input, DateOnly today) =>
        Days.Where(field => input.Day(field) > today).Select(field => Refusal.On(field.Name, "in_the_future", input.Day(field)!));

    private static IEnumerable<Refusal> OutOfOrder(ComplaintInput input)
    {
        var received = input.Day(ReceivedOn);
        var forwarded = input.Day(ForwardedOn);
        var responded = input.Day(RespondedOn);
        if (forwarded < received)
        {
            yield return Before(ForwardedOn, ReceivedOn, received);
        }

        if (responded < forwarded)
        {
            yield return Before(RespondedOn, ForwardedOn, forwarded);
        }
        else if (responded < received)
        {
            yield return Before(RespondedOn, ReceivedOn, received);
        }

        if (input.Day(ClosedOn) < received)
        {
            yield return Before(ClosedOn, ReceivedOn, received);
        }
    }

    // Who wants to hear by one way must say where; who speaks for another must say by what.
    private static IEnumerable<Refusal> Reach(ComplaintInput input)
    {
        var place = input.Text(ContactBy) switch
        {
            ContactWays.Email => ContactEmail,
            ContactWays.Phone => ContactPhone,
            ContactWays.Post => ContactPost,
            _ => null,
        };
        if (place is not null && !input.Has(place))
        {
            yield return Refusal.On(place.Name, "required");
        }

        if (input.Text(FiledBy) is { } writer && writer != FiledByCodes.Entity && !input.Has(AgentAuthority))
        {
            yield return Refusal.On(AgentAuthority.Name, "required");
        }
    }

    private static IEnumerable<Refusal> Money(ComplaintInput input)
    {
        if (input.Number(PenaltyFinal) > input.Number(PenaltyAssessed))
        {
            yield return Refusal.On(PenaltyFinal.Name, "final_above_assessed");
        }
    }

    private static IEnumerable<Refusal> Ending(ComplaintInput input)
    {
        if (input.Has(ClosedOn) && !input.Has(Outcome))
        {
            yield return Refusal.On(Outcome.Name, "outcome_required");
        }

        if (input.Has(Outcome) && !input.Has(ClosedOn))
        {
            yield return Refusal.On(Outcome.Name, "outcome_without_closing");
        }
    }

    private static Refusal Before(ComplaintField field, ComplaintField earlier, DateOnly? day) =>
        Refusal.On(field.Name, "before", earlier.Name, day!);
}
