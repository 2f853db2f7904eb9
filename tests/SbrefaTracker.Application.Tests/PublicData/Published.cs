using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Tests.AnnualReports;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Domain.Tests.PublicData;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>Complaints of two fiscal years that are over, and of one that is not; and what was published of them.</summary>
internal static class Published
{
    private static readonly string[] Offices = ["0401", "0417", "0502", "0212", "2304"];
    private static readonly string[] Actions = ["PEN", "SEIZ", "CF28", "OTHER", "DET", "EXAM"];
    private static readonly string?[] Roles = ["importer", "importer", "importer", "broker", "carrier", null];
    private static readonly string?[] States = ["TX", "CA", "TX", "CA", "NY", null, "FL"];

    /// <summary>So many complaints from October 2023 on, no two alike in all.</summary>
    public static IReadOnlyList<Complaint> Made(int count) => [.. Enumerable.Range(0, count).Select(One)];

    /// <summary>A complaint of May 2025 about an office.</summary>
    public static Complaint Late(int id, string office, string action = "PEN", string state = "TX")
    {
        var late = Recordings.Complaint(new DateOnly(2025, 5, 5));
        (late.Id, late.Reference, late.OfficeCode, late.ActionType, late.TradeRole, late.EntityState) = (id, $"RF-2025-{id:D5}", office, action, "importer", state);
        return late;
    }

    /// <summary>An office whose count of a year can be told of by its answers.</summary>
    public const string Crossing = "2704";

    /// <summary>An office with 30 complaints in a year, of which 8 were forwarded and answered in the next one, in which it got 5 more.</summary>
    public static IEnumerable<Complaint> CrossingTheYear()
    {
        for (var i = 0; i < 35; i++)
        {
            var received = i < 30 ? new DateOnly(2024, 3, 4).AddDays(i) : new DateOnly(2025, 1, 6).AddDays(i);
            var complaint = Recordings.Complaint(received);
            (complaint.Id, complaint.Reference, complaint.OfficeCode, complaint.ActionType, complaint.TradeRole, complaint.EntityState) = (5001 + i, $"RF-2024-{5001 + i:D5}", Crossing, "PEN", "importer", "TX");
            complaint.ForwardedOn = i is >= 22 and < 30 ? new DateOnly(2024, 10, 15) : received;
            complaint.RespondedOn = complaint.ForwardedOn.Value.AddDays(20);
            yield return complaint;
        }
    }

    /// <summary>
    /// Fiscal years 2021 to 2025 of a small agency: 44, 52, 31, 7 and 60 complaints, few of them in some quarters; few are closed in 2022, between years of which more is told, few answered in 2023, few left without an answer in 2025.
    /// </summary>
    public static IEnumerable<Complaint> OfASmallAgency()
    {
        (int Year, int[] Quarters, int Closed, int Answered)[] years = [(2021, [12, 10, 11, 11], 20, 30), (2022, [20, 4, 25, 3], 4, 40), (2023, [16, 15, 0, 0], 15, 6), (2024, [2, 0, 4, 1], 3, 5), (2025, [15, 14, 16, 15], 30, 56)];
        var number = 0;
        foreach (var (year, quarters, closed, answered) in years)
        {
            for (var i = 0; i < quarters.Sum(); i++)
            {
                number++;
                var quarter = Enumerable.Range(0, 4).First(one => i < quarters.Take(one + 1).Sum());
                var complaint = Recordings.Complaint(new DateOnly(year - 1, 10, 5).AddMonths(3 * quarter).AddDays(i % 40));
                (complaint.Id, complaint.Reference) = (number, $"RF-{year}-{number:D5}");
                (complaint.OfficeCode, complaint.ActionType) = (Offices[i % 7 % 3], Actions[i % 5 % 2]);
                (complaint.TradeRole, complaint.EntityState) = (Roles[i % 3], States[i % 4]);
                complaint.ForwardedOn = complaint.ReceivedOn.AddDays(1);
                if (i < answered)
                    complaint.RespondedOn = complaint.ReceivedOn.AddDays(15 + (i % 20));
                if (i < closed)
                    (complaint.ClosedOn, complaint.Outcome) = (complaint.ReceivedOn.AddDays(40), "explained");
                yield return complaint;
            }
        }
    }

