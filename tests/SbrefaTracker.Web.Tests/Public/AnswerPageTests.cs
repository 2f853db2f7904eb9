using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>The page of an answer as visitors read it, without script.</summary>
[Collection(VisitorsCollection.Name)]
public sealed class AnswerPageTests(PublicSite site)
{
    private static readonly Actor Writer = Actor.Staff("answer-writer", "Writer", [Roles.Analyst]);
    private static readonly Actor Owner = Actor.Staff("answer-owner", "Owner", [Roles.PolicyOwner]);

    [Fact]
    public async Task Shows_the_other_language_marked_as_such_where_one_is_missing()
    {
        await Publish("torn-label", "A label is torn.");

        var html = await site.Visitor("es").GetStringAsync("/answers/torn-label");

        Assert.Contains("<h1 lang=\"en\">A label is torn.</h1>", html, StringComparison.Ordinal);
        Assert.Contains("Hasta ahora solo en ingl", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Only in", await site.Visitor().GetStringAsync("/answers/torn-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_was_corrected_and_keeps_what_was_said_before()
    {
        var done = await Publish("late-bond", "A bond is late.");
        await Run(new ReviseAnswer { Record = done.Record, Version = 3, Text = Text("A bond is too late."), ChangeKind = AnswerChanges.Correction, ChangeNoteEn = "The word was missing." }, Writer);
        await Run(new SubmitAnswer { Record = done.Record, Version = 4 }, Writer);
        await Run(Effective(done.Record, 5), Owner);

        var now = await site.Visitor().GetStringAsync("/answers/late-bond");
        var before = await site.Visitor().GetStringAsync("/answers/late-bond/versions/1");

        Assert.Contains("The word was missing.", now, StringComparison.Ordinal);
        Assert.Contains("A bond is too late.", now, StringComparison.Ordinal);
        Assert.Contains("An earlier version", before, StringComparison.Ordinal);
        Assert.Contains(">A bond is late.</h1>", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/answers/late-bond/versions/3")).StatusCode);
    }

    /// <summary>Whoever looks after links reads nothing and looks for nothing.</summary>
    [Fact]
    public async Task A_search_that_nobody_reads_is_no_missed_search()
    {
        var searches = site.Services.GetRequiredService<MissedSearches>();

        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/answers?q=unheardword"))).StatusCode);
        await site.Visitor().GetStringAsync("/answers?q=unspokenword");

        await searches.Keep();
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        Assert.Equal(["unspokenword"], await db.AnswerSearches.Where(row => row.Words == "unheardword" || row.Words == "unspokenword").Select(row => row.Words).ToListAsync());
    }

    [Fact]
    public async Task Takes_what_a_visitor_says_without_script_and_refuses_it_without_the_token_of_the_form()
    {
        var visitor = site.Visitor();

        var said = await Site.Send(visitor, "/answers/protest", "helped", ("help", "solved"), ("from", "filing"), ("comment", ""));
        var tooLong = await Site.Send(visitor, "/answers/protest", "helped", ("help", "no"), ("from", "page"), ("comment", new string('x', AnswerFeedback.CommentLimit + 1)));
        var bare = await site.Visitor().PostAsync("/answers/protest", new FormUrlEncodedContent([new("_handler", "helped"), new("help", "yes")]));
        var record = (await site.Services.GetRequiredService<PublishedAnswers>().Shelf()).Find("protest")!.Record;

        Assert.Equal("/answers/protest?said=solved#helped", said.Headers.Location!.ToString().Replace("http://localhost", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal(new HelpCounts(0, 0, 1, 1), (await site.Services.GetRequiredService<AnswerFeedback>().Counts(record, Owner)).Value);
    }

    private async Task<RecordDone> Publish(string slug, string question)
    {
        var done = await Run(new WriteAnswer { Slug = slug, Text = Text(question) }, Writer);
        await Run(new SubmitAnswer { Record = done.Record, Version = 1 }, Writer);
        return await Run(Effective(done.Record, 2), Owner);
    }

    private PublishAnswer Effective(long record, int version)
    {
        var today = site.Services.GetRequiredService<AgencyTime>().Today;
        return new PublishAnswer { Record = record, Version = version, EffectiveOn = today, ReviewBy = today.AddDays(30) };
    }

    private static AnswerGiven Text(string question) => new() { Topics = ["goods"], ActionTypes = [], Sources = "19 CFR 113", En = new AnswerText(question, "Tell the port.", "", "") };

    private async Task<RecordDone> Run<TCommand>(TCommand command, Actor actor)
        where TCommand : IRecordCommand
    {
        var done = await site.Services.GetRequiredService<RecordCommands>().Run(command, actor);
        Assert.Empty(done.Refusals);
        return done.Value!;
    }
}
