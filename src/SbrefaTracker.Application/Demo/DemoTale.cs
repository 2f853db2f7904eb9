using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>A made-up complaint with a story of its own, from what the filer wrote to how it ended.</summary>
internal sealed record DemoTale
{
    private const string MadeUp = "This complaint is made up for demonstration.";

    public required string ActionType { get; init; }

    public required string Office { get; init; }

    public required string Name { get; init; }

    public required string City { get; init; }

    /// <summary>Two letters.</summary>
    public required string State { get; init; }

    public required string Type { get; init; }

    public required string Source { get; init; }

    public required string Role { get; init; }

    public required string Naics { get; init; }

    /// <summary>People employed, or who live there when it is a government.</summary>
    public required int Size { get; init; }

    /// <summary>What was assessed as a penalty, or is at issue otherwise; 0 when no money is.</summary>
    public required long Dollars { get; init; }

    public required string Contact { get; init; }

    public required string Subject { get; init; }

    public required string Narrative { get; init; }

    public required string Wish { get; init; }

    public string? Law { get; init; }

    /// <summary>What the office was asked, and what it answered.</summary>
    public required IReadOnlyList<(string Question, string Answer)> Asked { get; init; }

    /// <summary>Who answered for the office, with rank.</summary>
    public required string Signer { get; init; }

    /// <summary>What the office said before it could answer in full; null when it answered at once.</summary>
    public string? InterimReply { get; init; }

    /// <summary>What then remains to be done; null when the office answers at once.</summary>
    public string? InterimRemains { get; init; }

    /// <summary>What the filer was told meanwhile; null when nothing was sent before the response.</summary>
    public string? InterimResponse { get; init; }

    public required string Response { get; init; }

    public required string Outcome { get; init; }

    public required string Finding { get; init; }

    /// <summary>What the penalty came to; null when there was none.</summary>
    public long? FinalDollars { get; init; }

    /// <summary>Days before today on which it came in.</summary>
    public required int ReceivedAgo { get; init; }

    /// <summary>Business days from day 0 to the response.</summary>
    public required int AnsweredAfter { get; init; }

    public bool IsPenalty => FinalDollars is not null;

    /// <summary>The complaint on the day on which it came in.</summary>
    public ComplaintInput Input(DateOnly received)
    {
        var slug = string.Concat(Name.ToLowerInvariant().Select(letter => letter == ' ' ? '-' : letter));
        var input = new ComplaintInput
        {
            [ComplaintFields.OccurredOn] = BusinessCalendar.Federal.AddBusinessDays(received.AddDays(-30), 1),
            [ComplaintFields.ReceivedOn] = received,
            [ComplaintFields.ArrivedOn] = received,
            [ComplaintFields.Source] = Source,
            [ComplaintFields.OnoReference] = Source == Sources.Ono ? $"ONO-DEMO-{Office}" : null,
            [ComplaintFields.Office] = Office,
            [ComplaintFields.ActionType] = ActionType,
            [ComplaintFields.TradeRole] = Role,
            [ComplaintFields.EntityName] = Name,
            [ComplaintFields.EntityCity] = City,
            [ComplaintFields.EntityState] = State,
            [ComplaintFields.EntityType] = Type,
            [ComplaintFields.ContactName] = Contact,
            [ComplaintFields.ContactEmail] = $"office@{slug}.example",
            [ComplaintFields.Subject] = Subject,
            [ComplaintFields.Narrative] = $"{Narrative}\n\n{MadeUp}",
            [ComplaintFields.DesiredOutcome] = Wish,
            [ComplaintFields.LawCited] = Law,
            [ComplaintFields.Confidentiality] = Confidentialities.Full,
            [IsPenalty ? ComplaintFields.PenaltyAssessed : ComplaintFields.AmountAtIssue] = Dollars > 0 ? Dollars * 100 : null,
        };
        Measure(input);
        return input;
    }

    private void Measure(ComplaintInput input)
    {
        if (Type == EntityTypes.Government)
        {
            input[ComplaintFields.Population] = (long)Size;
            return;
        }

        input[ComplaintFields.Naics] = Naics;
        input[ComplaintFields.Employees] = (long)Size;
    }
}
