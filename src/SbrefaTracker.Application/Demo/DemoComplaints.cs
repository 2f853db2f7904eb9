using System.Globalization;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Demo;

/// <summary>
/// Makes up complaints. The same seed, number and day always give the same complaint, however many are made at once.
/// </summary>
/// <param name="seed">Chosen by whoever asks.</param>
/// <param name="today">The agency's day; nothing lies after it.</param>
internal sealed class DemoComplaints(int seed, DateOnly today)
{
    private const string MadeUp = "This complaint is made up for demonstration.";
    private const string MadeUpInSpanish = "Esta queja es inventada, para demostración.";

    // The big ports come often, every other office now and then.
    private static readonly string[] Busy =
        ["2304", "2704", "4601", "5203", "5201", "5301", "1012", "2709", "3801", "0901", "2402", "1703", "3001", "2506", "3901", "CEE-AFT", "CEE-ELE", "CEE-AGR"];

    private static readonly IReadOnlyList<Office> All = [.. StarterDirectory.Offices().Where(office => office.Kind is not ("field_office" or OfficeKinds.Fpf))];
    private static readonly IReadOnlyList<Office> Ports = [.. All.Where(office => office.State is { } state && States.List.Has(state))];
    private static readonly IReadOnlyList<Office> BusyOffices = [.. All.Where(office => Busy.Contains(office.Code))];

    private readonly DemoDays _days = new(today);

    /// <param name="index">Which one, from 0.</param>
    public ComplaintInput Make(long index)
    {
        var chance = DemoChance.For(seed, index);
        var input = new ComplaintInput();
        var office = chance.Pick(chance.In100(70) ? BusyOffices : All);
        var matter = chance.Pick(chance.In100(6) ? DemoMatters.Spanish : DemoMatters.English);
        Where(input, chance, office, index);
        var home = chance.In100(55) && office.State is { } state && States.List.Has(state) ? office : chance.Pick(Ports);
        var goods = DemoFirm.Describe(input, chance, matter, home.City ?? home.Name, home.State!);
        _days.Live(input, chance, Slowness(office));
        Tell(input, chance, matter, office, goods);
        End(input, chance, matter);
        return input;
    }

    private static void Where(ComplaintInput input, DemoChance chance, Office office, long index)
    {
        var source = chance.Weighted(
            (46, Sources.Direct), (25, Sources.Ono), (7, "port"), (4, "headquarters"), (3, "hearing"), (5, "congressional"), (4, "association"),
            (2, "event"), (4, Sources.Anonymous));
        input[ComplaintFields.Source] = source;
        input[ComplaintFields.Office] = office.Code;
        if (source == Sources.Ono)
        {
            input[ComplaintFields.OnoReference] = string.Create(CultureInfo.InvariantCulture, $"ONO-DEMO-{index + 1:000000}");
        }
    }

    // Some offices take longer than others, always the same ones.
    private static int Slowness(Office office) => office.Code.Sum(letter => letter) % 5 * 7;

    private static void Tell(ComplaintInput input, DemoChance chance, DemoMatter matter, Office office, string goods)
    {
        var cents = Amount(chance);
        var days = chance.Between(6, 75);
        string Filled(string text) => text
            .Replace("{goods}", goods, StringComparison.Ordinal)
            .Replace("{office}", office.Name, StringComparison.Ordinal)
            .Replace("{amount}", string.Create(CultureInfo.InvariantCulture, $"${cents / 100:N0}"), StringComparison.Ordinal)
            .Replace("{days}", days.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        input[ComplaintFields.ActionType] = matter.ActionType;
        input[ComplaintFields.TradeRole] = chance.In100(96) ? matter.Role : null;
        input[ComplaintFields.Subject] = matter.Subject;
        input[ComplaintFields.Narrative] = $"{Capital(Filled(matter.Narrative))}\n\n{(matter.Language == Languages.Spanish ? MadeUpInSpanish : MadeUp)}";
        input[ComplaintFields.DesiredOutcome] = matter.Wish;
        input[ComplaintFields.LawCited] = matter.Law;
        input[matter.IsPenalty ? ComplaintFields.PenaltyAssessed : ComplaintFields.AmountAtIssue] = cents;
        input[ComplaintFields.RetaliationAlleged] = chance.In100(70) ? chance.In100(4) : null;
        Confide(input, chance, () => Filled(matter.Narrative));
    }

    private static void Confide(ComplaintInput input, DemoChance chance, Func<string> facts)
    {
        var level = input.Text(ComplaintFields.Source) == Sources.Anonymous
            ? Confidentialities.Closed
            : chance.Weighted((45, Confidentialities.Full), (32, Confidentialities.Facts), (23, Confidentialities.Closed));
        input[ComplaintFields.Confidentiality] = level;
        if (level == Confidentialities.Facts)
        {
            input[ComplaintFields.StatementOfFacts] = Capital(facts());
        }
    }

    private static void End(ComplaintInput input, DemoChance chance, DemoMatter matter)
    {
        if (!input.Has(ComplaintFields.ClosedOn))
        {
            return;
        }

        var decided = !input.Has(ComplaintFields.Outcome);
        input[ComplaintFields.Outcome] ??= chance.Pick(matter.Outcomes);
        if (decided)
        {
            input[ComplaintFields.Finding] = chance.Weighted((41, "substantiated"), (44, "unsubstantiated"), (15, "undetermined"));
        }

        if (input.Number(ComplaintFields.PenaltyAssessed) is { } assessed && chance.In100(92))
        {
            input[ComplaintFields.PenaltyFinal] = input.Text(ComplaintFields.Outcome) switch
            {
                "waived" or "reversed" => 0L,
                "reduced" => assessed * chance.Between(1, 12) / 20,
                _ => assessed,
            };
        }
    }

    // Many small amounts, few large ones; whole hundreds of dollars.
    private static long Amount(DemoChance chance) =>
        chance.Weighted((50, chance.Between(5, 60)), (35, chance.Between(60, 300)), (15, chance.Between(300, 1_800))) * 10_000L;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
