using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Responses;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Public;
using SbrefaTracker.Web.Public.Deadlines;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>What a complaint fills into the variables of a letter, in the language of the letter.</summary>
public sealed class LetterValues(Words words, FactWords facts, PointWords points, AskedAgain again, IStringLocalizer<LetterValues> text, IStringLocalizer<DeadlinesPage> rules,
    IOptions<AgencyContact> contact, IOptions<AgencyOptions> agency, PolicyConditions conditions, PolicyWords policy)
{
    // Which field of the disclosure table a variable goes under.
    private static readonly Dictionary<string, string> OfFiler = new(StringComparer.Ordinal)
    {
        [LetterVariables.Entity] = ComplaintFields.EntityName.Name,
        [LetterVariables.Filer] = ComplaintFields.ContactName.Name,
        [LetterVariables.Subject] = ComplaintFields.Subject.Name,
        [LetterVariables.CaseNumber] = ComplaintFields.AgencyCaseNumber.Name,
    };

    /// <summary>The value of each variable; "" where the complaint says nothing.</summary>
    /// <param name="sheet">The complaint.</param>
    /// <param name="given">What was typed into the form: how the policy was weighed is not in the complaint yet.</param>
    /// <param name="language">A code of <see cref="Languages"/>.</param>
    /// <param name="kind">The letter: its reader is told no more of the filer than the disclosure table gives.</param>
    public IReadOnlyDictionary<string, string> Of(ComplaintSheet sheet, ActionValues given, string language, string kind)
    {
        var values = InLanguage.Say(language, () => Read(sheet, given, language));
        foreach (var withheld in Withheld(sheet, kind))
        {
            values[withheld] = "";
        }

        return values;
    }

    /// <summary>What a letter may not say of the filer, because its reader is SBA's National Ombudsman and the filer did not agree to it.</summary>
    public static IEnumerable<string> Withheld(ComplaintSheet sheet, string kind) => LetterKinds.Find(kind)?.Addressee == Addressee.Ombudsman
        ? OfFiler.Where(one => !DisclosurePolicy.Sees(Audience.Ono, sheet.View.Confidentiality, one.Value)).Select(one => one.Key)
        : [];

    /// <summary>How the policy for small entities was weighed, as the letter says it; "" while nothing was said.</summary>
    public string PolicyIn(ActionValues given, string language) => InLanguage.Say(language, () => Policy(given));

    /// <summary>What a letter says of a question that nobody has answered.</summary>
    public string NoAnswer(string language) => InLanguage.Say(language, () => text["no_answer"].Value);

    private Dictionary<string, string> Read(ComplaintSheet sheet, ActionValues given, string language)
    {
        var view = sheet.View;
        string Fact(ComplaintField field) => sheet.Fact(field.Name) ?? "";
        var said = new PointValues(points, again, given, sheet, language, Policy(given));
        return new(StringComparer.Ordinal)
        {
            [LetterVariables.Reference] = view.Reference,
            [LetterVariables.OutsideReference] = Fact(ComplaintFields.OnoReference),
            [LetterVariables.Filer] = Fact(ComplaintFields.ContactName) is { Length: > 0 } name ? name : view.EntityName,
            [LetterVariables.Entity] = view.EntityName,
            [LetterVariables.Subject] = view.Subject,
            [LetterVariables.Office] = Domain.Offices.Office.Title(view.OfficeName, view.OfficeCode),
            [LetterVariables.ActionType] = words.Of(ActionTypes.List, view.ActionType),
            [LetterVariables.CaseNumber] = Fact(ComplaintFields.AgencyCaseNumber),
            [LetterVariables.LawCited] = Fact(ComplaintFields.LawCited),
            [LetterVariables.ReceivedOn] = Day(Fact(ComplaintFields.ReceivedOn)),
            [LetterVariables.ForwardedOn] = Day(Fact(ComplaintFields.ForwardedOn)),
            [LetterVariables.AcknowledgeBy] = Due(view, ClockKind.Acknowledgement),
            [LetterVariables.DueOn] = Due(view, ClockKind.OnoResponse) is { Length: > 0 } due ? due : view.DueOutside is { } next ? Dates.Whole(next) : "",
            [LetterVariables.ClosedOn] = Day(Fact(ComplaintFields.ClosedOn)),
            [LetterVariables.Today] = Dates.Whole(sheet.Today),
            [LetterVariables.PenaltyAssessed] = facts.Value(ComplaintFields.PenaltyAssessed.Name, Fact(ComplaintFields.PenaltyAssessed)),
            [LetterVariables.QuestionsAndAnswers] = said.IsEmpty ? QuestionsAndAnswers(view, language) : said.Questions(text["no_answer"]),
            [LetterVariables.FilerQuestions] = said.Asked(),
            [LetterVariables.Facts] = said.Of(ResponseItems.Facts),
            [LetterVariables.Law] = said.Of(ResponseItems.Law),
            [LetterVariables.Rights] = said.Rights(),
            [LetterVariables.NonRetaliation] = said.Of(ResponseItems.NonRetaliation),
            [LetterVariables.OpenQuestions] = OpenQuestions(view),
            [LetterVariables.Deadlines] = Deadlines(sheet),
            [LetterVariables.Policy] = Policy(given),
            [LetterVariables.ContactName] = $"{said.Given(ResponseItems.ContactName) ?? sheet.Me}\n{agency.Value.Office}, {agency.Value.Name}",
            [LetterVariables.ContactWays] = string.Join('\n', ((string[])[text["page"], said.Given(ResponseItems.ContactWay) ?? "", contact.Value.Phone ?? "", contact.Value.Email ?? ""]).Where(way => way.Length > 0).Distinct(StringComparer.Ordinal)),
        };
    }

    private static string Day(string iso) => Dates.Read(iso) is { } day ? Dates.Whole(day) : "";

    private static string Due(ComplaintView view, ClockKind kind) => view.Clocks.FirstOrDefault(clock => clock.Kind == kind) is { } clock ? Dates.Whole(clock.Reading.AdjustedDue) : "";

    private string QuestionsAndAnswers(ComplaintView view, string language)
    {
        var lines = new StringBuilder();
        foreach (var question in view.Inquiries.Where(inquiry => inquiry.RepliedOn is not null).SelectMany(inquiry => inquiry.Questions).Select((asked, index) => (asked, Number: index + 1)))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{question.Number}. {again.InLetter(view, question.asked, language)}\n{text["answer"]} {(question.asked.Answers is [.., var last] ? last : text["no_answer"].Value)}\n");
        }

        return lines.ToString().TrimEnd();
    }

    // What an interim reply answered waits no more, and nothing does while no office may be told of the complaint.
    private static string OpenQuestions(ComplaintView view) => string.Join(
        '\n',
        view.Inquiries.Where(inquiry => inquiry is { IsOpen: true, IsKeptHere: false }).SelectMany(inquiry => inquiry.Questions)
            .Where(question => question.Answers.Count == 0).Select((question, index) => $"{index + 1}. {question.Text}"));

    // With the day, when the day of the notice is known.
    private string Deadlines(ComplaintSheet sheet)
    {
        var notice = Dates.Read(sheet.Fact(ComplaintFields.NoticeOn.Name));
        return string.Join('\n', LegalDeadlines.All.Where(rule => rule.ActionType == sheet.View.ActionType).Select(rule =>
            $"- {rules[$"rule.{rule.Code}"]}, {text[rule.Unit == DayUnit.Business ? "days.business" : "days.calendar", rule.Days]} ({rule.Authority})"
            + (notice is { } from ? $": {Dates.Whole(Deadline.Ask(BusinessCalendar.Federal, from, rule.Days, rule.Unit).Value!.Due)}" : "")));
    }

    private string Policy(ActionValues given)
    {
        List<string> lines = [.. conditions.Codes.Where(item => given.Policy.GetValueOrDefault(item) is { Length: > 0 })
            .Select(item => $"- {policy.Of(item)}: {words.Of(TriageAnswers.List, given.Policy[item])}")];
        if (given.Given(ActionFields.PolicyDecision) is { } decision)
        {
            lines.Add(text["decision", words.Of(PolicyDecisions.List, decision), given.Cents(ActionFields.ReliefCents) is { } cents ? $" ({Money.Words(cents)})" : ""]);
        }

        return string.Join('\n', lines);
    }
}
