using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>What the filer sees while others work on the complaint.</summary>
[Collection(VisitorsCollection.Name)]
public sealed class TrackedLifeTests(PublicSite site)
{
    private static readonly Actor Analyst = Actor.Staff("staff-1", "Analyst", [Roles.Analyst]);
    private static readonly Actor Representative = Actor.Staff("staff-2", "Representative", [Roles.Representative]);

    private readonly HttpClient _visitor = site.Visitor();
    private string _reference = "";
    private int _version = 1;

    [Fact]
    public async Task While_an_office_is_asked_its_date_is_told_and_the_one_of_the_answer_explained()
    {
        await Open();
        await Complete();
        await Run(new AskOffice { Reference = _reference, Version = _version, Office = "2304", Questions = ["Why was it not waived?"] });

        var html = await Page();

        Assert.Contains("An office is answering our questions", html, StringComparison.Ordinal);
        Assert.Contains("We put questions to the office", html, StringComparison.Ordinal);
        Assert.Contains("We answer within 30 business days", html, StringComparison.Ordinal);
        Assert.Matches("Our answer is due by [A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]+, [0-9]{4}: why then", html);
        Assert.DoesNotContain("Why was it not waived?", html, StringComparison.Ordinal);
    }

    /// <summary>The office may not answer any more: no day of it is told, and what is due is our answer.</summary>
    [Fact]
    public async Task Once_it_is_kept_here_the_day_of_the_office_is_told_no_more()
    {
        await Open();
        await Complete();
        await Run(new AskOffice { Reference = _reference, Version = _version, Office = "2304", Questions = ["Why was it not waived?"] });
        Assert.Contains("Its reply is due by", await Page(), StringComparison.Ordinal);

        await Run(new ChangeConfidentiality { Reference = _reference, Version = _version, Confidentiality = Confidentialities.Closed }, Actor.Filer);

        var html = await Page();
        Assert.DoesNotContain("Its reply is due by", html, StringComparison.Ordinal);
        Assert.DoesNotContain("It has to reply to us by", html, StringComparison.Ordinal);
        Assert.DoesNotContain("An office is answering our questions", html, StringComparison.Ordinal);
        Assert.Matches("With what we know we write our answer to you, by [A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]+, [0-9]{4}", html);
        Assert.Contains("You keep the complaint in our office, so that it does not have to answer now.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_we_ask_stands_above_the_field_for_the_answer()
    {
        await Open();
        await Run(new AskFiler { Reference = _reference, Version = _version, Text = "Which entry was it?" });

        var html = await Page();

        Assert.True(html.IndexOf("Which entry was it?", StringComparison.Ordinal) is var asked and > 0 && asked < html.IndexOf("name=\"text\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_drafted_answer_is_not_shown_before_it_is_sent()
    {
        await Open();
        await Complete();
        await Draft("The penalty is waived.");

        var html = await Page();

        Assert.Contains("A second person is checking our answer", html, StringComparison.Ordinal);
        Assert.DoesNotContain("The penalty is waived.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_shown_once_it_was_sent_and_after_closing_with_what_came_of_it()
    {
        await Open();
        await Complete();
        await Draft("The penalty is waived.\n\nWe are <sorry>.");
        await Run(new ClearResponse { Reference = _reference, Version = _version }, Representative);
        await Run(new SendResponse { Reference = _reference, Version = _version, IsFinal = true });

        var answered = await Page();
        await Run(new CloseComplaint { Reference = _reference, Version = _version, Outcome = "waived" });
        var closed = await Page();

        Assert.Contains("We have answered you", answered, StringComparison.Ordinal);
        Assert.Contains("We are <sorry>.", answered, StringComparison.Ordinal);
        Assert.Contains("This complaint is closed", closed, StringComparison.Ordinal);
        Assert.Contains("Penalty waived", closed, StringComparison.Ordinal);
        Assert.Contains("The penalty is waived.", closed, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task What_was_sent_can_be_had_as_a_tagged_pdf_by_its_filer_alone_and_drafts_by_nobody()
    {
        await Open();
        await Complete();
        await Run(new DraftResponse { Reference = _reference, Version = _version, IsFinal = false, Text = "Never sent." });
        await Run(new ReturnResponse { Reference = _reference, Version = _version, Reason = "Too short." }, Representative);
        await Draft("The penalty is waived.\n\nWe are <sorry>.");
        await Run(new ClearResponse { Reference = _reference, Version = _version }, Representative);
        await Run(new SendResponse { Reference = _reference, Version = _version, IsFinal = true });

        var response = await _visitor.GetAsync("/track/complaint/answers/1.pdf");

        Assert.Contains("/track/complaint/answers/1.pdf", await Page(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.True(response.Headers.CacheControl!.NoStore);
        using var pdf = PdfDocument.Open(await response.Content.ReadAsByteArrayAsync());
        Assert.True(pdf.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("StructTreeRoot")));
        var text = string.Concat(pdf.GetPages().Select(page => string.Join(' ', page.GetWords())));
        Assert.All([_reference, "The penalty is waived.", "We are <sorry>."], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/track/complaint/answers/2.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/track/complaint/answers/1.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync($"/desk/complaints/{_reference}/responses/2.pdf")).StatusCode);
    }

    private async Task Draft(string text)
    {
        var view = (await site.Services.GetRequiredService<ComplaintQueries>().Read(_reference, Representative)).Value!;
        await Run(new DraftResponse { Reference = _reference, Version = _version, IsFinal = true, Text = text }.Whole(view));
    }

    private async Task Open()
    {
        (_reference, var key) = await Filing.File(_visitor, ("confidentiality", "full"));
        await (await OpenForm.Open(_visitor, "/track", "open")).Send(("reference", _reference), ("key", key));
    }

    private async Task Complete()
    {
        await Run(new AcknowledgeComplaint { Reference = _reference, Version = _version });
        await Run(new CompleteComplaint { Reference = _reference, Version = _version });
    }

    private async Task Run<T>(T command, Actor? actor = null)
        where T : ComplaintCommand
    {
        var done = await site.Services.GetRequiredService<ComplaintCommands>().Run(command, actor ?? Analyst);
        Assert.True(done.IsDone, string.Join("; ", done.Refusals));
        _version = done.Value;
    }

    private async Task<string> Page() => WebUtility.HtmlDecode(await _visitor.GetStringAsync("/track/complaint"));
}
