using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Public;
using SbrefaTracker.Web.Public.Deadlines;

namespace SbrefaTracker.Web.Desk.Responses;

/// <summary>The checklist of a response while it is drafted: what it begins with, what it states, what is still missing.</summary>
public sealed class PointForm(PointWords words, AskedAgain again, LetterValues values, IStringLocalizer<DeadlinesPage> rules, IOptions<AgencyContact> contact)
{
    /// <summary>What a final response to this complaint must answer.</summary>
    public static Posed PosedBy(ComplaintView view) => new(
        [.. Questions(view).Select(asked => new PosedQuestion(asked.Question.Id, asked.Inquiry.Number, asked.Question.Number))],
        Fact(view, ComplaintFields.DesiredOutcome) is not null,
        NeedsPolicy(view));

    /// <summary>Every question that was put to an office, with its inquiry, in their order.</summary>
    public static IEnumerable<(InquiryView Inquiry, QuestionView Question)> Questions(ComplaintView view) =>
        from inquiry in view.Inquiries
        where inquiry.SentBackOn is null
        from question in inquiry.Questions
        select (inquiry, question);

    /// <summary>Gives the form its points, each with what is known already: the good answer is then what need not be changed.</summary>
    public void Begin(ActionValues given, ComplaintSheet sheet)
    {
        given.Language ??= sheet.View.Language;
        if (given.Points.Count > 0)
        {
            return;
        }

        given.Points.Add(new(ResponseItems.Facts, ResponseItems.Facts));
        given.Points.AddRange(Questions(sheet.View).Select(asked => new GivenPoint(ResponseItems.Question, $"question-{asked.Question.Id}", asked.Question.Id) { Text = asked.Question.Answers is [.., var last] ? last : "" }));
        given.Points.Add(Fact(sheet.View, ComplaintFields.DesiredOutcome) is { } wish
            ? new(ResponseItems.Wish, ResponseItems.Wish) { Topic = wish }
            : new(ResponseItems.Asked, "asked-1"));
        given.Points.Add(new(ResponseItems.Law, ResponseItems.Law));
        if (NeedsPolicy(sheet.View))
        {
            given.Points.Add(new(ResponseItems.Policy, ResponseItems.Policy));
        }

        given.Points.AddRange(Rights(sheet, given.Language));
        var statement = new GivenPoint(ResponseItems.NonRetaliation, ResponseItems.NonRetaliation);
        statement.Text = words.Standing(statement, IsToOmbudsman(sheet), given.Language);
        given.Points.AddRange([
            statement,
            new(ResponseItems.ContactName, ResponseItems.ContactName) { Text = sheet.Me },
            new(ResponseItems.ContactWay, ResponseItems.ContactWay) { Text = contact.Value.Phone ?? contact.Value.Email ?? "" },
        ]);
        if (ReturnedOf(sheet.View) is { } returned)
        {
            NextVersion.GoOn(given, returned, sheet.View);
        }
    }

    /// <summary>The version that came back to its drafter, and from which the next one goes on; null where there is none.</summary>
    public static ResponseView? ReturnedOf(ComplaintView view) => view.Responses is [.., { ReturnedOn: not null, SentOn: null } returned] ? returned : null;

    /// <summary>One more question of the filer, or one more right, behind those that are there.</summary>
    public static GivenPoint Add(ActionValues given, string item)
    {
        var number = 1;
        while (given.Points.Any(point => point.Name == $"{item}-{number}"))
        {
            number++;
        }

        var behind = given.Points.FindLastIndex(point => point.Item == item || (item == ResponseItems.Asked && point.Item == ResponseItems.Wish));
        var added = new GivenPoint(item, $"{item}-{number}");
        given.Points.Insert(behind + 1, added);
        return added;
    }

