using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Participation;

/// <summary>What a proposal rests on.</summary>
/// <param name="Nature">A code of <see cref="Natures"/>.</param>
/// <param name="Agenda">A code of <see cref="AgendaKinds"/>.</param>
/// <param name="Participants">A code of <see cref="ParticipantKinds"/>.</param>
/// <param name="HeldAs">A code of <see cref="HeldAsCodes"/>.</param>
/// <param name="IsBarred">An ethics concern stands to which the agency does not lend its name.</param>
/// <param name="IsShort">There are fewer business days left than it takes to prepare somebody.</param>
/// <param name="AgencySpeaks">Somebody of the agency is to speak there already.</param>
public sealed record RepresentationGrounds(string Nature, string Agenda, string Participants, string HeldAs, bool IsBarred, bool IsShort, bool AgencySpeaks);

/// <summary>What the rule proposes. A person decides.</summary>
/// <param name="Way">A code of <see cref="Representations"/>.</param>
/// <param name="Rule">The row that it follows from: a code of <see cref="ProposalRules"/>.</param>
public sealed record RepresentationProposal(string Way, string Rule)
{
    /// <summary>
    /// The first row that fits. That this office speaks for the Commissioner or the best component does, given the nature of the meeting, its agenda and who takes part, is the office's own rule; the
    /// rows that spell it out are our practice, and the reviewed table of the tests shows each.
    /// </summary>
    public static RepresentationProposal Of(RepresentationGrounds on) => on switch
    {
        { IsBarred: true } => new(Representations.Decline, ProposalRules.Barred),
        { Agenda: AgendaKinds.PendingCase } => new(Representations.Decline, ProposalRules.PendingCase),
        { AgencySpeaks: true } => new(Representations.Component, ProposalRules.OneVoice),
        { IsShort: true } => new(Representations.Written, ProposalRules.ShortNotice),
        { Nature: Natures.Interview } => new(Representations.Component, ProposalRules.Interview),
        { Participants: ParticipantKinds.Principals } => new(Representations.Otr, ProposalRules.Principals),
        { Agenda: AgendaKinds.OneComponent } => new(Representations.Component, ProposalRules.OneComponent),
        { Agenda: AgendaKinds.Local } or { Participants: ParticipantKinds.Local } => new(Representations.Component, ProposalRules.Local),
        { Participants: ParticipantKinds.SingleFirm } => new(on.HeldAs == HeldAsCodes.InPerson ? Representations.Written : Representations.Virtual, ProposalRules.SingleFirm),
        { Nature: Natures.Training, HeldAs: HeldAsCodes.Online or HeldAsCodes.Either } => new(Representations.Virtual, ProposalRules.TrainingOnline),
        _ => new(Representations.Otr, ProposalRules.AgencyWide),
    };
}

/// <summary>The rows of the rule, in the order in which they are asked.</summary>
public static class ProposalRules
{
    public const string Barred = "barred";

    /// <summary>The agency speaks of an open case with its parties alone.</summary>
    public const string PendingCase = "pending_case";

    /// <summary>Whoever speaks there already speaks for all.</summary>
    public const string OneVoice = "one_voice";

    public const string ShortNotice = "short_notice";

    /// <summary>Reporters are answered by those who answer reporters.</summary>
    public const string Interview = "interview";

    public const string Principals = "principals";

    public const string OneComponent = "one_component";

    public const string Local = "local";

    /// <summary>What one firm gets, others must be able to get: no travel for one firm alone.</summary>
    public const string SingleFirm = "single_firm";

    public const string TrainingOnline = "training_online";

    public const string AgencyWide = "agency_wide";

    public static readonly CodeList List =
        new("proposal_rule", Barred, PendingCase, OneVoice, ShortNotice, Interview, Principals, OneComponent, Local, SingleFirm, TrainingOnline, AgencyWide);
}
