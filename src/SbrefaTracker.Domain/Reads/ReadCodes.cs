using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Reads;

/// <summary>Why somebody reads who a filer is. The first ones follow from the work itself; the others are chosen, with words. The list is our practice.</summary>
public static class ReadPurposes
{
    /// <summary>They are responsible for the complaint.</summary>
    public const string Assigned = "assigned";

    /// <summary>They did something in it: drafted or cleared a response, asked an office, wrote to the filer.</summary>
    public const string Working = "working";

    /// <summary>Nobody is responsible yet, and somebody must read it to take it up.</summary>
    public const string Intake = "intake";

    /// <summary>They answer for every complaint of this office.</summary>
    public const string Answerable = "answerable";

    /// <summary>A response waits for clearance, or an escalation for a decision.</summary>
    public const string Decision = "decision";

    /// <summary>They are a named reader of a restricted matter beside it.</summary>
    public const string Matter = "matter";

    /// <summary>What leaves as a list, an export or a bundle: what for is in the words.</summary>
    public const string Export = "export";

    /// <summary>A page of the office's work that shows who filed several complaints at once: it says which are theirs to do.</summary>
    public const string Lists = "lists";

    public const string StandIn = "stand_in";
    public const string Related = "related";
    public const string FilerContact = "filer_contact";
    public const string Report = "report";
    public const string RecordsRequest = "records_request";
    public const string Legal = "legal";
    public const string Other = "other";

    /// <summary>What can be chosen where the work does not say it.</summary>
    public static readonly CodeList Choices = new("read_purpose", [StandIn, Related, FilerContact, Report, RecordsRequest, Legal, Other]);

    /// <summary>Every purpose that a line can have.</summary>
    public static readonly CodeList All = new("read_purpose", [Assigned, Working, Intake, Answerable, Decision, Matter, Export, Lists, .. Choices.Codes]);
}

/// <summary>In which way it was read.</summary>
public static class ReadWays
{
    /// <summary>The page of the complaint.</summary>
    public const string Page = "page";

    /// <summary>A file of the filer.</summary>
    public const string File = "file";

    /// <summary>A response as PDF.</summary>
    public const string Letter = "letter";

    /// <summary>A list of complaints as a file.</summary>
    public const string Export = "export";

    /// <summary>An export or a bundle with personal values at the command line.</summary>
    public const string Cli = "cli";

    /// <summary>The work list, which shows entity and subject of each complaint.</summary>
    public const string WorkList = "work_list";

    /// <summary>The signs of something systemic, with the complaints that are alike.</summary>
    public const string Patterns = "patterns";

    /// <summary>The mail that did not arrive, with its addresses.</summary>
    public const string Mail = "mail";

    /// <summary>The dashboard, with who filed the first of what is due.</summary>
    public const string Dashboard = "dashboard";

    /// <summary>What is to be done about restricted matters, with who filed.</summary>
    public const string Matters = "matters";

    /// <summary>A campaign or the proposal of one, with its complaints.</summary>
    public const string Campaigns = "campaigns";

    /// <summary>Complaints of others that the page of one shows: those that are linked with it, and what is found to be like it.</summary>
    public const string Related = "related";

    public static readonly CodeList List = new("read_way", [Page, File, Letter, Export, Cli, WorkList, Patterns, Mail, Dashboard, Matters, Campaigns, Related]);
}
