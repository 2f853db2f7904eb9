using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Correspondence;

public sealed class LetterheadTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Stays_with_the_letter_as_it_was_when_the_settings_say_something_else(DatabaseProvider provider)
    {
        var database = await TestDatabase.Migrated(provider);
        var before = Named(database, "Office of Old Names", "(202) 555-0100");
        var desk = await Desk.WithComplaint(before);
        await desk.Complete();
        await desk.Draft();
        await desk.Clear(Desk.Representative);
        Assert.Empty(await desk.Send());
        await before.Stop();

        await using var since = Named(database, "Office of New Names", "(202) 555-0199");
        var view = (await since.Get<ComplaintQueries>().Read(desk.Reference, Desk.Representative)).Value!;

        Assert.All(view.Mails, mail => Assert.Equal(("Office of Old Names", "(202) 555-0100"), (mail.Letterhead!.Office, mail.Letterhead.Phone)));
        Assert.Equal("Office of Old Names", Assert.Single(view.Responses).Letterhead!.Office);
        Assert.Equal("Office of Old Names", Assert.Single((await since.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Responses).Letterhead!.Office);
        Assert.Equal("Office of New Names", since.Get<Letterhead>().Office);
        Assert.Empty((await since.Check()).Problems);
    }

    [Theory]
    [InlineData("Office\nAgency\n\n", 0)]
    [InlineData("Office\nAgency\n555\na@b.example", 2)]
    public void Is_read_as_it_was_written(string kept, int ways)
    {
        var letterhead = Letterhead.Read(kept)!;

        Assert.Equal((kept, ways), (letterhead.Write(), letterhead.Ways.Count));
        Assert.Null(Letterhead.Read(null));
    }

    private static TestWorld Named(TestDatabase database, string office, string phone) =>
        new(database, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Agency:Office"] = office, ["Agency:Phone"] = phone });
}
