using System.Numerics;
using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>The grades by the words of their definition.</summary>
internal sealed partial class NaiveFigures
{
    private GradeFigures Grades(List<Seen> received, List<Seen> cohort)
    {
        // Of each reply about a complaint of the year the last that was found of it by then, for the office that replied.
        var assessed = cohort.SelectMany(c => c.Inquiries.Select(inquiry => (On: c, Office: inquiry.Asked.OfficeCode, Last: inquiry.Assessed.LastOrDefault(one => one.AssessedOn <= _asOf)?.Grade)))
            .Where(reply => reply.Last is not null).ToList();

        // And every final reply by then, whether anybody assessed it or not.
        var replied = cohort.SelectMany(c => c.Inquiries.Where(inquiry => inquiry.Asked.RepliedOn is { } day && day <= _asOf).Select(inquiry => (On: c, Office: inquiry.Asked.OfficeCode, Last: (string?)null))).ToList();

        GradeRow Row(string key, Func<Seen, bool> has, Func<(Seen On, string Office, string? Last), bool> isOf)
        {
            var letters = assessed.Where(isOf).Select(reply => reply.Last).ToList();
            int With(string letter) => letters.Count(one => one == letter);
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
                new(With("A"), With("B"), With("C"), With("D"), With("F")) { Replies = replied.Count(isOf) });
        }

        // An office that only replied has a row of its own.
        IReadOnlyList<GradeRow> OfOffices(Func<string, string> key) =>
        [
            .. received.Concat(cohort).Select(c => c.Complaint.OfficeCode).Concat(assessed.Concat(replied).Select(reply => reply.Office)).Select(key).Distinct().Order(StringComparer.Ordinal)
                .Select(one => Row(one, c => key(c.Complaint.OfficeCode) == one, reply => key(reply.Office) == one)),
        ];

        // Of those that ONO forwarded, the groups of which anything is counted.
        static bool IsOno(Seen c) => c.Complaint.Source == "ono";
        var counted = cohort.Concat(received.Where(c => c.Forwarded is null)).Where(IsOno).ToList();
        IReadOnlyList<GradeRow> OfOno(Func<string, string> key) =>
        [
            .. counted.Select(c => c.Complaint.OfficeCode).Concat(assessed.Concat(replied).Where(reply => IsOno(reply.On)).Select(reply => reply.Office)).Select(key).Distinct().Order(StringComparer.Ordinal)
                .Select(one => Row(one, c => IsOno(c) && key(c.Complaint.OfficeCode) == one, reply => IsOno(reply.On) && key(reply.Office) == one)),
        ];

        return new(
            10,
            Row("agency", _ => true, _ => true),
            Row("ono", IsOno, reply => IsOno(reply.On)),
            OfOffices(Kind),
            OfOffices(Region),
            OfOffices(office => office),
            [.. received.Concat(cohort).Select(c => c.Complaint.ActionType).Distinct().Order(StringComparer.Ordinal)
                .Select(one => Row(one, c => c.Complaint.ActionType == one, reply => reply.On.Complaint.ActionType == one))])
        {
            Ono = new(
                OfOno(Kind),
                OfOno(Region),
                OfOno(office => office),
                [.. counted.Select(c => c.Complaint.ActionType).Distinct().Order(StringComparer.Ordinal)
                    .Select(one => Row(one, c => IsOno(c) && c.Complaint.ActionType == one, reply => IsOno(reply.On) && reply.On.Complaint.ActionType == one))]),
        };
    }

    // The offices that recordings name, as the starter directory has them.
    private static string Kind(string office) => office == "CEE-ELE" ? "center" : "port";

    private static string Region(string office) => office switch { "CEE-ELE" => "program", "2704" => "09", "3901" => "05", _ => "01" };

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
