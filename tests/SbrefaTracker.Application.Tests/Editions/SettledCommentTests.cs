using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Attachments;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>What became of a comment has something behind it, and the office may read it on.</summary>
public sealed class SettledCommentTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly Actor Liaison = Actor.Staff("liaison", "Liaison", [Roles.OfficeLiaison], ["0401"]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_what_was_changed_the_complaint_and_the_figure_and_stays_before_the_office(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        var (commands, queries) = (world.Get<RecordCommands>(), world.Get<EditionQueries>());
        var edition = (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, Auditor, new Progress<long>())).Value!.Record;
        Assert.True(await world.Get<PrintQueue>().Keep((await world.Get<PrintQueue>().Next())!, Uploads.Pdf(90)));
        Assert.True((await commands.Run(new SendSections { Record = edition, Version = 1, CommentsBy = new DateOnly(2026, 3, 31) }, Auditor)).IsDone);
        Assert.True((await commands.Run(new CommentOnEdition { Record = edition, Version = 2, Office = "0401", Text = "One of ours was closed." }, Liaison)).IsDone);
        var section = Assert.Single(await queries.SectionsFor(Liaison));
        Assert.True(section.MayComment);
        var settle = new SettleComment { Record = edition, Version = 3, Comment = section.Comments[0].Id, Settlement = CommentSettlements.Resolved, Answer = "The closing was entered.", CorrectedComplaint = desk.Reference, CorrectedFigure = "byOffice[0401].received" };

        Assert.Equal(["Answer required"], await Refusals(commands, settle with { Answer = " " }));
        Assert.Equal(["CorrectedComplaint edition.no_complaint"], await Refusals(commands, settle with { CorrectedComplaint = "RF-1999-00001" }));
        Assert.Equal(["CorrectedComplaint edition.not_corrected"], await Refusals(commands, settle));
        await desk.Do(Desk.Representative, d => new CloseComplaint { Reference = d.Reference, Version = d.Version, Outcome = Outcomes.Withdrawn });
        Assert.Equal(["CorrectedFigure edition.no_such_figure"], await Refusals(commands, settle with { CorrectedFigure = "received" }));
        Assert.Equal(["CorrectedFigure edition.no_such_figure"], await Refusals(commands, settle with { CorrectedFigure = "byOffice[2304].received" }));
        Assert.True((await commands.Run(settle with { CorrectedComplaint = $" {desk.Reference} " }, Auditor)).IsDone);

        var comment = Assert.Single((await queries.Read(2026, 1, Auditor)).Value!.Comments);
        Assert.Equal((desk.Reference, "byOffice[0401].received", "The closing was entered."), (comment.CorrectedComplaint, comment.CorrectedFigure, comment.Answer));

        // The office reads the section on, and what became of its comment; which complaint it was is for the record.
        world.Clock.Advance(TimeSpan.FromDays(30));
        foreach (var act in (Func<Task<Result<RecordDone>>>[])[() => commands.Run(new SubmitEdition { Record = edition, Version = 4 }, Auditor), () => commands.Run(new ClearEdition { Record = edition, Version = 5 }, Desk.Representative)])
        {
            Assert.True((await act()).IsDone);
            var over = Assert.Single(await queries.SectionsFor(Liaison));
            Assert.Equal((false, 1L, null, "byOffice[0401].received"), (over.MayComment, over.Own!.Received, over.Comments[0].CorrectedComplaint, over.Comments[0].CorrectedFigure));
            Assert.Null(over.IssuedOn);
        }

        Assert.True((await world.Get<EditionIssuing>().Run(2026, 1, 6, Auditor)).IsDone);
        Assert.NotNull(Assert.Single(await queries.SectionsFor(Liaison)).IssuedOn);
        Assert.Empty(await queries.SectionsFor(Actor.Staff("other", "Other", [Roles.OfficeLiaison], ["2304"])));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task What_is_left_unresolved_names_neither_and_what_is_given_up_is_read_no_more()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        var (commands, queries) = (world.Get<RecordCommands>(), world.Get<EditionQueries>());
        var edition = (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, Auditor, new Progress<long>())).Value!.Record;
        Assert.Empty(await queries.SectionsFor(Liaison));
        Assert.True((await commands.Run(new SendSections { Record = edition, Version = 1, CommentsBy = new DateOnly(2026, 3, 31) }, Auditor)).IsDone);
        Assert.True((await commands.Run(new CommentOnEdition { Record = edition, Version = 2, Office = "0401", Text = "One of ours was closed." }, Liaison)).IsDone);
        var id = Assert.Single(await queries.SectionsFor(Liaison)).Comments[0].Id;

        Assert.True((await commands.Run(new SettleComment { Record = edition, Version = 3, Comment = id, Settlement = CommentSettlements.Unresolved, Answer = "It was not.", CorrectedComplaint = desk.Reference, CorrectedFigure = "no" }, Auditor)).IsDone);

        var comment = Assert.Single((await queries.Read(2026, 1, Auditor)).Value!.Comments);
        Assert.Equal((null, null), (comment.CorrectedComplaint, comment.CorrectedFigure));
        Assert.True((await commands.Run(new AbandonEdition { Record = edition, Version = 4, Reason = "Frozen anew." }, Auditor)).IsDone);
        Assert.Empty(await queries.SectionsFor(Liaison));
    }

    private static async Task<IEnumerable<string>> Refusals(RecordCommands commands, SettleComment settle) =>
        (await commands.Run(settle, Auditor)).Refusals.Select(refusal => $"{refusal.Field} {refusal.Code}");
}
