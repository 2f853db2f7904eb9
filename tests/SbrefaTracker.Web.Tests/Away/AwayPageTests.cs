using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Web.Away;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Away;

/// <summary>Who stands in, as two people look at it at once.</summary>
public sealed class AwayPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Shows_how_things_stand_when_somebody_else_ended_it_meanwhile()
    {
        var (analyst, administrator) = (await new Life(site).Actor(Life.Analyst), await new Life(site).Actor(Life.Administrator));
        var commands = site.Services.GetRequiredService<RecordCommands>();
        var (sheet, today) = ((await site.Services.GetRequiredService<SubstitutionQueries>().Read(analyst)).Value!, site.Services.GetRequiredService<AgencyTime>().Today);
        var named = await commands.Run(new NameSubstitute { Away = analyst.Id, Substitute = sheet.People[0].Substitutes[0].Id, FromOn = today, ToOn = today.AddDays(3) }, analyst);
        await using var parts = new PartsContext(site, analyst.Id);
        var page = parts.Render<AwayPage>();
        var end = page.WaitForElement(".remark button");
        Assert.True((await commands.Run(new EndSubstitution { Record = named.Value!.Record, Version = named.Value.Version }, administrator)).IsDone);

        await end.ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Ended on", page.Find(".remark").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll(".refusal"));
        Assert.Empty(page.FindAll(".remark button"));
    }
}
