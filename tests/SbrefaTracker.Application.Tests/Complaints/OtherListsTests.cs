using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.Retention;
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

    /// <summary>A file holds what its page has no room for.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_longer_than_its_page(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        var complaint = (await desk.Stored()).Id;
        await using (var db = world.Open())
        {
            foreach (var number in Enumerable.Range(1, NarrativeList.Most + 1))
            {
                db.Entry(db.Narratives.Add(new Narrative { Reference = $"RF-2026-9{number:0000}", PublicId = $"N-{number}", State = NarrativeState.Returned }).Entity).Property(row => row.Id).CurrentValue = -90_000 - number;
            }

            foreach (var number in Enumerable.Range(1, DisposalQueries.Most + 1))
            {
                var proposal = new DisposalProposal
                {
                    ComplaintId = complaint,
                    DueOn = new(2026, 3, 1),
                    ProposedOn = new(2026, 3, 2),
                    ProposedBy = "analyst",
                    Reason = "The days are over.",
                    Kind = "complaint",
                    Authority = "Schedule",
                    Standing = "approved",
                };
                db.Entry(db.DisposalProposals.Add(proposal).Entity).Property(row => row.Id).CurrentValue = 90_000 + number;
            }

            await db.SaveChangesAsync();
        }

        Assert.Equal(NarrativeList.Most + 1, (await First(world, OtherList.Narratives, Desk.Analyst)).Count);
        Assert.Equal(DisposalQueries.Most + 1, (await First(world, OtherList.Disposals, Desk.Representative)).Count);
        Assert.Equal(DisposalQueries.Most, (await world.Get<DisposalQueries>().Waiting(Desk.Representative)).Value!.Length);
    }

    [Fact]
    public async Task Is_written_down_with_all_the_words_of_its_purpose()
    {
        await using var world = await TestWorld.On();
        var words = new string('a', IdentityReads.WordsLimit - 4) + " end";

        Assert.True((await world.Get<OtherLists>().Run(OtherList.Patterns, words, Desk.Representative)).IsDone);

        await using var db = world.Open();
        Assert.Equal($"Patterns: {words}", (await db.IdentityReads.SingleAsync()).Words);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_where_a_file_ends_before_its_list_does(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await Desk.WithComplaint(world);
        await desk.Complete();
        foreach (var office in (string[])["0401", "2304"])
        {
            await desk.Ask(office);
        }

        foreach (var words in (string[])["First.", "Second."])
        {
            Assert.True((await world.Get<VisitorFeedback>().Give(words, "/file", "en")).IsDone);
        }

        var (liaison, all) = (Actor.Staff("both", "Both", [Roles.OfficeLiaison], ["0401", "2304"]), new[] { (OtherList.Feedback, Desk.Analyst), (OtherList.Mail, Desk.Analyst) });
        foreach (var (list, reader) in all.Append((OtherList.Inquiries, liaison)))
        {
            var whole = (await Lists(world, 1_000).Run(list, "For the yearly audit", reader)).Value!;
            Assert.True(whole.Rows.Count > 1, list.ToString());
            Assert.Null(whole.EndsAfter);
            Assert.Null((await Lists(world, whole.Rows.Count).Run(list, "For the yearly audit", reader)).Value!.EndsAfter);
            var cut = (await Lists(world, whole.Rows.Count - 1).Run(list, "For the yearly audit", reader)).Value!;
            Assert.Equal((whole.Rows.Count - 1, (int?)whole.Rows.Count - 1), (cut.Rows.Count, cut.EndsAfter));
            Assert.Equal(["It goes on.", .. Enumerable.Repeat("", cut.Columns.Count - 1)], cut.Ending("It goes on.").Rows[^1]);
        }
    }

    private static OtherLists Lists(TestWorld world, int most) => new(
        world.Get<MatterQueries>(), world.Get<MailOverview>(), world.Get<PatternQueries>(), world.Get<CampaignQueries>(), world.Get<VisitorFeedback>(), world.Get<OfficeInquiries>(), world.Get<DisposalQueries>(),
        world.Get<NarrativeList>(), world.Get<OfficeCalls>(), world.Get<IdentityReads>())
    { Most = most };

    private static async Task<IReadOnlyList<string>> First(TestWorld world, OtherList list, Actor actor) =>
        [.. (await world.Get<OtherLists>().Run(list, "For the yearly audit", actor)).Value!.Rows.Select(row => row[0])];
}
