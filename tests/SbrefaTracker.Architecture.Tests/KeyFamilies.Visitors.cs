using System.Reflection;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Web.Api;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>What is filled into the keys of the pages that everybody reads.</summary>
internal static partial class KeyFamilies
{
    private static readonly string[] OfProblems = ["400", "400.address", "400.form", "403", "404", "405", "413", "414", "429", "429.signin", "431", "500", "503", "other"];

    private static readonly string[] OnOff = ["on", "off"];

    private static IEnumerable<string> Stages => Names<ComplaintState>().Append("KeptHere");

    private static IEnumerable<string> ClocksOfFilers => Names<ClockKind>().Where(kind => kind != nameof(ClockKind.OfficeReply));

    private static IEnumerable<string> Kept => Codes("bulletin_version").Where(kind => kind != "published");

    // What the filer is told of the story.
    private static IEnumerable<string> ToldToFilers => (IEnumerable<string>)typeof(Tracking).GetField("Told", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

    private static Dictionary<string, IEnumerable<string>> Visitors => new(StringComparer.Ordinal)
    {
        ["AnswersPage change.{}"] = Codes("answer_change"),
        ["AnswersPage kind.{}"] = Codes("answer_change"),
        ["AnswersPage missing.{}"] = Codes("language"),
        ["AnswersPage thanks.{}"] = Codes("answer_help"),
        ["AnswersPage topic.{}"] = Codes("trade_topic"),
        ["ApiWords about.{}"] = Asked,
        ["ApiWords header.{}"] = ["Location", "Retry-After"],
        ["ApiWords parameter.{}"] = ["Idempotency-Key", "X-Tracking-Key", "reference", "from", "days", "unit", "state"],
        ["ApiWords refusal.{}"] = Asked,
        ["ApiWords {}.answer"] = ["fileComplaint", "followComplaint", "countDeadline", "listOffices"],
        ["ApiWords {}.detail"] = ApiProblem.All.Select(problem => problem.Code),
        ["ApiWords {}.summary"] = ["fileComplaint", "followComplaint", "countDeadline", "listOffices"],
        ["ApiWords {}.text"] = ["fileComplaint", "followComplaint", "countDeadline", "listOffices"],
        ["ApiWords {}.title"] = ApiProblem.All.Select(problem => problem.Code),
        ["BulletinsPage feed.{}"] = Kept,
        ["BulletinsPage state.{}"] = Kept,
        ["BulletinsPage version.{}"] = Codes("bulletin_version"),
        ["BulletinsPage {}.on"] = Kept,
        ["CommitteePages openness.{}"] = Codes("openness"),
        ["CommitteePages viewpoint.{}"] = Codes("viewpoint"),
        ["DeadlinesPage rule.{}"] = LegalDeadlines.All.Select(rule => rule.Code),
        ["DeadlinesPage rule.{}.from"] = LegalDeadlines.All.Select(rule => rule.Code),
        ["DeadlinesPage rule.{}.what"] = LegalDeadlines.All.Select(rule => rule.Code),
        ["EventPages event_kind.{}"] = Codes("event_kind"),
        ["FilePage confidentiality.{}.fits"] = Codes("confidentiality"),
        ["FilePage confidentiality.{}.gets"] = Codes("confidentiality"),
        ["FilePage entity_type.{}"] = Codes("entity_type"),
        ["FilePage given_away.{}"] = ["name", "email", "phone", "entry", "tax"],
        ["FilePage section.{}"] = FilingSteps.Sections,
        ["FilePage step.{}"] = FilingSteps.All.Select(step => step.Code),
        ["FilePage {}.hint"] = Asked,
        ["FilePage {}.label"] = FilingForm.Fields.Select(part => part.Name),
        ["NarrativesPage dictionary.{}"] = NarrativeVersions.Header.Split(','),
        ["NarrativesPage status.{}"] = PublicNarratives.Statuses.Where(status => status != PublicNarratives.Published),
        ["ParticipationWords f.{}"] = typeof(ParticipationGiven).GetProperties().Where(property => property.CanWrite).Select(property => property.Name),
        ["ProblemPage {}.text"] = OfProblems,
        ["ProblemPage {}.title"] = OfProblems,
        ["RecommendationPages response.{}"] = Codes("recommendation_response").Append("none"),
        ["RecommendationPages state.{}"] = RecommendationFields.States.Codes.Append("open"),
        ["SecurityPage limit.{}"] = RateLimits.All.Select(limit => limit.Code),
        ["TakePartPage done.{}"] = ["registered", "written", "back"],
        ["TakePartPage done.{}.text"] = ["registered", "written", "back"],
        ["TrackedPage done.{}"] = Asked,
        ["TrackedPage field.{}"] = ["text", "reason", "confidentiality", "message", "unsolved", "usefulness", "disclosed", "publish"],
        ["TrackedPage glance.{}"] = ["action_type", "subject", "confidentiality", "contact_email"],
        ["TrackedPage level.{}"] = Codes("confidentiality"),
        ["TrackedPage moved.closure.{}"] = OnOff,
        ["TrackedPage moved.inauguration.{}"] = OnOff,
        ["TrackedPage moved.{}"] = Names<ClockKind>(),
        ["TrackedPage next.{}"] = Stages,
        ["TrackedPage next.{}.by"] = Asked,
        ["TrackedPage status.{}"] = Stages,
        ["TrackedPage step.{}"] = ["filed", "confirmed", "facts", "check", "answered"],
        ["TrackedPage story.{}"] = ToldToFilers,
        ["TrackedPage why.title.{}"] = ClocksOfFilers,
        ["TrackedPage why.{}"] = ClocksOfFilers,
        ["VerifyPage {}.text"] = ["good", "differs", "false", "later"],
        ["VerifyPage {}.title"] = ["good", "differs", "false", "later"],
        ["Words size_reason.{}"] = SizeReasons.List.Codes,
    };

    /// <summary>Keys into which more than one thing is filled; the value is the whole key.</summary>
    private static Dictionary<string, IEnumerable<string>> Several => new(StringComparer.Ordinal)
    {
        ["ActionFieldInput hint.{}.{}"] = Asked,
        ["ActionFieldInput {}.{}"] = Asked,
        ["CommitteeWords {}.{}"] = Pairs(["recommendation_response"], Codes("recommendation_response")),
        ["HomePage {}.{}"] = Pairs(["can.yes", "can.no"], ["1", "2", "3", "4"]),
        ["LinksCard {}.{}"] = Pairs(Codes("link_kind"), ["leads", "other"]),
        ["ParticipationWords {}.{}"] = new[] { "organization_kind", "held_as", "nature", "participation_topic", "press" }.SelectMany(list => Pairs([list], Codes(list))),
        ["PointList stand.{}{}"] = ["stand.said", "stand.left_out", "stand.none", "stand.right.said", "stand.right.no_end", "stand.right.none"],
        ["QuestionTemplates {}.{}"] = Asked,
        ["Words {}.{}"] = Asked,
    };
}
