using System.Globalization;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>Two letters that several made-up filers sent in nearly the same words. None of it happened.</summary>
internal static class DemoLetters
{
    private const string Fee =
        "In March the price of an exam at the bridge rose from $360 to $1,080 and nobody had announced it. {own} We are a firm of {people} people and pay three times what we paid last year for the same containers. "
        + "At the gate nobody could say which rule it follows. Large importers are examined at their own sites and pay nothing. We ask what the rule is and why small firms alone pay it.";

    private const string Outage =
        "The portal was down for two days at the end of the month and we could not file our entry summaries. {own} The port counts every one of them as late and sent claims for liquidated damages. "
        + "We are {people} people and have screenshots of both days. Everybody at the port knew that it was down. We ask that the claims be withdrawn and that an outage be announced as one.";

    /// <summary>The same complaint of an exam fee at four ports.</summary>
    public static readonly IReadOnlyList<DemoTale> OfFee =
    [
        Exam("Silver Birch Wholesale", "Laredo", "TX", "2304", "We bring in garden chairs.", 8),
        Exam("Harbor Light Ceramics", "Houston", "TX", "5301", "We bring in tiles.", 14),
        Exam("Prairie Star Toys", "Chicago", "IL", "3901", "We bring in wooden toys.", 6),
        Exam("Old Mill Lighting", "Long Beach", "CA", "2704", "We bring in lamps.", 11),
    ];

    /// <summary>The same complaint of an outage, as three filers sent it lately.</summary>
    public static readonly IReadOnlyList<DemoTale> OfOutage =
    [
        Claim("Cedar Gate Hardware", "Seattle", "WA", "3001", "Eleven summaries were ready.", 12),
        Claim("Three Rivers Optics", "Savannah", "GA", "1703", "Four summaries were ready.", 5),
        Claim("Sandpiper Sporting Goods", "Newark", "NJ", "4601", "Seven summaries were ready.", 19),
    ];

    private static DemoTale Exam(string name, string city, string state, string office, string own, int people) => Of(name, city, state, office, people) with
    {
        ActionType = "EXAM",
        Subject = "The price of an exam was tripled without notice",
        Narrative = Filled(Fee, own, people),
        Wish = "Tell us the rule, and treat small and large importers alike.",
        Dollars = 720,
    };

    private static DemoTale Claim(string name, string city, string state, string office, string own, int people) => Of(name, city, state, office, people) with
    {
        ActionType = "LD",
        Subject = "Claims for late summaries although the portal was down",
        Narrative = Filled(Outage, own, people),
        Wish = "Withdraw the claims.",
        Dollars = 4_400,
    };

    private static string Filled(string letter, string own, int people) =>
        letter.Replace("{own}", own, StringComparison.Ordinal).Replace("{people}", people.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static DemoTale Of(string name, string city, string state, string office, int people) => DemoTales.Prepenalty with
    {
        Name = name,
        City = city,
        State = state,
        Office = office,
        Size = people,
        Source = Sources.Direct,
        Contact = $"The owner of {name}, made up",
        Law = null,
        FinalDollars = null,
    };
}
