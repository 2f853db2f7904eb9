using System.Globalization;
using System.Text;

namespace SbrefaTracker.Benchmarks;

/// <summary>Made-up complaints, the same for the same size: narratives of about 600 characters over five fiscal years.</summary>
internal static class Complaints
{
    /// <summary>A word that stands in about a third of the narratives.</summary>
    public const string CommonWord = "penalty";

    /// <summary>
    /// A word that stands in <see cref="RareWordIn"/> narratives, however many there are: a rare word fills the same page at every size, so that what
    /// grows is the search and not the page.
    /// </summary>
    public const string RareWord = "xylophone";

    /// <summary>A word of every name.</summary>
    public const string Name = "trading";

    /// <summary>What somebody types for it who hits two keys in the wrong order.</summary>
    public const string NameNearly = "tradnig";

    /// <summary>A little more than the 50 rows of a page and the one that tells of a next.</summary>
    private const int RareWordIn = 60;

    private static readonly string[] Offices = ["0401", "1001", "1303", "1703", "2002", "2304", "2402", "2704", "3001", "3801", "3901", "4601", "5201", "5301"];
    private static readonly string[] Actions = ["PREPEN", "PEN", "SEIZ", "LD", "EXAM", "DET", "EXCL", "REDEL", "CF28", "CF29", "AUDIT", "BROKER", "OTHER"];
    private static readonly string[] Roles = ["importer", "importer", "importer", "exporter", "carrier", "broker", "forwarder", "surety", "other", ""];
    private static readonly string[] States = ["TX", "CA", "NY", "FL", "MA", "WA", "IL", "NJ", "GA", "MI", ""];
    private static readonly string[] Outcomes = ["reversed", "waived", "reduced", "refunded", "released", "corrected", "explained", "guidance", "referred"];

    private static readonly string[] Words =
    [
        "shipment", "entry", "invoice", "port", "officer", "notice", "duty", "classification", "delay", "storage", "container", "broker", "bond", "goods",
        "tariff", "value", "origin", "label", "inspection", "release", "letter", "weeks", "answer", "telephone", "record", "small", "business", "customer",
    ];

    public static void WriteCsv(string file, int count)
    {
        using var csv = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        csv.WriteLine(
            "reference,source,received_on,completed_on,forwarded_on,acknowledged_on,responded_on,closed_on,office,action_type,trade_role,entity_type,entity_name,"
            + "entity_city,entity_state,naics,employees,contact_name,contact_email,subject,narrative,penalty_assessed,penalty_final,confidentiality,outcome,finding");
        for (var i = 0; i < count; i++)
        {
            csv.WriteLine(Row(i, Math.Max(1, count / RareWordIn), new Dice((ulong)i + 1)));
        }
    }

    private static string Row(int i, int rareEvery, Dice dice)
    {
        var received = new DateOnly(2021, 10, 1).AddDays(i % 1780);
        var forwarded = dice.Of(20) == 0 ? null : Happened(received.AddDays(dice.Of(9)));
        var responded = forwarded is null || dice.Of(10) == 0 ? null : Happened(forwarded.Value.AddDays(10 + dice.Of(120)));
        var closed = responded is null || dice.Of(12) == 0 ? null : Happened(responded.Value.AddDays(dice.Of(20)));
        var assessed = dice.Of(2) == 0 ? 500 + dice.Of(90_000) : 0;
        string[] cells =
        [
            $"OLD-{i:000000}", dice.Of(3) == 0 ? "ono" : "direct", Day(received), Day(forwarded), Day(forwarded), Day(received.AddDays(dice.Of(6))), Day(responded),
            Day(closed), dice.Of(Offices), dice.Of(Actions), dice.Of(Roles), "business", $"Made-up Trading {i} LLC", "Springfield", dice.Of(States), "488510",
            dice.Of(300).ToString(CultureInfo.InvariantCulture), "Pat Example", $"owner{i}@firm.example", $"{dice.Of(Words)} {dice.Of(Words)} number {i}",
            Narrative(i, i % rareEvery == rareEvery / 2, dice), assessed == 0 ? "" : $"{assessed}.00", assessed == 0 || closed is null ? "" : $"{dice.Of(assessed + 1)}.00",
            dice.Of(3) == 0 ? "full" : "closed", closed is null ? "" : dice.Of(Outcomes), closed is null ? "" : "undetermined",
        ];
        return string.Join(',', cells);
    }

    private static string Narrative(int i, bool isRare, Dice dice)
    {
        var text = new StringBuilder();
        while (text.Length < 600)
        {
            text.Append(dice.Of(Words)).Append(' ');
        }

        text.Append(i % 3 == 0 ? CommonWord : "matter").Append(isRare ? " " + RareWord : "");
        return text.ToString();
    }

    // An outcome without its day would be refused, so what comes later is cut off here and not where it is written.
    private static DateOnly? Happened(DateOnly day) => day > new DateOnly(2026, 9, 30) ? null : day;

    private static string Day(DateOnly? day) => day is null ? "" : day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A small generator of our own (SplitMix64), so that the same size gives the same file for ever.</summary>
    private sealed class Dice(ulong seed)
    {
        private ulong _state = seed * 0x9E3779B97F4A7C15UL;

        public int Of(int sides)
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
        }

        public string Of(string[] list) => list[Of(list.Length)];
    }
}
