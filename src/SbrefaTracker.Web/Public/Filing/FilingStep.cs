using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Public.Filing.Steps;
using static SbrefaTracker.Domain.Complaints.ComplaintFields;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>One page of the form: a group of questions.</summary>
/// <param name="Code">Its place in the address; its title is in the words of the form.</param>
/// <param name="Section">The named part of the way it belongs to.</param>
/// <param name="Component">What asks the questions.</param>
/// <param name="Fields">What it asks, in its own order.</param>
public sealed record FilingStep(string Code, string Section, Type Component, params IReadOnlyList<ComplaintField> Fields)
{
    /// <summary>The names under which its answers are sent.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. Fields.Select(field => field.Name), .. Fields.Contains(EntityName) ? new[] { FilingForm.AnonymousName } : []];
}

/// <summary>The form, page by page: the one list of what is asked, in which order.</summary>
public static class FilingSteps
{
    /// <summary>The last page, where everything is read once more.</summary>
    public const string Check = "check";

    /// <summary>Where files are added: its forms stand beside the one that goes on.</summary>
    public const string Evidence = "evidence";

    /// <summary>Where the link to come back is.</summary>
    public const string Later = "later";

    public static readonly IReadOnlyList<FilingStep> All =
    [
        new("action", "action", typeof(ActionStep), ActionType, ComplaintFields.Office),
        new("before", "action", typeof(BeforeStep), LocalContactTried),
        new("deadlines", "action", typeof(DeadlinesStep), NoticeOn),
        new("happened", "story", typeof(HappenedStep), OccurredOn, AgencyCaseNumber, LawCited, PenaltyAssessed, AmountAtIssue),
        new("story", "story", typeof(StoryStep), Subject, Narrative, DesiredOutcome),
        new("treatment", "story", typeof(TreatmentStep), RetaliationAlleged),
        new(Evidence, "story", typeof(EvidenceStep)),
        new("entity", "entity", typeof(EntityStep), EntityType, EntityName, TradeRole, EntityCity, EntityState),
        new("size", "entity", typeof(SizeStep), Naics, Employees, AnnualReceipts, Population),
        new("writer", "entity", typeof(WriterStep), FiledBy, AgentAuthority),
        new("sharing", "sharing", typeof(SharingStep), Confidentiality, StatementOfFacts, DisclosedFields),
        new("contact", "sharing", typeof(ContactStep), ContactName, ContactBy, ContactEmail, ContactPhone, ContactPost, InterpreterWanted, ComplaintFields.Language),
        new("publish", "sharing", typeof(PublishStep), PublishConsent),
    ];

    public static readonly IReadOnlyList<string> Sections = [.. All.Select(step => step.Section).Distinct(), Check];

    public static FilingStep? Find(string? code) => All.FirstOrDefault(step => step.Code == code);

    public static FilingStep Of(string field) => All.First(step => step.Names.Contains(field));

    public static int NumberOf(FilingStep step) => All.TakeWhile(other => other != step).Count() + 1;

    /// <summary>The page behind a step: the next one, or where its changing began.</summary>
    public static string After(FilingStep step, string? back) => back == Check ? Check : All.ElementAtOrDefault(NumberOf(step))?.Code ?? Check;

    /// <summary>The address of a page of a draft; without a page it is the link to come back by.</summary>
    public static string Address(string key, string page) => page.Length == 0 ? $"/file/{key}" : $"/file/{key}/{page}";
}
