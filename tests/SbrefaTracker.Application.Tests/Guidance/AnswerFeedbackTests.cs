using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>Today is March 6, 2026.</summary>
public sealed class AnswerFeedbackTests
{
    private static readonly Actor Owner = Actor.Staff("owner", "Olive Owner", [Roles.PolicyOwner]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_what_visitors_say_and_keeps_their_words_without_an_identity(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Get<ShippedAnswers>().TakeOver();
        var feedback = world.Get<AnswerFeedback>();

        Assert.True((await feedback.Give(Said(AnswerHelp.Yes), default)).IsDone);
        Assert.True((await feedback.Give(Said(AnswerHelp.No, "Call me: owner@harbor.example or (202) 555-0142."), default)).IsDone);
        Assert.True((await feedback.Give(Said(AnswerHelp.No), default)).IsDone);
        Assert.True((await feedback.Give(Said(AnswerHelp.Solved) with { Place = AnswerPlaces.Filing }, default)).IsDone);
        var record = (await world.Get<PublishedAnswers>().Shelf()).Find("seizure")!.Record;

        Assert.Equal(new HelpCounts(1, 2, 1, 1), (await feedback.Counts(record, Owner)).Value);
        var comment = Assert.Single((await feedback.Comments(record, Owner)).Value!);
        Assert.Equal("Call me: [email] or [phone].", comment.Text);
        Assert.Equal("seizure", (await world.Get<AnswerQueries>().Read(Assert.Single((await feedback.Unhelpful(Owner)).Value!).Record, Owner)).Value!.Answer.Slug);
        Assert.True((await feedback.Settle(comment.Id, Owner)).IsDone);
        Assert.Empty((await feedback.Comments(record, Owner)).Value!);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_a_search_without_a_result_from_the_second_day_on_and_forgets_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var searches = world.Get<MissedSearches>();
        async Task<MissedSearch[]> Listed()
        {
            await searches.Keep();
            return (await searches.Read(Owner)).Value!;
        }

        searches.Note("Lost seal 4711", "en");
        Assert.Empty(await Listed());
        searches.Note("lost SEAL?", "en");
        searches.Note("4711", "en");
        Assert.Empty(await Listed());
        world.Clock.Advance(TimeSpan.FromDays(1));
        searches.Note("lost seal", "en");
        Assert.Equal(new MissedSearch("en", "lost seal", 3, 2, new DateOnly(2026, 3, 7)), Assert.Single(await Listed()));
        Assert.True((await searches.Settle("en", "lost seal", Owner)).IsDone);
        Assert.Empty(await Listed());
        searches.Note("lost seal", "en");
        Assert.Equal(4, Assert.Single(await Listed()).Times);
        world.Clock.Advance(TimeSpan.FromDays(MissedSearches.Kept + 1));
        await searches.Forget(default);
        Assert.Empty(await Listed());
    }

    [Fact]
    public async Task Keeps_no_more_different_searches_in_memory_than_it_says()
    {
        await using var world = await TestWorld.On();
        var searches = world.Get<MissedSearches>();
        static string Word(int number) => new([.. number.ToString("D4", CultureInfo.InvariantCulture).Select(digit => (char)(digit + ('k' - '0')))]);

        foreach (var number in Enumerable.Range(0, MissedSearches.MostWaiting + 7))
        {
            searches.Note(Word(number), "en");
        }

        await searches.Keep();
        await using var db = world.Open();
        Assert.Equal(MissedSearches.MostWaiting, db.AnswerSearches.Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reminds_every_policy_owner_once_of_what_is_due(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Get<ShippedAnswers>().TakeOver();
        await Add(world, "one");
        await Add(world, "two");
        var reminders = world.Get<AnswerReminders>();

        Assert.Equal(0, await reminders.Go());
        world.Clock.Advance(TimeSpan.FromDays(ShippedAnswers.FirstReview - AnswerReminders.Before));
        Assert.Equal(2, await reminders.Go());
        Assert.Equal(0, await reminders.Go());
        Assert.Equal(ShippedAnswers.Count, (await world.Get<AnswerQueries>().List(AnswerListing.Due, Owner)).Value!.Length);
        world.Clock.Advance(TimeSpan.FromDays(AnswerReminders.Again));
        var record = (await world.Get<PublishedAnswers>().Shelf()).Find("seizure")!.Record;
        Assert.True((await world.Get<RecordCommands>().Run(new AssignAnswer { Record = record, Version = 1, Owner = "two" }, Owner)).IsDone);
        Assert.Equal(2, await reminders.Go());
    }

    [Fact]
    public async Task Is_refused_to_others_and_for_what_is_not_there()
    {
        await using var world = await TestWorld.On();
        var feedback = world.Get<AnswerFeedback>();

        Assert.Equal("answer.not_there", (await feedback.Give(Said(AnswerHelp.Yes), default)).Refusals[0].Code);
        await world.Get<ShippedAnswers>().TakeOver();
        Assert.Equal("answer.not_there", (await feedback.Give(Said("perhaps"), default)).Refusals[0].Code);
        Assert.Equal("too_long", (await feedback.Give(Said(AnswerHelp.No, new string('x', AnswerFeedback.CommentLimit + 1)), default)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await feedback.Counts(-1, Desk.Auditor)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await feedback.Comments(-1, Desk.Auditor)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await feedback.Unhelpful(Desk.Auditor)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await feedback.Settle(1, Desk.Auditor)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await world.Get<MissedSearches>().Read(Desk.Auditor)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await world.Get<MissedSearches>().Settle("en", "x", Desk.Auditor)).Refusals[0].Code);
    }

    private static HelpGiven Said(string help, string? comment = null) => new("seizure", help, AnswerPlaces.Page, "en", comment);

    private static async Task Add(TestWorld world, string id)
    {
        await using var db = world.Open();
        db.Add(new Account { Id = id, UserName = id, Name = id, Email = $"{id}@agency.example", NormalizedUserName = id.ToUpper(CultureInfo.InvariantCulture), SecurityStamp = id });
        db.Add(new IdentityUserRole<string> { UserId = id, RoleId = Roles.PolicyOwner.Code });
        await db.SaveChangesAsync();
    }
}
