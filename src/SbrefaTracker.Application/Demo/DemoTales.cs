using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>Ten situations as small firms meet them, each told to its end. All names are made up.</summary>
internal static class DemoTales
{
    /// <summary>The situation that the complaints of now are about too.</summary>
    public static readonly DemoTale Prepenalty = new()
    {
        ActionType = "PREPEN",
        Office = "2304",
        Name = "Three Buttons Apparel",
        City = "Laredo",
        State = "TX",
        Type = EntityTypes.Business,
        Source = Sources.Ono,
        Role = "importer",
        Naics = "424330",
        Size = 9,
        Dollars = 42_000,
        Contact = "Amparo Tijerina",
        Subject = "Prepenalty notice although we paid the duty at once",
        Narrative = "We import shirts, nine of us in one warehouse. Two invoices showed pesos and our clerk typed them as dollars. We found it ourselves, told the port and paid the $21,000 of duty on day 18. A prepenalty notice of $42,000 for negligence came all the same. It would close us.",
        Wish = "Withdraw the notice, or apply the policy for small businesses.",
        Law = "19 U.S.C. 1592",
        Asked =
        [
            ("Which notice was sent to the importer, and on what day?", "A prepenalty notice was mailed on the day of the finding."),
            ("Which facts does the office rely on for its finding of negligence?", "Two invoices gave a value in pesos as dollars. Nothing points to intent, and there was no earlier violation."),
            ("Were the conditions of the small entity policy (T.D. 97-46) looked at, and with what result?", "They were not looked at then. All five are met, and we propose a waiver."),
        ],
        Signer = "Rosa Delgado, Fines, Penalties and Forfeitures Officer",
        Response = "We asked the port three questions and it answered each. The error came from two invoices; nothing points to intent, and you had no earlier violation. The conditions of the small entity policy (T.D. 97-46) were not looked at when the notice was sent. They are met: you told the port yourselves and paid the duty within the time. The penalty of $42,000 is waived in full. You keep the right to ask for anything in the file. Nobody may treat you worse because you wrote to us; if you think somebody does, tell us at once.",
        Outcome = "waived",
        Finding = "substantiated",
        FinalDollars = 0,
        ReceivedAgo = 240,
        AnsweredAfter = 26,
    };

    /// <summary>All ten.</summary>
    public static readonly IReadOnlyList<DemoTale> All = [.. DemoTalesOfMoney.List, Prepenalty, .. DemoTalesOfGoods.List];
}
