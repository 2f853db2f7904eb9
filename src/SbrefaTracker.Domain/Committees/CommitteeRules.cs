namespace SbrefaTracker.Domain.Committees;

/// <summary>What the law sets in numbers for the Commercial Customs Operations Advisory Committee and for advisory committees at large. Days are calendar days in the agency's time zone.</summary>
public static class CommitteeRules
{
    /// <summary>Members from outside government: 19 U.S.C. 4316(b).</summary>
    public const int Seats = 20;

    /// <summary>The longest term: 19 U.S.C. 4316(b).</summary>
    public const int TermYears = 3;

    /// <summary>Most terms in a row of one person: 19 U.S.C. 4316(b).</summary>
    public const int TermsInARow = 2;

    /// <summary>Terms with fewer days between them count as in a row. Our reading, to be verified: the law says "consecutive" and no more.</summary>
    public const int DaysBetweenTerms = 365;

    /// <summary>Where it stands that a group reports to the committee and to nobody else, and so meets without what the law asks of the committee's own meetings.</summary>
    public const string GroupAuthority = "41 CFR 102-3.145";

    /// <summary>Least meetings in a calendar year: 19 U.S.C. 4316(d).</summary>
    public const int MeetingsAYear = 4;

    /// <summary>A charter is filed for each period of two years: 5 U.S.C. 1008(c), 1013(b). The committee does not end when one lapses (19 U.S.C. 4316), but takes no action until the next is filed.</summary>
    public const int CharterYears = 2;

    /// <summary>Before a charter ends: begin to renew it. Our practice.</summary>
    public const int RenewalLeadDays = 180;

    /// <summary>Before a charter ends: consult the Committee Management Secretariat. Our practice; the regulation says "before" and no day (41 CFR 102-3.60).</summary>
    public const int ConsultationLeadDays = 60;

    /// <summary>Minutes are certified: 5 U.S.C. 1009(c); 41 CFR 102-3.165(c).</summary>
    public const int MinutesDays = 90;

    /// <summary>The earlier lead of a notice: 41 CFR 102-3.150 before <see cref="NoticeRule.UsualChange"/>.</summary>
    public const int EarlierNoticeDays = 15;

    /// <summary>The lead of a notice since then.</summary>
    public const int NoticeDays = 7;

    /// <summary>A notice is aimed to be out so many days before. Our practice: what the committee's real notices show.</summary>
    public const int NoticeTargetDays = 20;

    /// <summary>Before a meeting: the usual cut-off of registration and of written statements. Practice of real notices.</summary>
    public const int CutOffDays = 5;

    /// <summary>A term that ends within so many days is told, so that the seat can be filled. Our practice.</summary>
    public const int TermLeadDays = 180;
}
