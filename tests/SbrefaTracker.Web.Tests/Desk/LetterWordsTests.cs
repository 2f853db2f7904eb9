using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Desk.Responses;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>What a letter says of a complaint, in its language and to its reader.</summary>
public sealed class LetterWordsTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Say_a_question_that_was_asked_again_as_itself()
    {
        var reference = await _life.File();
        await _life.AskOffice(reference, "Who stopped it?");
        await Reply(reference, AnswerMarks.Ignored);
        await AskAgain(reference, "again.ignored");
        await Reply(reference, AnswerMarks.Partly);
        await AskAgain(reference, "again.partly");
        await Reply(reference, AnswerMarks.Answered);
        var sheet = await _life.Sheet(reference);

        string[] english = [.. Questions(sheet, Languages.English)];
        Assert.Equal("1. Who stopped it?", english[0]);
        Assert.StartsWith("2. Who stopped it? (asked again, because the reply of ", english[1], StringComparison.Ordinal);
        Assert.EndsWith(" did not answer it)", english[1], StringComparison.Ordinal);
        Assert.StartsWith("3. Who stopped it? (asked again, because the answer of ", english[2], StringComparison.Ordinal);
        Assert.Contains("(se preguntó de nuevo, porque la respuesta del ", Questions(sheet, Languages.Spanish).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_what_offices_are_asked_again_and_again_in_the_language_of_the_letter()
    {
        var templates = site.Services.GetRequiredService<QuestionTemplates>();
        Assert.All(ActionTypes.List.Codes, type => Assert.Equal(templates.For(type, Languages.English).Count, templates.For(type, Languages.Spanish).Distinct().Except(templates.For(type, Languages.English)).Count()));

        var reference = await _life.File();
        await _life.Do(Life.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        var (english, spanish) = (templates.For("DET", Languages.English), templates.For("DET", Languages.Spanish));
        await using var parts = new PartsContext(site, (await _life.Actor(Life.Analyst)).Id);
        var panel = parts.Render<ActionPanel>(given => _life.Panel(given, reference, ComplaintAction.AskOffice));
        await panel.FindAll(".questions .begin-from input[type=checkbox]")[0].ChangeAsync(true);
        await panel.Find("[data-draft='AskOffice.Questions0']").InputAsync(english[0]);
        await panel.InvokeAsync(() => panel.FindAll(".questions button").Single(button => button.HasAttribute("data-draft-more")).ClickAsync());
        await panel.Find("[data-draft='AskOffice.Questions1']").InputAsync("Who stopped it?");

        await panel.Find(".tasking select").ChangeAsync(Languages.Spanish);

        // What somebody wrote stays what it is.
        Assert.Equal([spanish[0], "Who stopped it?"], panel.FindAll(".question textarea").Select(box => box.GetAttribute("value")));
        Assert.Equal(spanish, panel.FindAll(".questions .begin-from label").Select(label => label.TextContent));
        Assert.Equal(english[0], Assert.Single(templates.Turned([spanish[0]], "DET", Languages.English)));
    }

    [Fact]
    public async Task Say_before_an_office_is_asked_and_after_whom_its_letters_reach()
    {
        var reference = await _life.File();
        await _life.Do(Life.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        var analyst = await _life.Actor(Life.Analyst);
        await using (var parts = new PartsContext(site, analyst.Id))
        {
            var panel = parts.Render<ActionPanel>(given => _life.Panel(given, reference, ComplaintAction.AskOffice));
            panel.WaitForAssertion(() => Assert.Contains($"By e-mail to {Life.Liaison}", panel.Find(".tasking [data-readers]").TextContent, StringComparison.Ordinal));
            await panel.Find("#f-AskOffice-Office").ChangeAsync("0401");
            panel.WaitForAssertion(() => Assert.Contains("Nobody at this office can be written to by e-mail", panel.Find(".tasking [data-readers]").TextContent, StringComparison.Ordinal));
        }

        await _life.Do(Life.Analyst, reference, version => new AskOffice { Reference = reference, Version = version, Office = "0401", Questions = ["Who stopped it?"] });
        await _life.Do(Life.Analyst, reference, version => new AskOffice { Reference = reference, Version = version, Office = "5203", Questions = ["Who stopped it?"] });
        var page = System.Net.WebUtility.HtmlDecode(await (await site.SignedIn(Life.Analyst)).GetStringAsync($"/desk/complaints/{reference}"));
        Assert.Contains("Nobody at the office can be written to by e-mail: letters about it are under Mail", page, StringComparison.Ordinal);
        Assert.Contains($"Letters about it go by e-mail to {Life.Liaison}", page, StringComparison.Ordinal);
        var mails = System.Net.WebUtility.HtmlDecode(await (await site.SignedIn(Life.Analyst)).GetStringAsync("/desk/mail"));
        Assert.Contains("Nobody at this office can be written to by e-mail. Open the letter with its complaint", mails, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_the_names_of_rights_with_the_language()
    {
        var reference = await _life.File(given => (given[ComplaintFields.ActionType], given[ComplaintFields.Language]) = ("PEN", Languages.Spanish));
        var (sheet, given, points) = (await _life.Sheet(reference), new ActionValues(), site.Services.GetRequiredService<PointForm>());
        points.Begin(given, sheet);
        var spanish = Rights(given);
        Assert.NotEmpty(spanish);

        points.Turn(given, sheet, Languages.English);
        var english = Rights(given);
        Assert.Empty(spanish.Intersect(english));
        points.Turn(given, sheet, Languages.Spanish);
        Assert.Equal(spanish, Rights(given));

        // What somebody wrote stays what it is.
        given.Points.First(point => point.Item == ResponseItems.Right).Topic = "Write to the port.";
        points.Turn(given, sheet, Languages.English);
        Assert.Contains("Write to the port.", Rights(given));
    }

    [Theory]
    [InlineData(Confidentialities.Full, true)]
    [InlineData(Confidentialities.Facts, false)]
    [InlineData(Confidentialities.Closed, false)]
    public async Task Name_the_entity_to_the_ombudsman_only_where_it_agreed(string level, bool isNamed)
    {
        var reference = await _life.File(given => given[ComplaintFields.Confidentiality] = level);
        var (sheet, given, values) = (await _life.Sheet(reference), new ActionValues(), site.Services.GetRequiredService<LetterValues>());
        foreach (var kind in new[] { LetterKinds.ResponseToOmbudsman, LetterKinds.InterimToOmbudsman })
        {
            var filled = values.Of(sheet, given, Languages.English, kind);
            Assert.Equal((isNamed, isNamed), (filled[LetterVariables.Entity].Length > 0, filled[LetterVariables.Subject].Length > 0));
        }

        Assert.NotEqual("", values.Of(sheet, given, Languages.English, LetterKinds.ResponseToFiler)[LetterVariables.Entity]);

        // As the template comes it names nobody, so that it can be begun for every complaint.
        var shipped = (await site.Services.GetRequiredService<LetterTemplates>().InForce(await _life.Actor(Life.Representative)))
            .Single(version => version is { Kind: LetterKinds.ResponseToOmbudsman, Language: Languages.English });
        var template = LetterTemplate.Read(shipped.Text).Value!;
        Assert.DoesNotContain("named", template.Chosen);
        Assert.Contains(template.Options, option => option.Code == "named");
    }

    [Fact]
    public async Task Say_of_a_question_that_it_waits_only_while_an_office_is_to_answer_it()
    {
        var reference = await _life.File();
        await _life.Do(Life.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        await _life.Do(Life.Analyst, reference, version => new AskOffice { Reference = reference, Version = version, Office = "5203", Questions = ["When was it stopped?", "Who stopped it?"] });
        Assert.Equal("1. When was it stopped?\n2. Who stopped it?", await Open(reference));

        // An interim reply answers what it can, and the inquiry stays open.
        var inquiry = (await _life.View(reference)).Inquiries[0];
        await _life.Do(Life.Liaison, reference, version => new ReplyForOffice
        {
            Reference = reference,
            Version = version,
            InquiryId = inquiry.Id,
            IsFinal = false,
            Signer = "A. Fontaine",
            Text = "The log was read.",
            Remains = "The officer is heard.",
            PromisedOn = inquiry.DueOn,
            Answers = new Dictionary<long, string> { [inquiry.Questions[0].Id] = "On the second of March." },
        });
        Assert.Equal("1. Who stopped it?", await Open(reference));

        // The office may be told nothing any more: nobody waits for it.
        await _life.Do(Life.Representative, reference, version => new ChangeConfidentiality { Reference = reference, Version = version, Confidentiality = Confidentialities.Closed, Consent = "By telephone, today." });
        Assert.Equal("", await Open(reference));

        async Task<string> Open(string of) => site.Services.GetRequiredService<LetterValues>()
            .Of(await _life.Sheet(of), new ActionValues(), Languages.English, LetterKinds.Interim)[LetterVariables.OpenQuestions];
    }

    private static List<string> Rights(ActionValues given) => [.. given.Points.Where(point => point.Item == ResponseItems.Right).Select(point => point.Topic)];

    private IEnumerable<string> Questions(ComplaintSheet sheet, string language)
    {
        var values = site.Services.GetRequiredService<LetterValues>().Of(sheet, new ActionValues(), language, LetterKinds.ResponseToFiler);
        return values[LetterVariables.QuestionsAndAnswers].Split('\n').Where(line => char.IsDigit(line[0]));
    }

    private async Task Reply(string reference, string mark)
    {
        var inquiry = (await _life.View(reference)).Inquiries[^1];
        await _life.Do(Life.Liaison, reference, version => new ReplyForOffice
        {
            Reference = reference,
            Version = version,
            InquiryId = inquiry.Id,
            IsFinal = true,
            Signer = "A. Fontaine",
            Answers = inquiry.Questions.ToDictionary(question => question.Id, _ => "See the file."),
        });
        await _life.Do(Life.Representative, reference, version => new AssessReply
        {
            Reference = reference,
            Version = version,
            InquiryId = inquiry.Id,
            Marks = inquiry.Questions.ToDictionary(question => question.Id, _ => mark),
            FactsLookedInto = true,
            Personnel = PersonnelCodes.NotRaised,
            SignerRank = SignerRanks.High,
            Professional = true,
        });
    }

    // In the words that the form begins with.
    private async Task AskAgain(string reference, string way)
    {
        var inquiry = (await _life.View(reference)).Inquiries[^1];
        var question = site.Services.GetRequiredService<AskedAgain>().ToOffice(way, inquiry, inquiry.Questions[^1]);
        await _life.Do(Life.Analyst, reference, version => new AskOffice { Reference = reference, Version = version, Office = "5203", Questions = [question] });
    }
}
