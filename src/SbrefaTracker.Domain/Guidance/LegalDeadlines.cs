using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>A deadline that a law or a notice sets for a business, or for the agency towards it. Filing a complaint moves none of them.</summary>
/// <param name="Code">Its name; what is due and what it is counted from has words in the resource files.</param>
/// <param name="ActionType">The code of the enforcement action it belongs to.</param>
/// <param name="Days">How many days are given.</param>
/// <param name="Unit">Calendar days, unless the law says that weekends and holidays do not count.</param>
/// <param name="Authority">Where the rule stands.</param>
/// <param name="SourceRead">The rule was read in the source named; otherwise it is recalled, verify.</param>
public sealed record LegalDeadline(string Code, string ActionType, int Days, DayUnit Unit, string Authority, bool SourceRead);

/// <summary>
/// The deadlines that businesses meet most. They inform and never decide anything here: the notice itself gives the date that
/// counts, and may give another.
/// </summary>
public static class LegalDeadlines
{
    public static IReadOnlyList<LegalDeadline> All { get; } =
    [
        Read("prepenalty_response", "PREPEN", 30, "19 U.S.C. 1592(b); 19 CFR 162.78"),
        Read("penalty_petition", "PEN", 60, "19 U.S.C. 1618; 19 CFR 171.2"),
        Read("seizure_petition", "SEIZ", 30, "19 CFR 171.2"),
        Recalled("bond_petition", "LD", 60, "19 CFR 172.3"),
        Recalled("supplemental_petition", "SUPP", 60, "19 CFR 171.61, 172.41"),
        new("detention_decision", "DET", 5, DayUnit.Business, "19 U.S.C. 1499(c)(1)", SourceRead: true),
        new("detention_notice", "DET", 5, DayUnit.Business, "19 U.S.C. 1499(c)(2)", SourceRead: true),
        Read("deemed_exclusion", "DET", 30, "19 U.S.C. 1499(c)(5)"),
        Read("exclusion_protest", "EXCL", 180, "19 U.S.C. 1514(c)(3)"),
        Recalled("redelivery", "REDEL", 30, "19 CFR 141.113, 134.51"),
        Read("information_request", "CF28", 30, "19 U.S.C. 1509"),
        Recalled("notice_of_action", "CF29", 20, "19 CFR 152.2"),
        Read("broker_response", "BROKER", 30, "19 U.S.C. 1641(d); 19 CFR 111"),
        Read("prior_disclosure_tender", "PD", 30, "19 U.S.C. 1592(c)(4); 19 CFR 162.74"),
        Read("protest", "PROT", 180, "19 U.S.C. 1514(c)(3)"),
        Read("drawback_prepenalty", "DRAWB", 30, "19 U.S.C. 1593a; 19 CFR 162.77a"),
    ];

    public static LegalDeadline? Find(string? code) => All.FirstOrDefault(deadline => deadline.Code == code);

    private static LegalDeadline Read(string code, string actionType, int days, string authority) =>
        new(code, actionType, days, DayUnit.Calendar, authority, SourceRead: true);

    private static LegalDeadline Recalled(string code, string actionType, int days, string authority) =>
        new(code, actionType, days, DayUnit.Calendar, authority, SourceRead: false);
}
