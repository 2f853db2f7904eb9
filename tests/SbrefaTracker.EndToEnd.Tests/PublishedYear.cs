using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Public figures of a year, made up: the complaints of this suite are too few and too new to be published.</summary>
internal static class PublishedYear
{
    private static readonly (string Key, long Count, bool IsHidden)[] Offices = [("2304", 80, false), ("2704", 60, false), ("4601", 45, false), ("5203", 4, true), ("0401", 11, true)];
    private static readonly (string Key, long Count, bool IsHidden)[] States = [("TX", 100, false), ("CA", 70, false), ("VT", 5, true), ("NY", 25, true)];

    public static async Task Add(Stage stage)
    {
        await using var db = stage.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var year = stage.FiscalYearNow - 1;
        var counted = new DateTimeOffset(year, 10, 31, 10, 0, 0, TimeSpan.Zero);
        var cutOff = new DateOnly(year, 10, 30);
        for (var quarter = 1; quarter <= 4; quarter++)
            db.Add(new PublicQuarterRow { FiscalYear = year, Quarter = quarter, CutOff = cutOff, CountedAt = counted, Received = 40 + (quarter * 4), Answered = 42, MedianDays = 24.5m });
        db.Add(new PublicYearRow
        {
            FiscalYear = year,
            Edition = 1,
            CutOff = cutOff,
            CountedAt = counted,
            Threshold = 10,
            Received = 200,
            Closed = 150,
            OpenAtEnd = 60,
            Forwarded = 190,
            Answered = 168,
            MeanDays = 31.2m,
            MedianDays = 24.5m,
            P90Days = 71,
        });

        // Too few came in a year before to tell anything of it.
        db.Add(new PublicYearRow { FiscalYear = year - 1, Edition = 1, CutOff = cutOff.AddYears(-1), CountedAt = counted.AddYears(-1), Threshold = 10, Received = 6, Closed = 2, OpenAtEnd = 4, Forwarded = 6, Answered = 5, MeanDays = 20m, MedianDays = 20m, P90Days = 30, Withheld = string.Join(',', [.. PublicTables.All, .. AgencyTotal.All]) });
        db.AddRange(Rows(year, PublicTables.Office, Offices));
        db.AddRange(Rows(year, PublicTables.Action, [("PEN", 120, false), ("SEIZ", 80, false)]));
        db.AddRange(Rows(year, PublicTables.Role, [("importer", 150, false), ("", 50, false)]));
        db.AddRange(Rows(year, PublicTables.State, States));
        db.AddRange(Rows(year, PublicTables.Grade, [("A", 100, false), ("B", 50, false), ("C", 4, true), ("D", 0, false), ("F", 14, true)]));
        foreach (var table in PublicTables.Breakdowns)
            db.AddRange(Rows(year, PublicTables.Answered(table), table == PublicTables.Office ? [("2304", 100, false), ("2704", 60, false), ("5203", 8, true)] : []));
        db.Add(new PublicVersionRow { Number = 1, PublishedAt = counted, Records = 0, Sha256 = new string('7', 64), Years = $"{year}.1" });
        await db.SaveChangesAsync();
    }

    private static IEnumerable<PublicCountRow> Rows(int year, string table, (string Key, long Count, bool IsHidden)[] rows) => rows.Select(row =>
    {
        var isWhole = table == PublicTables.Grade || !PublicTables.Breakdowns.Contains(table);
        return new PublicCountRow
        {
            FiscalYear = year,
            Edition = 1,
            Table = table,
            Key = row.Key,
            Count1 = isWhole ? row.Count : row.Count - (3 * (row.Count / 4)),
            Count2 = isWhole ? null : row.Count / 4,
            Count3 = isWhole ? null : row.Count / 4,
            Count4 = isWhole ? null : row.Count / 4,
            MedianDays = isWhole && table != PublicTables.Grade ? 20 + (row.Count / 10m) : null,
            IsHidden = row.IsHidden,
            ArePartsHidden = row.IsHidden || row.Count < 50,
        };
    });
}
