using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Samples;

/// <summary>What can be tested in a complaint. The list is our practice; the auditor adds what else matters.</summary>
public static class SampleAttributes
{
    /// <summary>The day of receipt agrees with the paper, the mail or the filing itself.</summary>
    public const string Received = "received_day";

    /// <summary>The business days of the rated clock come out the same when counted by hand.</summary>
    public const string Timeliness = "timeliness";

    /// <summary>The letter follows from the days by the scale of the year.</summary>
    public const string Grade = "grade";

    /// <summary>The office was told what the level of confidentiality allows, and no more.</summary>
    public const string Disclosure = "disclosure";

    /// <summary>The response answers every point that the filer made.</summary>
    public const string Response = "response_complete";

    /// <summary>A second person cleared the response before it was sent.</summary>
    public const string Clearance = "second_person";

    /// <summary>The outcome and the money follow from the papers.</summary>
    public const string Outcome = "outcome";

    /// <summary>The ledger check finds the complaint's record as it was written.</summary>
    public const string Ledger = "ledger_verified";

    /// <summary>In the order in which they are offered.</summary>
    public static readonly CodeList List = new("sample_attribute", Received, Timeliness, Grade, Disclosure, Response, Clearance, Outcome, Ledger);
}

/// <summary>What a test came to.</summary>
public static class SampleResults
{
    public const string Met = "met";

    /// <summary>An exception: it needs a note.</summary>
    public const string NotMet = "not_met";

    /// <summary>There is nothing to test in this complaint.</summary>
    public const string NotApplicable = "not_applicable";

    public static readonly CodeList List = new("sample_result", Met, NotMet, NotApplicable);
}

/// <summary>How large a sample and its work-paper may be. Our practice: what one person can test.</summary>
public static class SampleLimits
{
    public const int MostComplaints = 200;

    public const int MostAttributes = 16;

    /// <summary>Characters of a seed.</summary>
    public const int Seed = 100;

    /// <summary>Characters of an attribute in the auditor's own words.</summary>
    public const int Attribute = 200;

    /// <summary>Characters of a note.</summary>
    public const int Note = 2_000;
}
