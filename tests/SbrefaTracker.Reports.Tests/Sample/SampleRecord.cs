using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Reports.Tests.Sample;

/// <summary>Made-up complaints of five years, the same ones every time.</summary>
internal static class SampleRecord
{
    private static readonly (string Office, int Weight, int Slow)[] Offices =
    [
        ("1001", 60, 0), ("2704", 62, 0), ("5301", 34, 0), ("2304", 36, 1), ("3901", 36, 0), ("5203", 36, 1), ("0417", 18, 0), ("3801", 34, 0),
        ("2809", 14, 0), ("3001", 5, 2), ("2402", 4, 1), ("1703", 26, 1), ("CEE-AFT", 28, 3), ("CEE-ELE", 22, 0), ("HQ-OT", 3, 4),
    ];

    private static readonly string[] Actions = ["DET", "DET", "PEN", "PEN", "CF28", "CF28", "EXAM", "EXAM", "SEIZ", "CF29", "LD", "REDEL", "PROT", "AUDIT", "BROKER", "SUPP", "PREPEN", "DRAWB", "EXCL", "PD", "OTHER"];
    private static readonly string?[] Roles = ["importer", "importer", "importer", "importer", "importer", "importer", "broker", "broker", "exporter", "carrier", "forwarder", "surety", "association", "bank", null];
    private static readonly string?[] States = ["CA", "CA", "CA", "TX", "TX", "TX", "NY", "NY", "FL", "FL", "NJ", "IL", "GA", "MI", "WA", "MA", "OH", "PA", "VA", "NC", "AZ", "CO", "TN", "PR", "OR", "MN", "LA", "MD", "SC", "HI", null];
    private static readonly string[] Outcomes = ["released", "released", "explained", "explained", "explained", "reduced", "reduced", "waived", "corrected", "refunded", "reversed", "guidance", "policy_change", "referred", "withdrawn", "insufficient_information", "not_eligible", "duplicate"];
    private static readonly string?[] Findings = ["substantiated", "unsubstantiated", "unsubstantiated", "undetermined", null];

    public static IReadOnlyList<Complaint> Complaints()
    {
        var dice = new Dice(20260130);
        List<Complaint> all = [];
        foreach (var (year, count) in new[] { (2021, 262), (2022, 298), (2023, 331), (2024, 362), (2025, 412), (2026, 130) })
        {
            for (var i = 0; i < count; i++)
                all.Add(One(dice, all.Count + 1, new DateOnly(year - 1, 10, 1).AddDays(Season(dice, year == 2026 ? 120 : 365))));
        }

        return all;
    }

    /// <summary>The clocks of some of them stood still for a while, after what was asked of the filer.</summary>
    public static IReadOnlyList<Pause> Pauses() =>
    [
        .. Complaints().Where(complaint => complaint.ForwardedOn is not null && complaint.Id % 9 == 0).Select(complaint => new Pause
        {
            Id = complaint.Id,
            ComplaintId = complaint.Id,
            FromOn = complaint.ForwardedOn!.Value.AddDays(5),
            ToOn = complaint.ForwardedOn.Value.AddDays(5 + (int)(complaint.Id % 31)),
            Authority = "Made up",
            By = "sample",
            Reason = "Made up for the sample report.",
        }),
    ];

    private static Complaint One(Dice dice, int id, DateOnly received)
    {
        var office = Office(dice);
        var complaint = new Complaint
        {
            Id = id,
            Reference = $"RF-{received.Year}-{id:D5}",
            Source = dice.Roll(10) < 4 ? "ono" : "direct",
            ReceivedOn = received,
            OfficeCode = office.Office,
            ActionType = dice.Of(Actions),
            TradeRole = dice.Of(Roles),
            EntityState = dice.Of(States),
            SizeVerdict = dice.Roll(10) < 8 ? SizeVerdicts.Small : SizeVerdicts.Undetermined,
            EntityName = "Example Trading",
            Subject = "Made up",
            Narrative = "Made up for the sample report.",
            Confidentiality = Confidentialities.Closed,
            Language = Languages.English,
        };
        Dates(dice, complaint, office.Slow);
        Money(dice, complaint);
        Survey(complaint);
        Retaliation(complaint);
        return complaint;
    }

    private static void Dates(Dice dice, Complaint complaint, int slow)
    {
        if (dice.Roll(30) == 0)
        {
            NeverComplete(complaint);
            return;
        }

        complaint.ForwardedOn = complaint.ReceivedOn.AddDays(dice.Roll(9));
        if (dice.Roll(18) == 0)
            return;
        var faster = Math.Max(0, complaint.ReceivedOn.Year - 2021) * 4;
        var days = 8 + dice.Roll(34) + (slow * 22) + (dice.Roll(4) == 0 ? dice.Roll(90) : 0) + (dice.Roll(40) == 0 ? 120 : 0) + 16 - faster;
        complaint.RespondedOn = complaint.ForwardedOn.Value.AddDays(Math.Max(1, days));
        if (dice.Roll(12) == 0)
            return;
        complaint.ClosedOn = complaint.RespondedOn.Value.AddDays(dice.Roll(12));
        complaint.Outcome = dice.Of(Outcomes);
        complaint.Finding = dice.Of(Findings);
    }

    // Some never became complete; half of them were closed so.
    private static void NeverComplete(Complaint complaint)
    {
        if (complaint.Id % 2 == 0)
            (complaint.ClosedOn, complaint.Outcome) = (complaint.ReceivedOn.AddDays(30), "insufficient_information");
    }

    private static void Retaliation(Complaint complaint) => complaint.RetaliationAlleged = (complaint.Id % 29) switch { 0 => true, 1 => false, _ => null };

    // One in five of those who were answered says whether it was of use.
    private static void Survey(Complaint complaint)
    {
        if (complaint.ClosedOn is { } closed && complaint.Id % 5 == 0)
            (complaint.Usefulness, complaint.UsefulnessOn) = ((complaint.Id / 5 % 7) switch { 0 or 1 or 2 or 3 => "yes", 4 or 5 => "partly", _ => "no" }, closed.AddDays(1 + (int)(complaint.Id % 20)));
    }

    private static void Money(Dice dice, Complaint complaint)
    {
        if (complaint.ActionType is not ("PEN" or "PREPEN" or "LD" or "BROKER"))
            return;
        complaint.PenaltyAssessedCents = (1 + dice.Roll(40)) * 50_000L;
        complaint.PenaltyFinalCents = complaint.Outcome switch
        {
            "waived" => 0,
            "reduced" => complaint.PenaltyAssessedCents * (2 + dice.Roll(6)) / 10,
            null => null,
            _ => complaint.PenaltyAssessedCents,
        };
    }

    private static (string Office, int Weight, int Slow) Office(Dice dice)
    {
        var left = dice.Roll(Offices.Sum(office => office.Weight));
        foreach (var office in Offices)
        {
            left -= office.Weight;
            if (left < 0)
                return office;
        }

        return Offices[0];
    }

    // Spring brings more than winter.
    private static int Season(Dice dice, int days)
    {
        var day = dice.Roll(days);
        return day is > 60 and < 120 && dice.Roll(3) == 0 && days > 200 ? 170 + dice.Roll(40) : day;
    }

    /// <summary>Numbers that look like chance and are the same on every machine.</summary>
    private sealed class Dice(ulong seed)
    {
        private ulong _state = seed;

        public int Roll(int sides)
        {
            _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
            return (int)((_state >> 33) % (ulong)sides);
        }

        public T Of<T>(T[] values) => values[Roll(values.Length)];
    }
}
