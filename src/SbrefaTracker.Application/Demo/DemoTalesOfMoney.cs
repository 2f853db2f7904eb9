using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>Situations about fines, bills and contracts.</summary>
internal static class DemoTalesOfMoney
{
    public static readonly IReadOnlyList<DemoTale> List =
    [
        new()
        {
            ActionType = "OTHER", Office = "HQ-OFO", Name = "Keystone Coatings", City = "Allentown", State = "PA", Type = EntityTypes.Business,
            Source = "hearing", Role = "other", Naics = "325510", Size = 41, Dollars = 515_968, Contact = "Walter Prosser",
            Subject = "A fine that we could not have paid, told at a hearing",
            Narrative = "At the hearing in our city I told how an inspection by another agency ended in a fine of $515,968. It was more than we earn in two years. We had mended what was found within a week, and nobody wrote that down.",
            Wish = "Somebody who looks at the whole file before a court has to.",
            Asked =
            [
                ("Does the agency hold any file on this firm?", "No. The inspection and the fine are another agency's."),
                ("Who at the other agency can decide?", "Its regional counsel; we passed on the statement with the firm's consent."),
            ],
            Signer = "Naomi Feld, Director, Trade Policy and Programs",
            Response = "The fine was not ours, so we brought your statement to the agency that made it and stayed in touch with both sides. You have since reached a reasonable settlement without a court. What you mended within the week was counted in it.",
            Outcome = "reduced", Finding = "undetermined", ReceivedAgo = 300, AnsweredAfter = 44,
        },
        new()
        {
            ActionType = "OTHER", Office = "1401", Name = "Tidewater Technical", City = "Norfolk", State = "VA", Type = EntityTypes.Business,
            Source = Sources.Ono, Role = "other", Naics = "541330", Size = 27, Dollars = 0, Contact = "Denise Okafor",
            Subject = "Three questions about one contract, and nobody to put them to",
            Narrative = "We keep instruments in order at the port. Since spring three things are open: a changed access rule, an invoice that is sent back, and a report that is asked for twice. Each desk sends us to the next.",
            Wish = "One meeting with everybody who can decide.",
            Asked =
            [
                ("Which of the three matters can the port decide itself?", "The access rule and the report. The invoice belongs to the finance office."),
                ("Has the port met the firm?", "Yes, on the Tuesday after your letter, with the finance office on the telephone."),
            ],
            Signer = "Carl Brandvold, Assistant Port Director",
            Response = "The port called a meeting to listen, looked at the facts with you, and said what it could and could not do. The access rule was put in writing, the report is asked for once a quarter, and the invoice was paid. All three matters are settled.",
            Outcome = "corrected", Finding = "substantiated", ReceivedAgo = 280, AnsweredAfter = 31,
        },
        new()
        {
            ActionType = "BROKER", Office = "4601", Name = "Ironbound Customs Brokers", City = "Newark", State = "NJ", Type = EntityTypes.Business,
            Source = Sources.Direct, Role = "broker", Naics = "488510", Size = 4, Dollars = 5_000, Contact = "Joaquim Seabra",
            Subject = "Full penalty for a triennial report that was three days late",
            Narrative = "We are four people and have had a licence for nineteen years. Our triennial status report was three days late because the payment page was down. The port assessed $5,000, as if we had never filed.",
            Wish = "The amount for a first offence.", Law = "19 U.S.C. 1641(d)",
            Asked =
            [
                ("Was this the broker's first offence?", "Yes. There is none in nineteen years."),
                ("Which amount do the guidelines give for a first offence?", "We should have offered $500. We do so now."),
            ],
            Signer = "Irene Castellano, Fines, Penalties and Forfeitures Officer",
            Response = "The port agrees that this is your first offence, and that the amount for one should have been offered. The penalty is reduced to $500. A reminder of the date will be in the newsletter for brokers, so that fewer miss it.",
            Outcome = "reduced", Finding = "substantiated", FinalDollars = 500, ReceivedAgo = 220, AnsweredAfter = 22,
        },
        new()
        {
            ActionType = "LD", Office = "2704", Name = "Pelican Housewares", City = "San Pedro", State = "CA", Type = EntityTypes.Business,
            Source = Sources.Ono, Role = "importer", Naics = "423220", Size = 17, Dollars = 30_000, Contact = "Grace Lindqvist",
            Subject = "Six claims of $5,000 for one change of containers",
            Narrative = "Our supplier moved six orders into other containers the night before sailing. Each security filing was then wrong in one line. We amended all six before arrival and received six claims for liquidated damages.",
            Wish = "Count it as one mistake.", Law = "19 CFR 149; 19 U.S.C. 1623",
            Asked =
            [
                ("When was each of the six filings amended?", "Three before arrival, three after. The list is in the file."),
                ("How do the mitigation guidelines treat an amendment before arrival?", "As a first violation that was mended: $1,000 each."),
                ("Why were the other three upheld?", "The amendments came two days after arrival, when the cargo had been examined already."),
            ],
            Signer = "Marcus Yoon, Fines, Penalties and Forfeitures Officer",
            InterimReply = "We found four of the six filings.",
            InterimRemains = "The remaining two are with the surety; we answer all questions once we have them.",
            InterimResponse = "The port has found four of the six filings and waits for two from the surety. We expect its full answer within ten business days, and will write again whatever it says.",
            Response = "Three of your six filings were amended before arrival; for each of these the claim is cancelled on payment of $1,000. Three were amended two days after arrival, when the cargo had been examined: these claims stand, because the filing could no longer serve its purpose. You may still petition on those three within the time in the notice. We offer a call with a specialist about late changes of containers.",
            Outcome = "reduced", Finding = "substantiated", FinalDollars = 18_000, ReceivedAgo = 180, AnsweredAfter = 47,
        },
        new()
        {
            ActionType = "OTHER", Office = "HQ-OF", Name = "Town of Willow Bend", City = "Willow Bend", State = "OH", Type = EntityTypes.Government,
            Source = "congressional", Role = "other", Naics = "", Size = 18_000, Dollars = 7_430, Contact = "Ruth Ann Pickett",
            Subject = "The bill for our user-fee airport is wrong",
            Narrative = "We are a town of 18,000 and pay for an officer at our airport. The last bill counts overtime for a week in which the airport was closed by snow: $7,430. Two letters were not answered.",
            Wish = "A corrected bill and our money back.",
            Asked =
            [
                ("On which records is the bill for that week based?", "On a roster that was not updated when the airport closed."),
                ("How will the same be kept from happening again?", "Rosters are now compared with the airport's log before a bill is sent."),
            ],
            Signer = "Patricia Nwosu, Director, Revenue Division",
            Response = "You are right, and we are sorry: the bill was made from a roster that nobody had updated. $7,430 has been refunded. From now on rosters are compared with the airport's log before a bill is sent.",
            Outcome = "refunded", Finding = "substantiated", ReceivedAgo = 120, AnsweredAfter = 24,
        },
    ];
}
