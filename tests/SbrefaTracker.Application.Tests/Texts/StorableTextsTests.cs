using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Texts;

/// <summary>What no database can hold as text is an error of neither: it is refused when it is written, and looked for in vain.</summary>
public sealed class StorableTextsTests(SharedWorlds worlds) : IClassFixture<SharedWorlds>
{
    // Named, because a test runner cannot hand over what is no text.
    private static readonly Dictionary<string, string> Unstorable = new(StringComparer.Ordinal)
    {
        [Nul] = "a NUL \0 in it",
        [Half] = "half a picture \ud83d",
        [OtherHalf] = "\ude00 the other half",
    };

    private const string Nul = "NUL";
    private const string Half = "first half";
    private const string OtherHalf = "second half";

    [Theory, OnSqlite(Nul), OnPostgres(Nul), OnSqlite(Half), OnPostgres(Half), OnSqlite(OtherHalf), OnPostgres(OtherHalf)]
    public async Task What_a_use_case_did_not_look_at_is_refused_and_takes_nothing_with_it(DatabaseProvider provider, string which)
    {
        var (world, text) = (await worlds.On(provider), Unstorable[which]);

        var added = await world.Queue.Run<Result<long>>(async (session, ct) =>
        {
            session.Db.Add(new FeedbackRow { Id = await session.Next(Counters.Feedback), At = session.Now, Page = "/", Text = text, Language = "en" });
            await session.Db.SaveChangesAsync(ct);
            return 1;
        });
        var changed = await world.Queue.Run(async (session, ct) =>
        {
            await session.Db.Feedback.ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, text), ct);
            return Result.Done;
        });

        Assert.Equal(["control_character", "control_character"], added.Refusals.Concat(changed.Refusals).Select(refusal => refusal.Code));
        await using var db = world.Open();
        Assert.False(await db.Feedback.AnyAsync());
    }

    [Theory, OnSqlite(Nul), OnPostgres(Nul), OnSqlite(Half), OnPostgres(Half), OnSqlite(OtherHalf), OnPostgres(OtherHalf)]
    public async Task It_is_looked_for_in_vain(DatabaseProvider provider, string which)
    {
        await using var db = (await worlds.On(provider)).Open();
        var text = Unstorable[which];
        var there = await db.Offices.Select(office => office.Code).OrderBy(code => code).FirstAsync();
        string[] several = [text, there];

        Assert.Null(await db.Offices.FirstOrDefaultAsync(office => office.Name == text));
        Assert.False(await db.Offices.AnyAsync(office => office.Name.Contains(text)));
        Assert.Equal(there, await db.Offices.Where(office => several.Contains(office.Code)).Select(office => office.Code).SingleAsync());
    }

    /// <summary>On SQLite a NUL ends what is looked for, and what stands before it would be found.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task What_stands_before_a_NUL_is_not_found_in_its_place(DatabaseProvider provider)
    {
        await using var db = (await worlds.On(provider)).Open();
        var name = await db.Offices.OrderBy(office => office.Code).Select(office => office.Name).FirstAsync();
        var text = name + "\0 and more";

        Assert.True(await db.Offices.AnyAsync(office => office.Name.Contains(name)));
        Assert.False(await db.Offices.AnyAsync(office => office.Name.Contains(text) || office.Name == text));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_picture_of_two_halves_is_text(DatabaseProvider provider)
    {
        var world = await worlds.On(provider);
        const string Whole = "two pictures \ud83d\ude00\ud83d\ude00, one letter \u00e9 and a \ufffd";

        var kept = "";
        await world.Queue.Run(async (session, ct) =>
        {
            session.Db.Add(new FeedbackRow { Id = await session.Next(Counters.Feedback), At = session.Now, Page = "/", Text = Whole, Language = "en" });
            await session.Db.SaveChangesAsync(ct);
            kept = await session.Db.Feedback.Where(row => row.Text == Whole).Select(row => row.Text).SingleAsync(ct);
            return (Result)Refusal.Of("taken.back");
        });

        Assert.Equal(Whole, kept);
    }
}