    /// <summary>Imports so many complaints that were received, forwarded and answered in a month, each with its entry of the ledger.</summary>
    public static async Task Import(TestWorld world, int count, DateOnly received)
    {
        var rows = Enumerable.Range(0, count).Select(i => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{received:yyyy-MM-dd},{received:yyyy-MM-dd},{received.AddDays(10 + (i % 9)):yyyy-MM-dd},0401,PEN,importer,TX,Example Imports,Subject,Narrative\r\n"));
        var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            "received_on,forwarded_on,responded_on,office,action_type,trade_role,entity_state,entity_name,subject,narrative\r\n" + string.Concat(rows)));
        Assert.True((await world.Get<ComplaintImport>().Run(file, new ImportMode(), _ => { }, (_, _) => { }, default)).Written);
    }

    public static async Task Add(TestWorld world, IEnumerable<Complaint> complaints)
    {
        await using var db = world.Open();
        db.AddRange(complaints);
        await db.SaveChangesAsync();
    }

    /// <summary>Every edition of a table, also what of it is hidden.</summary>
    public static async Task<IReadOnlyList<Edition>> Editions(TestWorld world, int fiscalYear, string table)
    {
        await using var db = world.Open();
        var years = await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear == fiscalYear).OrderBy(row => row.Edition).ToListAsync();
        var rows = await db.PublicCounts.AsNoTracking().Where(row => row.FiscalYear == fiscalYear && row.Table == table).ToListAsync();
        return [.. years.Select(year => Edition(year, [.. rows.Where(row => row.Edition == year.Edition)], table, IsOutdone(years, year)))];
    }

    /// <summary>A later edition of the year was published under a higher threshold: nothing of this one is given out.</summary>
    public static bool IsOutdone(IEnumerable<PublicYearRow> years, PublicYearRow one) => years.Any(later => later.FiscalYear == one.FiscalYear && later.Edition > one.Edition && later.Threshold > one.Threshold);

    private static Edition Edition(PublicYearRow year, List<PublicCountRow> rows, string table, bool isOutdone) => new(
        [.. rows.Select(row => new CountedRow(row.Key, row.Count2 is null ? [row.Count1] : [row.Count1, row.Count2.Value, row.Count3!.Value, row.Count4!.Value]))],
        new HiddenCells(
            rows.Where(row => row.IsHidden).Select(row => row.Key).ToHashSet(),
            rows.Where(row => row.ArePartsHidden).Select(row => row.Key).ToHashSet(),
            isOutdone || year.Withheld.Split(',').Contains(table)));

    private static Complaint One(int i)
    {
        var received = new DateOnly(2023, 10, 1).AddDays(i * 37 % 860);
        var complaint = Recordings.Complaint(received);
        (complaint.Id, complaint.Reference) = (i + 1, $"RF-2024-{i + 1:D5}");
        (complaint.OfficeCode, complaint.ActionType) = (Offices[i * i % 11 % Offices.Length], Actions[i % 13 % Actions.Length]);
        (complaint.TradeRole, complaint.EntityState) = (Roles[i % 17 % Roles.Length], States[i % 19 % States.Length]);
        if (i % 7 != 0)
            complaint.ForwardedOn = received.AddDays(i % 9);
        if (complaint.ForwardedOn is { } forwarded && i % 5 != 0)
            complaint.RespondedOn = forwarded.AddDays(i * 13 % 190);
        if (complaint.RespondedOn is { } responded && i % 3 == 0)
            (complaint.ClosedOn, complaint.Outcome) = (responded.AddDays(3), "explained");
        return complaint;
    }
}
