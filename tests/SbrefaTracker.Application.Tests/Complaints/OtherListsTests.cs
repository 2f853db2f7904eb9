using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class OtherListsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_what_the_page_shows_for_those_who_may_read_it_and_for_nobody_else(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask();
        Assert.Empty(await desk.Do(Desk.Representative, d => new OpenMatter { Reference = d.Reference, Version = d.Version, Kind = MatterKinds.Retaliation, Reason = "Exams twice a week." }));
        Assert.True((await world.Get<VisitorFeedback>().Give("=HYPERLINK(1)", "/file", "en")).IsDone);

        Assert.Equal([desk.Reference], await First(world, OtherList.Matters, Desk.Representative));
        Assert.Equal([desk.Reference], await First(world, OtherList.Inquiries, Desk.Boston));
        Assert.Contains(desk.Reference, await First(world, OtherList.Mail, Desk.Analyst));
        Assert.Equal("=HYPERLINK(1)", Assert.Single((await world.Get<OtherLists>().Run(OtherList.Feedback, null, Desk.Analyst)).Value!.Rows)[^1]);
        Assert.Empty(await First(world, OtherList.Inquiries, Desk.Laredo));
        Assert.Empty(await First(world, OtherList.Inquiries, Desk.Representative));
        foreach (var list in Enum.GetValues<OtherList>().Where(list => list != OtherList.Inquiries))
        {
            foreach (var stranger in (Actor[])[Desk.Boston, Desk.Auditor])
            {
                Assert.Equal("not_allowed", (await world.Get<OtherLists>().Run(list, "For the yearly audit", stranger)).Refusals[0].Code);
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_as_wide_as_its_columns_and_leaves_a_line_where_it_says_who_filers_are(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Desk.WithComplaint(world);
        foreach (var list in Enum.GetValues<OtherList>())
        {
            var who = list == OtherList.Inquiries ? Desk.Boston : Desk.Representative;
            var silent = await world.Get<OtherLists>().Run(list, " ", who);
            Assert.Equal(OtherLists.AsksPurpose(list) ? nameof(ListAsked.Purpose) : null, silent.Refusals.SingleOrDefault()?.Field);
            var table = (await world.Get<OtherLists>().Run(list, " For the yearly audit", who)).Value!;
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
            Assert.Equal(table.Columns.Count, table.Columns.Distinct(StringComparer.Ordinal).Count());
        }

        await using var db = world.Open();
        Assert.Equal([("Mail: For the yearly audit", (int?)1), ("Matters: For the yearly audit", 0), ("Patterns: For the yearly audit", 0)], (await db.IdentityReads.ToListAsync()).Select(row => (row.Words!, (int?)row.Complaints)).OrderBy(row => row.Item1, StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> First(TestWorld world, OtherList list, Actor actor) =>
        [.. (await world.Get<OtherLists>().Run(list, "For the yearly audit", actor)).Value!.Rows.Select(row => row[0])];
}
