namespace SbrefaTracker.Application.Demo;

/// <summary>The matters of made-up complaints: every action type, in the words of small firms. None of it happened.</summary>
internal static class DemoMatters
{
    private static readonly string[] Lowered = ["reduced", "reduced", "waived", "explained", "reversed"];
    private static readonly string[] Released = ["released", "released", "explained", "corrected"];
    private static readonly string[] Answered = ["explained", "guidance", "corrected", "explained"];

    public static readonly IReadOnlyList<DemoMatter> English =
    [
        new("PREPEN", "importer", "Prepenalty notice for a misread invoice",
            "We received a prepenalty notice of {amount} for {goods}. The value on one invoice was in another currency and our new clerk did not see it. We told {office} within {days} days and paid the duty. We have never had a penalty before.",
            "Look at our record and at how quickly we paid, and withdraw the notice or lower it.", "19 U.S.C. 1592", Lowered, true),
        new("PEN", "importer", "Penalty for country of origin marking",
            "A penalty of {amount} was assessed because cartons of {goods} carried the mark on the inside label only. We asked {office} before shipping and were told by telephone that this was enough. Nobody wrote it down. The petition has been open for {days} days.",
            "Take into account that we asked first.", "19 U.S.C. 1592", Lowered, true),
        new("PEN", "carrier", "Penalty for a late manifest",
            "Our manifest for one truck of {goods} was amended 40 minutes late because the portal was down. We sent screenshots to {office}. The penalty is {amount}, more than we earned on the trip.",
            "Cancel the penalty for the hour when the system was down.", "19 U.S.C. 1436", Lowered, true),
        new("SEIZ", "importer", "Seizure without a detention notice first",
            "{goods} were seized at {office} on a suspicion about the trademark. We hold the licence and offered it on the same day. We heard nothing for {days} days, and the season will be over soon. The goods are worth {amount}.",
            "Examine the licence and release the goods.", "19 U.S.C. 1526(e)", Released, false),
        new("LD", "importer", "Liquidated damages for security filings",
            "We got a claim for {amount} in liquidated damages for importer security filings on {goods}. The supplier changed the container the night before. {office} says each bill of lading counts by itself.",
            "Treat it as one mistake and mitigate as the guidelines say.", "19 CFR 149; 19 U.S.C. 1623", Lowered, true),
        new("LD", "surety", "Bond claim after the entry was complete",
            "As surety for a small importer of {goods} we were billed {amount} for a missing entry summary. The summary was filed, {days} days before the claim. {office} has not answered two letters.",
            "Cancel the claim against the bond.", "19 CFR 172", Lowered, true),
        new("SUPP", "importer", "Supplemental petition without an answer",
            "Our supplemental petition about {goods} has been with {office} for {days} days. The first decision did not mention the broker's letter that we sent. The amount left is {amount}.",
            "A decision that deals with the letter.", "19 CFR 171.61", Lowered, true),
        new("EXAM", "importer", "Third intensive exam in one month",
            "Three shipments of {goods} in a row were held for intensive exams at {office}. Each time nothing was found and each time we paid for moving and storage, {amount} in all. Our containers waited {days} days.",
            "Explain what draws the exams, and whether we can do something about it.", "19 U.S.C. 1499(a)", Answered, false),
        new("EXAM", "exporter", "Outbound hold made us miss the ship",
            "An outbound exam of {goods} at {office} lasted {days} days and the container missed its ship. Nobody could tell us whom to ask. We lost {amount} on the order.",
            "A person to call, and an explanation.", null, Answered, false),
        new("DET", "importer", "Detention notice came late",
            "{goods} were held at {office} for {days} days before we got a detention notice, and the notice did not say which information would speed things up. Storage is {amount} so far.",
            "Release the goods and say what was missing.", "19 U.S.C. 1499(c)", Released, false),
        new("EXCL", "importer", "Exclusion of goods that were admitted before",
            "The same {goods} were admitted four times last year and are now excluded at {office}. The notice gives the law but no reason. The value is {amount}.",
            "Tell us what changed, so that we can protest or mend it.", "19 U.S.C. 1514(a)(4)", Released, false),
        new("REDEL", "importer", "Notice to redeliver goods already sold",
            "A notice to redeliver came {days} days after release, when half of the {goods} had been sold. {office} says the marking is too small. We can add stickers to the rest.",
            "Accept new marking for what is left and do not ask for what is gone.", "19 CFR 141.113; 19 CFR 134", ["explained", "guidance", "waived"], false),
        new("CF28", "importer", "The same request for information again",
            "This is the third request for information on the classification of {goods} in a year. Each time we answered in full. The people at {office} change, and each starts from the beginning.",
            "One contact, and an end to repeated questions.", "19 U.S.C. 1509", ["corrected", "guidance", "explained"], false),
        new("CF29", "importer", "Rate advance without looking at our samples",
            "The notice of action raises the duty on {goods} by {amount}. We sent samples and a ruling on the same article; {office} did not mention them.",
            "Read the ruling and take the rate advance back.", "19 CFR 152.2", ["reversed", "corrected", "explained"], false),
        new("AUDIT", "importer", "Audit questions beyond a small firm's means",
            "A quick response audit asks for five years of records on {goods} within {days} days. We are a handful of people and the person who knew the files has retired.",
            "A smaller sample and more time.", "19 U.S.C. 1509(b)", Answered, false),
        new("BROKER", "broker", "Broker penalty for one late report",
            "We were fined {amount} because a report was late by {days} days. Our licence holder was in hospital; we told {office}. There was no other mistake in eleven years.",
            "Lower it to the amount for a first offence.", "19 U.S.C. 1641(d)", Lowered, true),
        new("PD", "importer", "Prior disclosure open for months",
            "We disclosed that {goods} were entered under the wrong heading and paid {amount}. Since then {office} has neither confirmed nor calculated, and our bank asks.",
            "Confirm the amount and close the file.", "19 U.S.C. 1592(c)(4)", Answered, false),
        new("PROT", "importer", "Protest that nobody can find",
            "Our protest on {goods} was filed in time. {office} says that it cannot be found, though we hold the number. {amount} in duty is at stake.",
            "Find the protest and decide it.", "19 U.S.C. 1514", ["corrected", "refunded", "explained"], false),
        new("DRAWB", "exporter", "Drawback claim denied for one missing line",
            "A drawback claim of {amount} on {goods} was denied because one line of the export summary was missing. We sent it within {days} days of being asked. {office} says the file was closed.",
            "Take up the claim again.", "19 U.S.C. 1313", ["refunded", "corrected", "explained"], false),
        new("OTHER", "importer", "Refund that does not come",
            "{office} agreed that we paid {amount} too much in fees on {goods}. That was {days} days ago. We call every week and are sent from one number to another.",
            "Pay the refund and say when.", null, ["refunded", "corrected", "explained"], false),
        new("OTHER", "forwarder", "Nobody answers the telephone",
            "We move {goods} for small firms. For {days} days nobody at {office} has answered questions about one hold, by telephone or by e-mail.",
            "An answer, and a line that is answered.", null, ["guidance", "policy_change", "explained"], false),
    ];

    public static IReadOnlyList<DemoMatter> Spanish => DemoMattersInSpanish.List;
}
