namespace SbrefaTracker.Domain.Complaints;

/// <summary>A closed list of codes; the words of each code are in the resource files under the list's name.</summary>
public sealed class CodeList(string name, params string[] codes)
{
    private readonly HashSet<string> _set = new(codes, StringComparer.Ordinal);

    public string Name { get; } = name;

    public IReadOnlyList<string> Codes { get; } = codes;

    public bool Has(string code) => _set.Contains(code);
}

/// <summary>How the complaint came to this office.</summary>
public static class Sources
{
    public const string Direct = "direct";
    public const string Ono = "ono";
    public const string Event = "event";
    public const string Anonymous = "anonymous";
    public static readonly CodeList List =
        new("source", Direct, Ono, "port", "headquarters", "hearing", "congressional", "association", Event, Anonymous);
}

/// <summary>The enforcement action complained of.</summary>
public static class ActionTypes
{
    public static readonly CodeList List = new(
        "action_type",
        "PREPEN", "PEN", "SEIZ", "LD", "SUPP", "EXAM", "DET", "EXCL", "REDEL", "CF28", "CF29", "AUDIT", "BROKER", "PD", "PROT", "DRAWB", "OTHER");
}

public static class TradeRoles
{
    public static readonly CodeList List =
        new("trade_role", "importer", "exporter", "carrier", "broker", "forwarder", "surety", "association", "bank", "other");
}

/// <summary>Who writes for the entity.</summary>
public static class FiledByCodes
{
    public const string Entity = "entity";
    public static readonly CodeList List = new("filed_by", Entity, "attorney", "broker", "association", "other_agent");
}

/// <summary>The way in which the filer wants to hear from us.</summary>
public static class ContactWays
{
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Post = "post";
    public static readonly CodeList List = new("contact_by", Email, Phone, Post);
}

/// <summary>What a filer says of this office after the answer.</summary>
public static class UsefulnessCodes
{
    public static readonly CodeList List = new("usefulness", "yes", "partly", "no");
}

/// <summary>The three kinds of small entity (5 U.S.C. 601(3)-(5)).</summary>
public static class EntityTypes
{
    public const string Business = "business";
    public const string Organization = "organization";
    public const string Government = "government";
    public static readonly CodeList List = new("entity_type", Business, Organization, Government);
}

/// <summary>How much the office complained of may be told. See <c>Disclosure</c>.</summary>
public static class Confidentialities
{
    public const string Full = "full";
    public const string Facts = "facts";
    public const string Closed = "closed";
    public static readonly CodeList List = new("confidentiality", Full, Facts, Closed);

    /// <summary>No office may be told anything of a complaint at this level: it is kept in this one.</summary>
    public static bool IsKeptHere(string level) => level == Closed;
}

/// <summary>What came of a complaint.</summary>
public static class Outcomes
{
    public const string Withdrawn = "withdrawn";
    public const string InsufficientInformation = "insufficient_information";
    public const string NotEligible = "not_eligible";
    public const string Referred = "referred";
    public const string Duplicate = "duplicate";
    public static readonly CodeList List = new(
        "outcome",
        "reversed", "waived", "reduced", "refunded", "released", "corrected", "explained", "guidance", "policy_change", Referred, Withdrawn,
        InsufficientInformation, NotEligible, Duplicate);

    /// <summary>Outcomes that ended with something given: our own grouping, and the report says so.</summary>
    public static readonly IReadOnlySet<string> Relief = new HashSet<string>(StringComparer.Ordinal) { "reversed", "waived", "reduced", "refunded", "released", "corrected" };

    /// <summary>Outcomes with which a complaint may end without a response having been sent.</summary>
    public static readonly IReadOnlySet<string> NeedNoResponse =
        new HashSet<string>(StringComparer.Ordinal) { Withdrawn, InsufficientInformation, NotEligible, Referred, Duplicate };
}

/// <summary>Whether the complaint was substantiated.</summary>
public static class Findings
{
    public static readonly CodeList List = new("finding", "substantiated", "unsubstantiated", "undetermined");
}

public static class Languages
{
    public const string English = "en";
    public const string Spanish = "es";
    public static readonly CodeList List = new("language", English, Spanish);
}

/// <summary>Whether the entity is small; unknown data is undetermined, never "not small".</summary>
public static class SizeVerdicts
{
    public const string Small = "small";
    public const string NotSmall = "not_small";
    public const string Undetermined = "undetermined";
    public static readonly CodeList List = new("size_verdict", Small, NotSmall, Undetermined);
}
