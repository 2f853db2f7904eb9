using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Matters;

/// <summary>
/// Complaints of which the filer, or the latest triage, speaks of retaliation, and beside which no matter of it was ever opened. To close one does not end that: without a matter nobody asks the filer again.
/// A closed one waits for a year, and for a year after the filer wrote; so what was imported closed long ago is not there.
/// </summary>
internal static class ReportedRetaliation
{
    /// <summary>How long one waits that is closed, in days after its end or the filer's latest message.</summary>
    public const int DaysAfterEnd = 365;

    // As the index of such answers has it.
    private const string Item = TriageList.Retaliation;

    /// <param name="db">The database.</param>
    /// <param name="now">The day and the moment.</param>
    public static IQueryable<Complaint> Unopened(TrackerDb db, (DateOnly Today, DateTimeOffset Now) now)
    {
        var filers = db.Complaints.Where(c => c.RetaliationAlleged == true).Select(c => c.Id);
        var triaged = db.TriageMarks
            .Where(mark => mark.Item == Item && mark.Answer != TriageAnswers.No && !db.Triages.Any(later => later.ComplaintId == mark.ComplaintId && later.Id > mark.TriageId))
            .Select(mark => mark.ComplaintId);

        // Some are there twice, which is nothing to a condition; to leave out what is twice, SQLite would read all complaints in the order of their ids.
        var reported = filers.Concat(triaged);
        var (since, sinceThen, wrote) = (now.Today.AddDays(-DaysAfterEnd), now.Now.AddDays(-DaysAfterEnd).ToUnixTimeMilliseconds(), PastTense.Of(ComplaintAction.Write));
        var writers = db.Entries.Where(entry => entry.Action == wrote && entry.Action != PastTense.Imported && entry.At >= sinceThen).Select(entry => entry.ComplaintId);
        return db.Complaints.Where(c => reported.Contains(c.Id) && (c.State != ComplaintState.Closed || c.ClosedOn >= since || writers.Contains(c.Id)) && c.DisposedOn == null
            && !db.Matters.Any(matter => matter.ComplaintId == c.Id && matter.Kind == MatterKinds.Retaliation));
    }

    /// <summary>Whether one complaint waits for a matter, as those may know who open one.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="parts">What belongs to it.</param>
    /// <param name="triaged">The answer of the latest triage, a code; null where it was not asked.</param>
    public static bool IsUnopened(Complaint complaint, ComplaintParts parts, string? triaged) =>
        (complaint.RetaliationAlleged == true || triaged is not (null or TriageAnswers.No)) && complaint.DisposedOn is null && parts.Matters.All(matter => matter.Kind != MatterKinds.Retaliation);
}
