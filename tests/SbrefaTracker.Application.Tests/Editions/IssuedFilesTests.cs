using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>An edition is issued with its files, and these are what is given out for ever.</summary>
public sealed class IssuedFilesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_kept_with_it_in_the_background_and_noticed_when_one_was_changed(DatabaseProvider provider)
    {
        var press = new Press();
        await using var world = await TestWorld.On(provider, more: services => services.AddSingleton<IEditionPress>(press));
        var auditor = await Cleared(world);
        var queries = world.Get<EditionQueries>();
        Assert.Null((await queries.Issued(2026, 1, Press.Name, auditor)).Value!.Content);

        var edition = (await queries.Read(2026, 1, auditor)).Value!.Edition;
        var asked = await world.Get<JobDesk>().Ask(new AskJob(JobKinds.Issue, 2026, edition.AsOf) { Subject = edition.Id, Given = new EditionAsked(2026, 1, edition.Version).Text }, auditor);
        Assert.True(asked.IsDone);
        await world.Get<JobRounds>().Go();

        Assert.Equal((JobState.Done, 1), Assert.Single((await world.Get<JobDesk>().List(JobKinds.Issue, auditor)).Value!.Select(line => (line.Job.State, line.Job.Made))));
        var issued = (await queries.Read(2026, 1, auditor)).Value!;
        Assert.Equal((EditionState.Issued, world.Get<AgencyTime>().Today), (issued.Edition.State, issued.Edition.IssuedOn));
        Assert.Equal("Issued on 2026-04-05 for 2026", await Text(queries, Press.Name, auditor));
        Assert.StartsWith($"{EditionFiles.Hash(Encoding.UTF8.GetBytes("Issued on 2026-04-05 for 2026"))}  {Press.Name}\n", await Text(queries, PrintedEdition.ListName, auditor));
        Assert.Equal(EditionFiles.Hash(Encoding.UTF8.GetBytes(await Text(queries, PrintedEdition.ListName, auditor))), issued.Edition.FilesSha256);
        Assert.Equal("not_found", Assert.Single((await queries.Issued(2026, 1, "other.html", auditor)).Refusals).Code);
        Assert.True((await world.Get<CheckEdition>().Run(edition.Id, auditor)).Value!.Ok);
        Assert.Empty((await world.Check()).Problems);

        // What somebody puts beside the list was never issued: it is not given out, and it is found.
        await using (var db = world.Open())
        {
            db.Add(new EditionChunk { EditionId = edition.Id, Name = EditionFiles.Issued("extra.html"), Number = 0, Bytes = EditionFiles.Pack("Never issued"u8) });
            await db.SaveChangesAsync();
        }

        Assert.Equal("not_found", Assert.Single((await queries.Issued(2026, 1, "extra.html", auditor)).Refusals).Code);
        Assert.False((await world.Get<CheckEdition>().Run(edition.Id, auditor)).Value!.FilesAreWhole);
        Assert.Equal(LedgerProblems.FileAdded, Assert.Single((await world.Check()).Problems).Code);
        await using (var db = world.Open())
        {
            await db.EditionChunks.Where(chunk => chunk.Name == EditionFiles.Issued("extra.html")).ExecuteDeleteAsync();
        }

        Assert.True((await world.Get<CheckEdition>().Run(edition.Id, auditor)).Value!.Ok);

        // A press that makes something else changes nothing any more; whoever changes what is kept is found out.
        press.Says = "Other words";
        Assert.Equal("Issued on 2026-04-05 for 2026", await Text(queries, Press.Name, auditor));
        await using (var db = world.Open())
        {
            var packed = EditionFiles.Pack("Issued on another day"u8);
            await db.EditionChunks.Where(chunk => chunk.Name == EditionFiles.Issued(Press.Name)).ExecuteUpdateAsync(set => set.SetProperty(chunk => chunk.Bytes, packed));
        }

        Assert.False((await world.Get<CheckEdition>().Run(edition.Id, auditor)).Value!.FilesAreWhole);
        Assert.Equal(LedgerProblems.FileChanged, Assert.Single((await world.Check()).Problems).Code);
        await using (var db = world.Open())
        {
            await db.EditionChunks.Where(chunk => chunk.Name == EditionFiles.Issued(Press.Name)).ExecuteDeleteAsync();
        }

        Assert.Equal(LedgerProblems.FileMissing, Assert.Single((await world.Check()).Problems).Code);
    }

    [Fact]
    public async Task Are_made_again_when_the_day_turned_and_not_at_all_for_what_may_not_be_issued()
    {
        var press = new Press();
        await using var world = await TestWorld.On(more: services => services.AddSingleton<IEditionPress>(press));
        var auditor = await Cleared(world);
        var (edition, commands) = ((await world.Get<EditionQueries>().Read(2026, 1, auditor)).Value!.Edition, world.Get<RecordCommands>());
        var command = new IssueEdition { Record = edition.Id, Version = edition.Version };

        Assert.Equal("edition.print_again", Assert.Single((await commands.Run(command, auditor)).Refusals).Code);
        var yesterday = new PrintedEdition(world.Get<AgencyTime>().Today.AddDays(-1), [], []);
        Assert.Equal("edition.print_again", Assert.Single((await commands.Run(command with { Printed = yesterday }, auditor)).Refusals).Code);
        Assert.Equal("edition.print_again", Assert.Single((await commands.Run(command with { Printed = yesterday with { On = world.Get<AgencyTime>().Today, Stories = [-7] } }, auditor)).Refusals).Code);
        Assert.Equal("stale", Assert.Single((await world.Get<EditionIssuing>().Run(2026, 1, 1, auditor)).Refusals).Code);
        Assert.Equal("not_found", Assert.Single((await world.Get<EditionIssuing>().Run(2026, 9, 1, auditor)).Refusals).Code);
        Assert.Equal("workflow.not_your_role", Assert.Single((await world.Get<EditionIssuing>().Run(2026, 1, edition.Version, Desk.Representative)).Refusals).Code);
        Assert.Equal(0, press.Printed);
        Assert.True((await world.Get<EditionIssuing>().Run(2026, 1, edition.Version, auditor)).IsDone);
        Assert.Equal(1, press.Printed);
    }

    /// <summary>What was handed in is what a second person clears, and what is issued: a template that is changed between is refused, and cleared anew after a return.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_made_by_the_template_that_was_handed_in_and_cleared(DatabaseProvider provider)
    {
        var press = new Press();
        await using var world = await TestWorld.On(provider, more: services => services.AddSingleton<IEditionPress>(press));
        var auditor = await Cleared(world);
        press.Template = "another";

        Assert.Equal("edition.not_as_submitted", Assert.Single((await world.Get<EditionIssuing>().Run(2026, 1, 4, auditor)).Refusals).Code);

        var (record, commands) = ((await world.Get<EditionQueries>().Read(2026, 1, auditor)).Value!.Edition.Id, world.Get<RecordCommands>());
        Assert.True((await commands.Run(new ReturnEdition { Record = record, Version = 4, Reason = "The template is another one." }, auditor)).IsDone);
        Assert.True((await commands.Run(new SubmitEdition { Record = record, Version = 5 }, auditor)).IsDone);

        press.Template = "a third";
        Assert.Equal("edition.not_as_submitted", Assert.Single((await commands.Run(new ClearEdition { Record = record, Version = 6 }, Desk.Representative)).Refusals).Code);

        press.Template = "another";
        Assert.True((await commands.Run(new ClearEdition { Record = record, Version = 6 }, Desk.Representative)).IsDone);
        Assert.True((await world.Get<EditionIssuing>().Run(2026, 1, 7, auditor)).IsDone);
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task<Actor> Cleared(TestWorld world)
    {
        var auditor = Actor.Staff(await world.Person("auditor@agency.example", Roles.Auditor), "Auditor", [Roles.Auditor]);
        await Desk.WithComplaint(world);
        var commands = world.Get<RecordCommands>();
        var frozen = (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, auditor, new Progress<long>())).Value!;
        Assert.True((await commands.Run(new SendSections { Record = frozen.Record, Version = 1, CommentsBy = new DateOnly(2026, 3, 31) }, auditor)).IsDone);
        world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.True((await commands.Run(new SubmitEdition { Record = frozen.Record, Version = 2 }, auditor)).IsDone);
        Assert.True((await commands.Run(new ClearEdition { Record = frozen.Record, Version = 3 }, Desk.Representative)).IsDone);
        return auditor;
    }

    private static async Task<string> Text(EditionQueries queries, string name, Actor actor)
    {
        await using var file = (await queries.Issued(2026, 1, name, actor)).Value!.Content!;
        using var text = new StreamReader(file);
        return await text.ReadToEndAsync();
    }

    private sealed class Press : IEditionPress
    {
        public const string Name = "annual-report.txt";

        public string Says { get; set; } = "Issued";

        public string Template { get; set; } = "template";

        public int Printed { get; private set; }

        public IReadOnlyList<FrozenDefinition> Definitions => [];

        public Task<IReadOnlyList<EditionPrint>> MadeBy(AnnualReportData report, CancellationToken ct) => Task.FromResult<IReadOnlyList<EditionPrint>>([new("template.txt", Encoding.UTF8.GetBytes(Template))]);

        public Task<IReadOnlyList<EditionPrint>> Print(EditionView edition, IProgress<string> progress, CancellationToken ct)
        {
            Printed++;
            progress.Report(Name);
            return Task.FromResult<IReadOnlyList<EditionPrint>>([new(Name, Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Says} on {edition.Edition.IssuedOn:yyyy-MM-dd} for {edition.Edition.FiscalYear}"))), new("template.txt", Encoding.UTF8.GetBytes(Template))]);
        }
    }
}
