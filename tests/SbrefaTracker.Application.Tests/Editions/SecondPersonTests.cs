using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>Whoever made an edition does not clear it as well, in whatever part they made it.</summary>
public sealed class SecondPersonTests
{
    private static readonly Actor Liaison = Actor.Staff("liaison", "Liaison", [Roles.OfficeLiaison], ["0401"]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_neither_who_froze_nor_who_settled_a_comment_nor_who_submitted(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Desk.WithComplaint(world);
        var commands = world.Get<RecordCommands>();
        var (freezer, settler, submitter) = (Both("freezer"), Both("settler"), Both("submitter"));
        var edition = (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, freezer, new Progress<long>())).Value!.Record;
        Assert.True((await commands.Run(new SendSections { Record = edition, Version = 1, CommentsBy = new DateOnly(2026, 3, 31) }, submitter)).IsDone);
        Assert.True((await commands.Run(new CommentOnEdition { Record = edition, Version = 2, Office = "0401", Text = "One of ours was closed." }, Liaison)).IsDone);
        world.Clock.Advance(TimeSpan.FromDays(30));

        // What was posted in time and came late is written down by staff, and by nobody else.
        Assert.Equal(["edition.comment_day_over"], Codes(await commands.Run(new CommentOnEdition { Record = edition, Version = 3, Office = "0401", Text = "By letter." }, Liaison)));
        Assert.True((await commands.Run(new CommentOnEdition { Record = edition, Version = 3, Office = "0401", Text = "By letter." }, submitter)).IsDone);
        var version = 4;
        foreach (var comment in (await world.Get<EditionQueries>().Read(2026, 1, submitter)).Value!.Comments)
        {
            Assert.True((await commands.Run(new SettleComment { Record = edition, Version = version++, Comment = comment.Id, Settlement = CommentSettlements.Unresolved, Answer = "It was not." }, settler)).IsDone);
        }

        Assert.True((await commands.Run(new SubmitEdition { Record = edition, Version = version++ }, submitter)).IsDone);

        foreach (var first in (Actor[])[freezer, settler, submitter])
        {
            Assert.Equal(["workflow.second_person_needed"], Codes(await commands.Run(new ClearEdition { Record = edition, Version = version }, first)));
        }

        Assert.True((await commands.Run(new ClearEdition { Record = edition, Version = version }, Both("another"))).IsDone);
    }

    // Each could clear it, were it not theirs.
    private static Actor Both(string id) => Actor.Staff(id, id, [Roles.Auditor, Roles.Representative]);

    private static IEnumerable<string> Codes(Result result) => result.Refusals.Select(refusal => refusal.Code);
}
