using System.Numerics;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>The grades by the words of their definition.</summary>
internal sealed partial class NaiveFigures
{
    private GradeFigures Grades(List<Seen> received, List<Seen> cohort)
    {
        GradeRow Row(string key, Func<Seen, bool> has)
        {
            var mine = cohort.Where(has).ToList();
            var never = received.Where(c => c.Forwarded is null && has(c)).ToList();
            return new(
                key,
                Timeliness(mine),
                Timeliness(mine, AdjustedDays),
                mine.Count(c => c.Responded is null),
                CensoredMedian(mine),
                never.Count(c => c.Closed is null),
                never.Count(c => c.Closed is not null),
                new(0, 0, 0, 0, 0));
        }

        IReadOnlyList<GradeRow> Rows(Func<Seen, string> key) =>
            [.. received.Concat(cohort).Select(key).Distinct().Order(StringComparer.Ordinal).Select(one => Row(one, c => key(c) == one))];

        return new(
            10,
            Row("agency", _ => true),
            Row("ono", c => c.Complaint.Source == "ono"),
            Rows(c => Kind(c.Complaint.OfficeCode)),
            Rows(c => Region(c.Complaint.OfficeCode)),
            Rows(c => c.Complaint.OfficeCode),
            Rows(c => c.Complaint.ActionType));
    }

    // The offices that recordings name, as the starter directory has them.
    private static string Kind(string office) => office == "CEE-ELE" ? "center" : "port";

    private static string Region(string office) => office switch { "CEE-ELE" => "program", "2704" => "09", _ => "01" };

    /// <summary>By fractions, exact: at each day with an answer, of all that took or waited at least so long.</summary>
    private int? CensoredMedian(List<Seen> all)
    {
        var (waiting, of) = (BigInteger.One, BigInteger.One);
        foreach (var day in all.Where(c => c.Responded is not null).Select(Days).Distinct().Order())
        {
            var atRisk = all.Count(c => Days(c) >= day);
            waiting *= atRisk - all.Count(c => c.Responded is not null && Days(c) == day);
            of *= atRisk;
            if (2 * waiting <= of)
                return day;
        }

        return null;
    }
}
