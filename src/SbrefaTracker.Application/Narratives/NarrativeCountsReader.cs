using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.Narratives;

/// <summary>In which published counts the complaint of a narrative is counted, and of which hidden ones it would tell.</summary>
internal static class NarrativeCountsReader
{
    /// <summary>The complaint's row in the public data set; null while the figures in which it is counted are not published, or too few complaints are.</summary>
    public static async Task<PublicRecordRow?> RowOf(TrackerDb db, long complaintId, CancellationToken ct)
    {
        var given = (await GivenEditions.Load(db, ct)).Keys;
        return await db.PublicRecords.AsNoTracking().FirstOrDefaultAsync(row => row.ComplaintId == complaintId && given.Contains((row.FiscalYear * GivenEditions.MostOfYear) + row.Edition), ct);
    }

    /// <summary>The hidden counts of which the narrative would tell together with those that were published before.</summary>
    public static async Task<IReadOnlyList<CountedIn>> ToldBy(TrackerDb db, Complaint complaint, long? narrative, CancellationToken ct)
    {
        var cells = Cells(CountedComplaint.Of(complaint)).ToList();
        var shown = await Shown(db, [.. cells.Select(cell => cell.FiscalYear).Distinct()], ct);
        var others = new HashSet<CountedIn>();
        foreach (var cell in cells.Where(cell => shown(cell) == CountShown.Hidden))
        {
            if (await IsTaken(db, cell, narrative, ct))
            {
                others.Add(cell);
            }
        }

        return NarrativeCounts.ToldBy(cells, shown, others);
    }

    /// <summary>What the public knows by now of the counts of some years.</summary>
    public static async Task<Func<CountedIn, CountShown>> Shown(TrackerDb db, IReadOnlyList<int> years, CancellationToken ct)
    {
        var editions = new Dictionary<int, IReadOnlyList<PublicEdition>>();
        foreach (var year in years)
        {
            editions[year] = await PublicEdition.Load(db, new FiscalYear(year), ct);
        }

        return cell => ShownIn(editions[cell.FiscalYear], cell.Table, cell.Key);
    }

    /// <summary>The places that must not be named in a story of the year: those whose count the public does not see.</summary>
    public static async Task<IReadOnlyList<(string Name, string? City)>> HiddenPlaces(TrackerDb db, int fiscalYear, CancellationToken ct)
    {
        var editions = await PublicEdition.Load(db, new FiscalYear(fiscalYear), ct);
        var offices = await db.Offices.AsNoTracking().Select(office => new { office.Code, office.Name, office.City }).ToListAsync(ct);
        return [.. offices.Where(office => ShownIn(editions, PublicTables.Office, office.Code) != CountShown.Told).Select(office => (office.Name, office.City))];
    }

    // Known together from all editions: what one withholds, or tells to be zero, is not known to be there. One that told nothing of its year has nothing to compare.
    private static CountShown ShownIn(IReadOnlyList<PublicEdition> editions, string table, string key)
    {
        var told = editions.Where(edition => !edition.Totals.IsWithheld).ToList();
        return told.Count == 0 || PublicHidden.IsWithheld(editions[^1].Year) || told.Exists(edition => edition.IsWithheld(table)) || told[^1].Counts.FirstOrDefault(row => row.Table == table && row.Key == key) is not { } last ? CountShown.Unknown
            : told.TrueForAll(edition => edition.Tells(table, key)) ? last.Count1 + (last.Count2 ?? 0) + (last.Count3 ?? 0) + (last.Count4 ?? 0) > 0 ? CountShown.Told : CountShown.Unknown
            : CountShown.Hidden;
    }

    /// <summary>The counts in which a complaint is counted.</summary>
    public static IEnumerable<CountedIn> Cells(CountedComplaint complaint)
    {
        string[] keys = [complaint.Office, complaint.ActionType, complaint.TradeRole ?? "", complaint.State ?? ""];
        var received = FiscalYear.Of(complaint.ReceivedOn).Year;
        foreach (var (table, key) in PublicTables.Breakdowns.Zip(keys))
        {
            yield return new(received, table, key);
        }

        if (complaint is { ForwardedOn: { } forwarded, RespondedOn: { } responded })
        {
            var answered = FiscalYear.Of(forwarded);
            foreach (var (table, key) in PublicTables.Breakdowns.Zip(keys))
            {
                yield return new(answered.Year, PublicTables.Answered(table), key);
            }

            if (GradeOf(answered, forwarded, responded) is { } grade)
            {
                yield return new(answered.Year, PublicTables.Grade, grade);
            }
        }
    }

    private static string? GradeOf(FiscalYear year, DateOnly forwarded, DateOnly responded) =>
        Timeliness.Judge(BusinessCalendar.Federal, forwarded, responded, responded, Rubrics.For(year).Timeliness).Grade?.ToString();

    // Withdrawn ones too: somebody may have kept them.
    private static async Task<bool> IsTaken(TrackerDb db, CountedIn cell, long? narrative, CancellationToken ct)
    {
        var published = db.Narratives.Where(row => row.PublishedText != null && row.Id != narrative).Select(row => row.Reference);
        var year = new FiscalYear(cell.FiscalYear);
        var (first, last, key) = (year.First, year.Last, cell.Key);
        var complaints = db.Complaints.Where(c => published.Contains(c.Reference));
        if (PublicTables.Breakdowns.Contains(cell.Table))
        {
            return await Of(complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last), cell.Table, key).AnyAsync(ct);
        }

        var answered = complaints.Where(c => c.ForwardedOn >= first && c.ForwardedOn <= last && c.RespondedOn != null);
        if (PublicTables.Breakdowns.FirstOrDefault(table => PublicTables.Answered(table) == cell.Table) is { } breakdown)
        {
            return await Of(answered, breakdown, key).AnyAsync(ct);
        }

        var days = await answered.Select(c => new { c.ForwardedOn, c.RespondedOn }).Distinct().ToListAsync(ct);
        return days.Exists(one => GradeOf(year, one.ForwardedOn!.Value, one.RespondedOn!.Value) == key);
    }

    private static IQueryable<Complaint> Of(IQueryable<Complaint> complaints, string breakdown, string key) => breakdown switch
    {
        PublicTables.Office => complaints.Where(c => c.OfficeCode == key),
        PublicTables.Action => complaints.Where(c => c.ActionType == key),
        PublicTables.Role => complaints.Where(c => (c.TradeRole ?? "") == key),
        _ => complaints.Where(c => (c.EntityState ?? "") == key),
    };
}

/// <summary>What of a complaint says in which published counts it is counted.</summary>
internal sealed record CountedComplaint(string Office, string ActionType, string? TradeRole, string? State, DateOnly ReceivedOn, DateOnly? ForwardedOn, DateOnly? RespondedOn)
{
    public static CountedComplaint Of(Complaint complaint) =>
        new(complaint.OfficeCode, complaint.ActionType, complaint.TradeRole, complaint.EntityState, complaint.ReceivedOn, complaint.ForwardedOn, complaint.RespondedOn);
}
