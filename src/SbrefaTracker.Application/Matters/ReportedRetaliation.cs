using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Triage;

namespace SbrefaTracker.Application.Matters;

/// <summary>Open complaints of which the filer, or the latest triage, speaks of retaliation, and beside which no matter of it was ever opened.</summary>
internal static class ReportedRetaliation
{
    // As the index of such answers has it.
    private const string Item = TriageList.Retaliation;

    public static IQueryable<Complaint> Unopened(TrackerDb db)
    {
        var filers = db.Complaints.Where(c => c.RetaliationAlleged == true).Select(c => c.Id);
        var triaged = db.TriageMarks
            .Where(mark => mark.Item == Item && mark.Answer != TriageAnswers.No && !db.Triages.Any(later => later.ComplaintId == mark.ComplaintId && later.Id > mark.TriageId))
            .Select(mark => mark.ComplaintId);

        // Some are there twice, which is nothing to a condition; to leave out what is twice, SQLite would read all complaints in the order of their ids.
        var reported = filers.Concat(triaged);
        return db.Complaints.Where(c => reported.Contains(c.Id) && c.State != ComplaintState.Closed && c.DisposedOn == null
            && !db.Matters.Any(matter => matter.ComplaintId == c.Id && matter.Kind == MatterKinds.Retaliation));
    }
}
