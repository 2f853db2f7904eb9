using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>Complaints with a story of their own: situations as small firms meet them, with names that are made up.</summary>
internal static class DemoTales
{
    private static readonly Tale[] Told =
    [
        new("OTHER", "HQ-OFO", "Keystone Coatings", "PA", "business", "hearing", 515_968, "reduced", "Told at a hearing: a fine of $515,968 by another agency after an inspection. The parties reached a reasonable settlement without a court.", 300, 44),
        new("OTHER", "1401", "Tidewater Technical", "VA", "business", "ono", 0, "corrected", "Three issues with one contract. The office called a meeting to listen, said what it could and could not do, and all three were settled.", 280, 31),
        new("SEIZ", "1012", "Paper Lantern Fashions", "NY", "business", "direct", 60_000, "released", "Fifty cartons of genuine designer garments were seized at once on a suspicion, rather than detained first. They were released on documents.", 260, 58),
        new("PREPEN", "2304", "Three Buttons Apparel", "TX", "business", "ono", 42_000, "waived", "Prepenalty of $42,000 for negligence; lost duty $21,000. The five conditions of T.D. 97-46 are met and the duty was paid on day 18.", 240, 26),
        new("BROKER", "4601", "Ironbound Customs Brokers", "NJ", "business", "direct", 5_000, "reduced", "A penalty of $5,000 for a late triennial report; a first offence. Reduced to $500.", 220, 22),
        new("DET", "5203", "Mango Coast Foods", "FL", "business", "direct", 18_500, "released", "A perishable load was held for 12 days without a detention notice; the notice came four business days late. The port was trained again.", 200, 17),
        new("LD", "2704", "Pelican Housewares", "CA", "business", "ono", 30_000, "reduced", "Liquidated damages for six security filings, $5,000 each. Three were cancelled to $1,000, three upheld with reasons.", 180, 47),
        new("CF28", "CEE-ELE", "Night Owl Circuits", "CA", "business", "direct", 0, "corrected", "The third request for information in a year on one classification. A single point of contact was named.", 160, 33),
        new("REDEL", "1703", "Lighthouse Museum Shop", "GA", "organization", "direct", 0, "guidance", "A notice to redeliver for marking. The action was upheld, 30 more days were granted and a how-to guide was sent.", 140, 29),
        new("OTHER", "HQ-OF", "Town of Willow Bend", "OH", "government", "congressional", 7_430, "refunded", "The bill for the user-fee airport was wrong by $7,430. It was corrected and refunded, with an apology.", 120, 24),
    ];

    /// <summary>Situations that have ended.</summary>
    public static IEnumerable<ComplaintInput> Ended(DateOnly today) => Told.Select(tale => tale.Input(today, ended: true));

    /// <summary>Complaints of now, each with the state that it is to be brought into.</summary>
    public static IEnumerable<(ComplaintInput Input, ComplaintState State)> Live(DateOnly today)
    {
        ComplaintState[] states =
        [
            ComplaintState.Received, ComplaintState.Incomplete, ComplaintState.WithOffice, ComplaintState.UnderReview, ComplaintState.InClearance,
            ComplaintState.Responded, ComplaintState.Escalated,
        ];
        string[] names = ["Cactus Wren Imports", "Rio Vista Produce", "Twin Mesa Apparel", "Bright Spool Textiles", "La Paloma Foods", "Copper Canyon Tools", "Nopal Trading"];
        for (var i = 0; i < states.Length; i++)
        {
            var tale = Told[3] with { Name = names[i], Source = Sources.Direct, ReceivedAgo = 4 + (3 * i) };
            var input = tale.Input(today, ended: false);
            if (i > 1)
            {
                var complete = BusinessCalendar.Federal.AddBusinessDays(input.Day(ComplaintFields.ReceivedOn)!.Value, 1);
                input[ComplaintFields.AcknowledgedOn] = complete;
                input[ComplaintFields.CompletedOn] = complete;
                input[ComplaintFields.ForwardedOn] = complete;
            }

            yield return (input, states[i]);
        }
    }

    /// <param name="ReceivedAgo">Days before today.</param>
    /// <param name="AnsweredAfter">Business days from day 0 to the response.</param>
    private sealed record Tale(
        string ActionType, string Office, string Name, string State, string Type, string Source, long Dollars, string Outcome, string Text, int ReceivedAgo,
        int AnsweredAfter)
    {
        public ComplaintInput Input(DateOnly today, bool ended)
        {
            var received = today.AddDays(-ReceivedAgo);
            var isPenalty = ActionType is "PREPEN" or "BROKER" or "LD";
            var input = new ComplaintInput
            {
                [ComplaintFields.ReceivedOn] = received,
                [ComplaintFields.ArrivedOn] = received,
                [ComplaintFields.Source] = Source,
                [ComplaintFields.OnoReference] = Source == Sources.Ono ? $"ONO-DEMO-{Office}" : null,
                [ComplaintFields.Office] = Office,
                [ComplaintFields.ActionType] = ActionType,
                [ComplaintFields.EntityName] = Name,
                [ComplaintFields.EntityState] = State,
                [ComplaintFields.EntityType] = Type,
                [ComplaintFields.Employees] = Type == EntityTypes.Business ? 9L : null,
                [ComplaintFields.Naics] = Type == EntityTypes.Business ? "424330" : null,
                [ComplaintFields.Population] = Type == EntityTypes.Government ? 18_000L : null,
                [ComplaintFields.Subject] = Text[..Text.IndexOfAny(['.', ';', ':'])],
                [ComplaintFields.Narrative] = Text + "\n\nThis complaint is made up for demonstration.",
                [ComplaintFields.Confidentiality] = Confidentialities.Full,
                [isPenalty ? ComplaintFields.PenaltyAssessed : ComplaintFields.AmountAtIssue] = Dollars > 0 ? Dollars * 100 : null,
            };
            if (ended)
            {
                End(input, received, isPenalty);
            }

            return input;
        }

        private void End(ComplaintInput input, DateOnly received, bool isPenalty)
        {
            var zero = BusinessCalendar.Federal.AddBusinessDays(received, 2);
            var responded = BusinessCalendar.Federal.AddBusinessDays(zero, AnsweredAfter);
            input[ComplaintFields.AcknowledgedOn] = zero;
            input[ComplaintFields.CompletedOn] = zero;
            input[ComplaintFields.ForwardedOn] = zero;
            input[ComplaintFields.RespondedOn] = responded;
            input[ComplaintFields.ClosedOn] = BusinessCalendar.Federal.AddBusinessDays(responded, 3);
            input[ComplaintFields.Outcome] = Outcome;
            input[ComplaintFields.Finding] = "substantiated";
            if (isPenalty)
            {
                input[ComplaintFields.PenaltyFinal] = Outcome == "waived" ? 0 : ActionType == "BROKER" ? 50_000 : 1_800_000L;
            }
        }
    }
}