    /// <summary>The letter speaks another language now: standing words that nobody changed follow it.</summary>
    public void Turn(ActionValues given, ComplaintSheet sheet, string language)
    {
        var before = given.Language ?? sheet.View.Language;
        foreach (var point in given.Points.Where(point => point.Text.Length > 0 && point.Text == words.Standing(point, IsToOmbudsman(sheet), before)))
        {
            point.Text = words.Standing(point, IsToOmbudsman(sheet), language);
        }

        // So do the names of the rights that the law gives.
        foreach (var rule in RulesOf(sheet.View))
        {
            foreach (var point in given.Points.Where(point => point.Item == ResponseItems.Right && point.Topic == TopicOf(rule, before)))
            {
                point.Topic = TopicOf(rule, language);
            }
        }

        given.Language = language;
    }

    /// <summary>The standing words for how a point stands now, where nothing else was typed.</summary>
    public void Stand(ActionValues given, ComplaintSheet sheet, GivenPoint point, string stand) =>
        Stand(point, stand, IsToOmbudsman(sheet), given.Language ?? sheet.View.Language);

    /// <summary>What the letter must take up: of an interim response the questions that were posed alone.</summary>
    public static IEnumerable<GivenPoint> Asked(ActionValues given) => IsFinal(given) ? given.Points : given.Points.Where(point => point.Item == ResponseItems.Question);

    /// <summary>A final response is drafted, or nobody said yet which kind it is.</summary>
    public static bool IsFinal(ActionValues given) => given[ActionFields.IsFinal] != ChoiceWords.Interim;

    /// <summary>What is stated, as it goes with the draft.</summary>
    public IReadOnlyList<StatedPoint> Stated(ActionValues given, ComplaintSheet sheet) =>
        [.. All(given, sheet).Where(point => IsFinal(given) || point.Item == ResponseItems.Question)];

    private IReadOnlyList<StatedPoint> All(ActionValues given, ComplaintSheet sheet) => [.. given.Points.Select(point => new StatedPoint(point.Item, point.Stand, PassageOf(point, given, sheet) is { Length: > 0 } text ? text : null)
    {
        QuestionId = point.QuestionId,
        Topic = point.Topic.Trim() is { Length: > 0 } topic ? topic : null,
        Until = point.UntilOn,
    })];

    /// <summary>What is missing, by the point's field; the rule is the one that is asked when the draft is handed in.</summary>
    public IReadOnlyList<Refusal> Missing(ActionValues given, ComplaintSheet sheet) =>
        IsFinal(given) ? ResponseCheck.Of(given[ActionFields.Text], Stated(given, sheet), PosedBy(sheet.View)) : ResponseCheck.OfInterim(given[ActionFields.Text], Stated(given, sheet), PosedBy(sheet.View));

    /// <summary>What is wrong with one point; null when the letter says it or its reason is given.</summary>
    public Refusal? FaultOf(GivenPoint point, ActionValues given, ComplaintSheet sheet) =>
        ResponseCheck.FaultOf(given[ActionFields.Text], All(given, sheet)[given.Points.IndexOf(point)], PosedBy(sheet.View));

    /// <summary>The letter does not say yet what is ready to be said.</summary>
    public bool CanInsert(GivenPoint point, ActionValues given, ComplaintSheet sheet) => FaultOf(point, given, sheet)?.Code.EndsWith("not_in_letter", StringComparison.Ordinal) == true;

