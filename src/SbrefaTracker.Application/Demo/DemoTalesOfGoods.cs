using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>Situations about goods that were held, asked about or called back.</summary>
internal static class DemoTalesOfGoods
{
    public static readonly IReadOnlyList<DemoTale> List =
    [
        new()
        {
            ActionType = "SEIZ", Office = "1012", Name = "Paper Lantern Fashions", City = "New York", State = "NY", Type = EntityTypes.Business,
            Source = Sources.Direct, Role = "importer", Naics = "424350", Size = 6, Dollars = 60_000, Contact = "Mei-Lin Harrow",
            Subject = "Fifty cartons seized at once, our proof refused",
            Narrative = "Fifty cartons of genuine designer garments came by air. They were seized on the same day on a suspicion of counterfeits, rather than detained first. We stood at the counter with the invoices of the brand and were told to write a petition.",
            Wish = "Look at the invoices and release the goods.", Law = "19 U.S.C. 1526(e)",
            Asked =
            [
                ("Why were the goods seized and not detained first?", "They should have been detained first. The specialist's note was taken for a finding."),
                ("Were the importer's documents looked at?", "Not at the counter. We have now read them with the owner of the mark; the goods are genuine."),
            ],
            Signer = "Thomas Adeyemi, Assistant Port Director, Trade",
            Response = "The port has read your documents with the owner of the mark and finds the goods genuine. All fifty cartons are released and no storage is charged. The goods should have been detained first, so that you could show your proof; officers were reminded of the steps in writing.",
            Outcome = "released", Finding = "substantiated", ReceivedAgo = 260, AnsweredAfter = 58,
        },
        new()
        {
            ActionType = "DET", Office = "5203", Name = "Mango Coast Foods", City = "Fort Lauderdale", State = "FL", Type = EntityTypes.Business,
            Source = Sources.Direct, Role = "importer", Naics = "424480", Size = 22, Dollars = 18_500, Contact = "Luz Benavides",
            Subject = "Fruit held for twelve days without a notice",
            Narrative = "A load of mangoes was held for twelve days. No notice of detention came, and at the desk nobody could say what was missing. A third of the load was lost, $18,500 with the exam fee.",
            Wish = "Tell us why, and what the exam fee was for.", Law = "19 U.S.C. 1499(c)",
            Asked =
            [
                ("When was the notice of detention issued?", "Four business days later than it should have been."),
                ("What was missing for the release?", "One certificate, which was in the broker's upload but not linked to the entry."),
                ("What was the exam fee for?", "For moving and unloading at the exam station, billed by the station and not by the port."),
            ],
            Signer = "Hector Villareal, Port Director",
            Response = "The notice of detention was issued four business days late; that was our mistake, and the port has trained its shifts again. What was missing was one certificate that your broker had uploaded but not linked. The load is released. The exam fee is the station's bill for moving and unloading; we enclose how to ask for its details.",
            Outcome = "released", Finding = "substantiated", ReceivedAgo = 200, AnsweredAfter = 17,
        },
        new()
        {
            ActionType = "CF28", Office = "CEE-ELE", Name = "Night Owl Circuits", City = "Torrance", State = "CA", Type = EntityTypes.Business,
            Source = Sources.Direct, Role = "importer", Naics = "334418", Size = 11, Dollars = 0, Contact = "Anika Sundaram",
            Subject = "The third request for information in a year on one article",
            Narrative = "We are eleven people and make a small sensor. Three requests for information came in twelve months, all on the same classification. Each takes our engineer a week, and each begins from the start.",
            Wish = "One contact, and an end to repeated questions.", Law = "19 U.S.C. 1509",
            Asked =
            [
                ("How many requests were sent on this article in twelve months?", "Three, by two teams. The second and third repeat the first."),
                ("Who will be the importer's contact from now on?", "One account manager; the name is in the account note."),
            ],
            Signer = "Dolores Whitcomb, Center Director",
            Response = "The Center confirms that the second and third request repeated the first. A note in your account says what you have answered, and one person is your contact from now on. No penalty follows from any of the three.",
            Outcome = "corrected", Finding = "substantiated", ReceivedAgo = 160, AnsweredAfter = 33,
        },
        new()
        {
            ActionType = "REDEL", Office = "1703", Name = "Lighthouse Museum Shop", City = "Savannah", State = "GA", Type = "organization",
            Source = Sources.Direct, Role = "importer", Naics = "459420", Size = 5, Dollars = 0, Contact = "Eleanor Tait",
            Subject = "Call to bring back goods because of the marking",
            Narrative = "Our museum is a small charity. A notice asks us to bring back 600 boxes because the country of origin is on the inside of the lid. We did not know that this is not enough, and thirty days are too few for our two volunteers.",
            Wish = "More time, and somebody who shows us how it is done.", Law = "19 CFR 134; 19 CFR 141.113",
            Asked =
            [
                ("Is the marking as found within the rule?", "No. It must be seen without opening the box."),
                ("Can more time be given?", "Yes: thirty days more, and stickers may be put on in the museum's own store."),
            ],
            Signer = "James Calloway, Supervisory Import Specialist",
            Response = "The marking must be seen without opening the box, so the notice stands. You have thirty more days, and your volunteers may put the stickers on in your own store; an officer will come to look. A short guide to marking is enclosed, with pictures.",
            Outcome = "guidance", Finding = "unsubstantiated", ReceivedAgo = 140, AnsweredAfter = 29,
        },
    ];
}
