using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>Every sign and field of the search, on both databases. It is Friday, March 6, 2026.</summary>
public sealed class SearchLanguageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Puts_words_together(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var oranges = await world.File(input => Tell(input, "Sweet oranges rotted at the pier."));
        var steel = await world.File(input => Tell(input, "The pier was shut; steel was held."));
        var both = await world.File(input => Tell(input, "Oranges and steel in one container."));

        await Finds(world, "oranges steel", both);
        await Finds(world, "oranges AND steel", both);
        await Finds(world, "oranges OR steel", both, steel, oranges);
        await Finds(world, "oranges NOT steel", oranges);
        await Finds(world, "oranges -steel", oranges);
        await Finds(world, "NOT oranges", steel);
        await Finds(world, "pier NOT (sweet OR zebra)", steel);
        await Finds(world, "(sweet OR container) AND oranges", both, oranges);
        await Finds(world, "\"sweet oranges\"", oranges);
        await Finds(world, "\"oranges sweet\"");
        await Finds(world, "contain*", both);
        await Finds(world, "sweet OR NOT pier", both, oranges);
        await Finds(world, "pier sweet OR shut", steel, oranges);
        await Finds(world, "sweet OR shut AND oranges", oranges);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Looks_at_fields(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var seized = await world.File(input =>
        {
            input[ComplaintFields.ActionType] = "SEIZ";
            input[ComplaintFields.Office] = "2304";
            input[ComplaintFields.TradeRole] = "broker";
            input[ComplaintFields.EntityState] = "TX";
            input[ComplaintFields.EntityName] = "Hallmark Fasteners";
            input[ComplaintFields.PenaltyAssessed] = 600_000L;
            input[ComplaintFields.RetaliationAlleged] = true;
        });
        var other = await world.File(input =>
        {
            input[ComplaintFields.ActionType] = "PEN";
            input[ComplaintFields.Source] = "ono";
            input[ComplaintFields.EntityState] = "MA";
            input[ComplaintFields.EntityName] = "Boston Steel";
            input[ComplaintFields.PenaltyAssessed] = null;
            input[ComplaintFields.TradeRole] = null;

            // A word that stands in so many places that the index is read no further, but from the next word on.
            input[ComplaintFields.Narrative] = string.Join(' ', Enumerable.Repeat("halibut", 100));
        });
        await world.Change(other, "Assigned", (_, complaint) =>
        {
            (complaint.AssigneeId, complaint.State) = (Desk.Analyst.Id, ComplaintState.UnderReview);
            return Task.CompletedTask;
        });

        await Finds(world, "action:seiz", seized);
        await Finds(world, "office:2304", seized);
        await Finds(world, "office:laredo", seized);
        await Finds(world, "role:broker", seized);
        await Finds(world, "NOT role:broker", other);
        await Finds(world, "source:ono", other);
        await Finds(world, "state:tx", seized);
        await Finds(world, "state:UnderReview", other);
        await Finds(world, "state:open", other, seized);
        await Finds(world, "state:closed");
        await Finds(world, "who:me", other);
        await Finds(world, "who:nobody", seized);
        await Finds(world, "entity:hallmark", seized);
        await Finds(world, "entity:hall", seized);
        await Finds(world, "entity:mark");
        await Finds(world, "entity:~halmark", seized);
        await Finds(world, "entity:~gallmark", seized);
        await Finds(world, "entity:~allmark", seized);
        await Finds(world, "entity:~hhallmark", seized);
        await Finds(world, "entity:~ahllmark", seized);
        await Finds(world, provider == DatabaseProvider.Sqlite ? "entity:~gellmark" : "entity:~allmark", seized);
        await Finds(world, "entity:~halmark OR entity:boston", other, seized);
        await Finds(world, "entity:~zzzzzzz");
        await Finds(world, "penalty:>5000", seized);
        await Finds(world, "penalty:<5,000.50");
        await Finds(world, "penalty:$6000", seized);
        await Finds(world, "is:retaliation", seized);
        await Finds(world, "is:unsolved");
        await Finds(world, "is:paused");
        await Finds(world, "hallmark action:SEIZ NOT state:closed", seized);
        await Finds(world, "hallmark action:PEN");
        await Finds(world, "(hallmark OR action:PEN) state:open", other, seized);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reads_days_spans_and_what_happened(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var early = await world.File(input => input[ComplaintFields.ReceivedOn] = new DateOnly(2025, 9, 30));
        var late = await world.File(input => input[ComplaintFields.ReceivedOn] = new DateOnly(2026, 2, 27));
        foreach (var reference in new[] { early, late })
        {
            await world.Change(reference, "Dated", (_, complaint) =>
            {
                complaint.DueOn = new DateOnly(2026, 3, 5);
                return Task.CompletedTask;
            });
        }

        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Complete());
        Assert.Empty(await desk.Do(Desk.Representative, d => new EscalateComplaint { Reference = d.Reference, Version = d.Version, Ground = EscalationGrounds.Unsolvable, Reason = "Silence." }));

        await Finds(world, "received:2025-09-30", early);
        await Finds(world, "received:fy2025", early);
        await Finds(world, "received:2026-02", late);
        await Finds(world, "received:last-month", late);
        await Finds(world, "received:<2026", early);
        await Finds(world, "received:<=2026-02 received:>=2026", late);
        await Finds(world, "received:2025-09-01..2026-02-28", late, early);
        await Finds(world, "received:today", desk.Reference);
        await Finds(world, "due:<today", late, early);
        await Finds(world, "is:overdue", late, early);
        await Finds(world, "did:escalated", desk.Reference);
        await Finds(world, "did:escalated=this-week", desk.Reference);
        await Finds(world, "did:escalated=last-month");
        await Finds(world, "did:escalated>=2026-03-06", desk.Reference);
        await Finds(world, "did:escalated>2026-03-06");
        await Finds(world, "NOT did:escalated", late, early);

        foreach (var text in new[] { "Once.", "Twice." })
        {
            Assert.Empty(await desk.Do(Desk.Representative, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = text }));
        }

        await Finds(world, "did:noted", desk.Reference);
        await Finds(world, "did:noted did:escalated=today", desk.Reference);
        await Finds(world, "did:noted did:closed");
        await Finds(world, "did:closed OR did:noted", desk.Reference);
        await Finds(world, "did:noted is:overdue");
        await Finds(world, "did:noted=last-month");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Knows_grades(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);

        // 30 business days after January 5, 2026 end on February 18: a birthday and a holiday lie between.
        var a = await Responded(world, new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 18));
        var b = await Responded(world, new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 19));
        var silent = await Responded(world, new DateOnly(2025, 3, 3), null);
        var waiting = await Responded(world, new DateOnly(2026, 1, 5), null);

        await Finds(world, "grade:A", a);
        await Finds(world, "grade:b", b);
        await Finds(world, "grade:F", silent);
        await Finds(world, "NOT grade:A NOT grade:B NOT grade:F", waiting);
        await Finds(world, "summary grade:B", b);
    }

    [Theory]
    [InlineData("\"half", "search_quote_open")]
    [InlineData("(a", "search_bracket_open")]
    [InlineData("a)", "search_bracket_extra")]
    [InlineData("()", "search_bracket_extra")]
    [InlineData("a OR", "search_term_missing_after")]
    [InlineData("OR a", "search_term_missing_before")]
    [InlineData("ofice:2304", "search_field_unknown_near")]
    [InlineData("http://example", "search_field_unknown")]
    [InlineData("office:", "search_value_missing")]
    [InlineData("action:BLUE", "search_value_unknown")]
    [InlineData("state:blue", "search_value_unknown")]
    [InlineData("action:>PEN", "search_not_ordered")]
    [InlineData("office:~2304", "search_not_fuzzy")]
    [InlineData("due:soon", "search_day_unknown")]
    [InlineData("did:slept", "search_value_unknown")]
    [InlineData("did:matteropened", "search_value_unknown")]
    [InlineData("did:escalated=soon", "search_day_unknown")]
    [InlineData("penalty:lots", "search_money_unknown")]
    [InlineData("((((((((((a))))))))))", "search_too_deep")]
    [InlineData("harbor\0", "search_control_character")]
    [InlineData("\"a\u0007b\"", "search_control_character")]
    public async Task Says_what_it_cannot_read(string typed, string code)
    {
        await using var world = await TestWorld.On();

        var read = await world.Get<WorkList>().Read(new WorkListFilter { Search = typed, WithClosed = true }, Desk.Analyst);

        Assert.Equal(code, Assert.Single(read.Refusals).Code);
    }

    [Theory]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("kitten", "sitting", 2, null)]
    [InlineData("halmark", "hallmark", 2, 1)]
    [InlineData("same", "same", 0, 0)]
    [InlineData("", "abc", 3, 3)]
    public void Counts_letters_that_differ(string one, string other, int limit, int? distance) => Assert.Equal(distance, EditDistance.Within(one, other, limit));

    /// <summary>What the help shows works.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Understands_its_own_examples(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        foreach (var example in SearchFields.All.Select(field => field.Example).Append("\"small entity\" (action:PEN OR action:SEIZ) penalty:>5000 NOT state:Closed"))
        {
            Assert.Empty((await world.Get<WorkList>().Read(new WorkListFilter { Search = example, WithClosed = true }, Desk.Analyst)).Refusals);
        }
    }

    private static void Tell(ComplaintInput input, string narrative)
    {
        input[ComplaintFields.Subject] = "A matter";
        input[ComplaintFields.Narrative] = narrative;
    }

    private static async Task<string> Responded(TestWorld world, DateOnly forwarded, DateOnly? responded)
    {
        var reference = await world.File(input => input[ComplaintFields.ReceivedOn] = forwarded);
        await world.Change(reference, "Dated", (_, complaint) =>
        {
            (complaint.ForwardedOn, complaint.RespondedOn) = (forwarded, responded);
            return Task.CompletedTask;
        });
        return reference;
    }

    private static async Task Finds(TestWorld world, string search, params string[] references)
    {
        var page = await world.Get<WorkList>().Read(new WorkListFilter { Search = search, WithClosed = true }, Desk.Analyst);
        Assert.True(page.IsDone, $"{search}: {string.Join("; ", page.Refusals)}");
        Assert.True(references.SequenceEqual(page.Value.Rows.Select(row => row.Reference)), $"{search}: {string.Join(", ", page.Value.Rows.Select(row => row.Reference))}");
    }
}
