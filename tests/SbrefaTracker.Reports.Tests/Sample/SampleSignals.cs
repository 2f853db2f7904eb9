using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Reports.Tests.Sample;

/// <summary>What is made up of the complaints beside their days: what offices replied and what it was found to be worth, what was raised to the Commissioner, and signs of something systemic.</summary>
internal static class SampleSignals
{
    private const string Other = "HQ-OT";

    // Most replies are good; each letter comes up.
    private static readonly Grade[] Found = [Grade.A, Grade.B, Grade.A, Grade.C, Grade.A, Grade.B, Grade.A, Grade.D, Grade.B, Grade.F, Grade.A];

    /// <summary>One complaint in three was put to the office complained of, one in fifteen to another as well. Some of them still wait for the reply.</summary>
    public static IReadOnlyList<Inquiry> Inquiries(IReadOnlyList<Complaint> complaints) =>
    [
        .. from complaint in complaints
           where complaint.ForwardedOn is not null && complaint.Id % 3 == 0
           from number in Enumerable.Range(1, complaint.Id % 15 == 0 ? 2 : 1)
           select Asked(complaint, number),
    ];

    /// <summary>Three replies in four were assessed, a few of them twice: the later assessment counts.</summary>
    public static IReadOnlyList<Assessment> Assessments(IReadOnlyList<Inquiry> inquiries) =>
    [
        .. from inquiry in inquiries
           where inquiry.RepliedOn is not null && inquiry.Id / 10 % 4 != 0
           from time in Enumerable.Range(0, inquiry.ComplaintId % 21 == 0 ? 2 : 1)
           select Judged(inquiry, time),
    ];

    public static IReadOnlyList<Escalation> Escalations(IReadOnlyList<Complaint> complaints) =>
    [
        .. from complaint in complaints
           where complaint.ForwardedOn is not null && complaint.Id % 31 == 0
           select new Escalation
           {
               Id = complaint.Id,
               ComplaintId = complaint.Id,
               RaisedOn = complaint.ForwardedOn!.Value.AddDays(30),
               DecidedOn = complaint.Id % 93 == 0 ? null : complaint.ForwardedOn.Value.AddDays(52),
               RaisedBy = "sample",
               Reason = "Made up for the sample report.",
           },
    ];

    /// <summary>A flag that was taken for systemic and one that was not, and one of the year before.</summary>
    public static IReadOnlyList<PatternFlag> Flags() =>
    [
        Flag("2304", "DET", new(2025, 2, 11), PatternState.Accepted, new(2025, 3, 4)),
        Flag("CEE-AFT", "CF28", new(2025, 6, 17), PatternState.Dismissed, new(2025, 7, 8)),
        Flag("1703", "EXAM", new(2024, 5, 14), PatternState.Accepted, new(2024, 6, 4)),
    ];

    /// <summary>The complaints for which a flag was raised: the last of its office before it.</summary>
    public static IReadOnlyList<PatternComplaint> Members(IReadOnlyList<Complaint> complaints, long record, PatternFlag flag) =>
    [
        .. complaints.Where(complaint => complaint.OfficeCode == flag.OfficeCode && complaint.ReceivedOn <= flag.RaisedOn).OrderByDescending(complaint => complaint.ReceivedOn).Take(PatternRule.LeastComplaints)
            .Select(complaint => new PatternComplaint { RecordId = record, Reference = complaint.Reference, JoinedOn = flag.RaisedOn }),
    ];

    private static PatternFlag Flag(string office, string action, DateOnly raised, PatternState state, DateOnly decided) =>
        new() { OfficeCode = office, ActionType = action, RaisedOn = raised, State = state, DecidedOn = decided, DecidedBy = "sample", Decision = "Made up for the sample report." };

    private static Inquiry Asked(Complaint complaint, int number)
    {
        var asked = complaint.ForwardedOn!.Value.AddDays(1);
        return new()
        {
            Id = (complaint.Id * 10) + number,
            ComplaintId = complaint.Id,
            Number = number,
            OfficeCode = number == 1 ? complaint.OfficeCode : Other,
            AskedOn = asked,
            AskedBy = "sample",
            DueOn = asked.AddDays(14),
            RepliedOn = complaint.Id % 24 == 0 ? null : asked.AddDays(6 + (int)(complaint.Id % 17)),
        };
    }

    private static Assessment Judged(Inquiry inquiry, int time)
    {
        var grade = Found[(int)((inquiry.Id / 10) + inquiry.Number + time) % Found.Length];
        return new()
        {
            Id = (inquiry.Id * 10) + time,
            ComplaintId = inquiry.ComplaintId,
            InquiryId = inquiry.Id,
            AssessedOn = inquiry.RepliedOn!.Value.AddDays(3 + (time * 20)),
            By = "sample",
            FactsLookedInto = grade <= Grade.B,
            Personnel = PersonnelCodes.NotRaised,
            SignerRank = SignerRanks.High,
            Professional = true,
            Grade = grade.ToString(),
            Rule = ReplyQuality.Rule,
        };
    }
}
