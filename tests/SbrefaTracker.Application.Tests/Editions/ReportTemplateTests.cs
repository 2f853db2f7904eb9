using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Editions.Templates;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

/// <summary>The template of the annual report as an auditor writes it: versions in the record, the latest in force.</summary>
public sealed class ReportTemplateTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 7];

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_version_is_in_force_from_now_on_the_ones_before_stay_and_the_files_come_back(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, more: services => services.AddSingleton<ITemplateFit>(new Fits()));
        var (commands, queries) = (world.Get<RecordCommands>(), new ReportTemplateQueries(world.Get<ITrackerDbFactory>()));
        Assert.Same(TemplateVersion.Shipped, await queries.InForce());
        var first = new ReviseReportTemplate { Replaces = 0, Sections = [new("one", null, "One", "<p>A</p>"), new("two", "stories", "Two", "B") { IsShown = false }], Logo = Png, Reason = "Our own words." };

        Assert.True((await commands.Run(first, Auditor)).IsDone);
        Assert.Equal("stale", Code(await commands.Run(first, Auditor)));
        Assert.Equal("template.unchanged", Code(await commands.Run(first with { Replaces = 1 }, Auditor)));
        var inForce = await queries.InForce();
        Assert.Equal((1, "image/png"), (inForce.Number, inForce.Logo!.Type));
        Assert.Equal(first.Sections, inForce.Sections);
        Assert.Equal(Png, inForce.Logo.Bytes);

        Assert.True((await commands.Run(new ReviseReportTemplate { Replaces = 1, Reason = "Back to the files." }, Auditor)).IsDone);
        inForce = await queries.InForce();
        Assert.Equal((2, null, null), (inForce.Number, inForce.Sections, inForce.Logo));
        var versions = (await queries.Versions(Desk.Representative)).Value!;
        Assert.Equal([2, 1, 0], versions.Select(version => version.Number));
        Assert.Equal(("Our own words.", new DateOnly(2026, 3, 6)), (versions[1].Reason, versions[1].On));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_written_by_auditors_alone_with_a_reason_and_only_as_it_fits()
    {
        await using var world = await TestWorld.On(more: services => services.AddSingleton<ITemplateFit>(new Fits()));
        var (commands, queries) = (world.Get<RecordCommands>(), new ReportTemplateQueries(world.Get<ITrackerDbFactory>()));
        var given = new ReviseReportTemplate { Replaces = 0, Logo = Png, Reason = "Ours." };

        Assert.Equal("workflow.not_your_role", Code(await commands.Run(given, Desk.Representative)));
        Assert.Equal("required", Code(await commands.Run(given with { Reason = " " }, Auditor)));
        Assert.Equal("template.logo_type", Code(await commands.Run(given with { Logo = "<svg></svg>"u8.ToArray() }, Auditor)));
        Assert.Equal("template.logo_size", Code(await commands.Run(given with { Logo = [.. Png, .. new byte[TemplateLogo.Most]] }, Auditor)));
        Assert.Equal("template.missing", Code(await commands.Run(given with { Sections = [] }, Auditor)));
        Assert.Equal("template.unchanged", Code(await commands.Run(given with { Logo = null }, Auditor)));
        Assert.Equal("not_allowed", Assert.Single((await queries.Versions(Desk.Analyst)).Refusals).Code);
        Assert.Equal(0, (await queries.InForce()).Number);
    }

    private static string Code(Result result) => Assert.Single(result.Refusals).Code;

    /// <summary>What fits is another test's: here a template without sections does not.</summary>
    private sealed class Fits : ITemplateFit
    {
        public IReadOnlyList<Refusal> Faults(IReadOnlyList<TemplateSection> sections) => sections.Count == 0 ? [Refusal.Of("template.missing", "x")] : [];
    }
}