    /// <summary>Puts the point's paragraph into the letter: where the template wrote it without its words, where it left room, else before the name at the letter's end.</summary>
    public void Insert(GivenPoint point, ActionValues given, ComplaintSheet sheet)
    {
        var language = given.Language ?? sheet.View.Language;
        var (asked, index) = Questions(sheet.View).Select((one, index) => (one, index)).FirstOrDefault(one => one.one.Question.Id == point.QuestionId);
        var letter = $"{given[ActionFields.Text].ReplaceLineEndings("\n")}\n";
        var room = words.Room(point.Item, language);
        var passage = PassageOf(point, given, sheet);
        var paragraph = Paragraph(passage);
        if (Paragraph(Unsaid()) is var unsaid && letter.Contains($"{unsaid}\n", StringComparison.Ordinal))
        {
            given[ActionFields.Text] = Passage.Insert(letter, $"{paragraph}\n", $"{unsaid}\n", null).TrimEnd('\n');
            return;
        }

        var hasRoom = point.Item is not (ResponseItems.Question or ResponseItems.Wish or ResponseItems.Asked) && letter.Contains(room, StringComparison.Ordinal);
        var name = given.Points.Find(one => one.Item == ResponseItems.ContactName);
        given[ActionFields.Text] = Passage.Insert(
            letter.TrimEnd('\n'), hasRoom ? passage : paragraph, hasRoom ? room : null, Behind());

        // How the policy was weighed is part of the answer: it stands before what is still open to the filer.
        string? Behind() => point.Item switch
        {
            ResponseItems.ContactName or ResponseItems.ContactWay => null,
            ResponseItems.Policy => RightIn(letter) ?? name?.Text,
            _ => name?.Text,
        };

        string? RightIn(string text) => given.Points.Where(one => one.Item == ResponseItems.Right).SelectMany(one => new[] { PassageOf(one, given, sheet), one.Topic.Trim() }).Append(words.Room(ResponseItems.Right, language))
            .FirstOrDefault(right => Passage.StandsIn(text, right));

        string Paragraph(string said) => words.Paragraph(point, said, index + 1, asked.Question is { } question ? again.InLetter(sheet.View, question, language) : null, language);
        string Unsaid() => point.Item switch
        {
            ResponseItems.Question => values.NoAnswer(language),
            ResponseItems.Right => point.Topic.Trim(),
            _ => room,
        };
    }

    private string PassageOf(GivenPoint point, ActionValues given, ComplaintSheet sheet)
    {
        var language = given.Language ?? sheet.View.Language;
        return words.Passage(point, point.Item == ResponseItems.Policy ? values.PolicyIn(given, language) : "", language);
    }

    private void Stand(GivenPoint point, string stand, bool toOmbudsman, string language)
    {
        point.Stand = stand;
        if (point.Text.Length == 0)
        {
            point.Text = words.Standing(point, toOmbudsman, language);
        }
    }

    // What the law gives for this enforcement action and is not over yet; the day where the notice's day is known.
    private List<GivenPoint> Rights(ComplaintSheet sheet, string language)
    {
        var notice = Dates.Read(sheet.Fact(ComplaintFields.NoticeOn.Name));
        var known = (from rule in RulesOf(sheet.View)
                     select (rule, due: notice is { } day ? Deadline.Ask(BusinessCalendar.Federal, day, rule.Days, rule.Unit).Value!.Due : (DateOnly?)null)).ToList();
        var open = known.Where(one => one.due is null || one.due >= sheet.Today).Select((one, index) => new GivenPoint(ResponseItems.Right, $"{ResponseItems.Right}-{index + 1}")
        {
            Topic = TopicOf(one.rule, language),
            Until = one.due is { } due ? Dates.Iso(due) : "",
        }).ToList();
        if (open.Count == 0)
        {
            var right = new GivenPoint(ResponseItems.Right, $"{ResponseItems.Right}-1");
            if (known.Count > 0)
            {
                Stand(right, PointStands.None, IsToOmbudsman(sheet), language);
            }

            open.Add(right);
        }

        return open;
    }

    private static IEnumerable<LegalDeadline> RulesOf(ComplaintView view) => LegalDeadlines.All.Where(rule => rule.ActionType == view.ActionType && rule.Unit == DayUnit.Calendar);

    private string TopicOf(LegalDeadline rule, string language) => InLanguage.Say(language, () => $"{rules[$"rule.{rule.Code}"]} ({rule.Authority})");

    private static bool NeedsPolicy(ComplaintView view) => Fact(view, ComplaintFields.PenaltyAssessed) is { } penalty && penalty.Any(digit => digit is >= '1' and <= '9');

    private static bool IsToOmbudsman(ComplaintSheet sheet) => sheet.Fact(ComplaintFields.Source.Name) == Sources.Ono;

    private static string? Fact(ComplaintView view, ComplaintField field) => view.Facts.FirstOrDefault(fact => fact.Field == field.Name)?.Value;
}
