using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Participation;

/// <summary>How a request came.</summary>
public static class ParticipationChannels
{
    /// <summary>By the form for everybody.</summary>
    public const string Form = "form";

    /// <summary>An office was asked directly and referred it: all such requests belong here (seed of this project, the office's own page).</summary>
    public const string Office = "office";

    /// <summary>By letter, call or mail; somebody of this office typed it.</summary>
    public const string Staff = "staff";

    public static readonly CodeList List = new("participation_channel", Form, Office, Staff);
}

/// <summary>Who asks. That profit or not is asked is the practice of a federal form for speakers (ICR 202107-1652-003); the third is ours.</summary>
public static class OrganizationKinds
{
    public static readonly CodeList List = new("organization_kind", "nonprofit", "for_profit", "government");
}

/// <summary>How people come together.</summary>
public static class HeldAsCodes
{
    public const string InPerson = "in_person";
    public const string Online = "online";
    public const string Either = "either";

    public static readonly CodeList List = new("held_as", InPerson, Online, Either);
}

/// <summary>What kind of appearance is asked for. The list is our practice.</summary>
public static class Natures
{
    public const string Speech = "speech";
    public const string Panel = "panel";
    public const string Meeting = "meeting";
    public const string Training = "training";
    public const string Exhibit = "exhibit";
    public const string Ceremony = "ceremony";
    public const string Interview = "interview";

    public static readonly CodeList List = new("nature", Speech, Panel, Meeting, Training, Exhibit, Ceremony, Interview);
}

/// <summary>What is to be spoken about. The list is our practice; two events on one topic are compared by it.</summary>
public static class ParticipationTopics
{
    public static readonly CodeList List = new(
        "participation_topic",
        "importing", "exporting", "brokers", "enforcement", "fairness", "small_business", "cargo_security", "e_commerce", "forced_labor", "intellectual_property", "trade_agreements", "systems", "other");

    /// <summary>Those of a list, each once and in this order; null when one is unknown or none is given.</summary>
    public static string? Read(string? given)
    {
        var codes = Of(given);
        return codes.Count == 0 || codes.Any(code => !List.Has(code)) ? null : string.Join(',', List.Codes.Where(codes.Contains));
    }

    public static IReadOnlyList<string> Of(string? stored) => (stored ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Whether reporters are there.</summary>
public static class PressCodes
{
    public static readonly CodeList List = new("press", "open", "closed", "undecided");
}

/// <summary>What the agenda is about: one of the three things that the choice of who speaks rests on.</summary>
public static class AgendaKinds
{
    /// <summary>The agency's policy or plans at large.</summary>
    public const string AgencyWide = "agency_wide";

    /// <summary>A subject that one component answers for.</summary>
    public const string OneComponent = "one_component";

    /// <summary>What happens at one port or in one region.</summary>
    public const string Local = "local";

    /// <summary>A case that is open, or a lawsuit.</summary>
    public const string PendingCase = "pending_case";

    public static readonly CodeList List = new("agenda_kind", AgencyWide, OneComponent, Local, PendingCase);
}

/// <summary>Who takes part: another of the three.</summary>
public static class ParticipantKinds
{
    /// <summary>Heads of agencies, members of Congress, heads of large firms or foreign services.</summary>
    public const string Principals = "principals";

    /// <summary>A national association or the trade at large.</summary>
    public const string National = "national";

    /// <summary>Mostly small entities.</summary>
    public const string Small = "small";

    /// <summary>People of one place.</summary>
    public const string Local = "local";

    /// <summary>The staff or the customers of one firm.</summary>
    public const string SingleFirm = "single_firm";

    public static readonly CodeList List = new("participant_kind", Principals, National, Small, Local, SingleFirm);
}

/// <summary>Who represents the agency. The first two are the office's own rule; the others are our practice.</summary>
public static class Representations
{
    /// <summary>This office, for the Commissioner.</summary>
    public const string Otr = "otr";

    /// <summary>The component that fits best.</summary>
    public const string Component = "component";

    /// <summary>Somebody speaks by video.</summary>
    public const string Virtual = "virtual";

    /// <summary>A message is read or printed.</summary>
    public const string Written = "written";

    public const string Decline = "decline";

    /// <summary>All ways of taking part.</summary>
    public static readonly CodeList TakingPart = new("representation", Otr, Component, Virtual, Written);

    public static readonly CodeList List = new("representation", Otr, Component, Virtual, Written, Decline);
}

/// <summary>Letters to the organizer.</summary>
public static class ParticipationLetterKinds
{
    public const string Confirm = "participation_confirm";
    public const string Decline = "participation_decline";
}
