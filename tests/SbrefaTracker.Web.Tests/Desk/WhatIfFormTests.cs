using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class WhatIfFormTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task A_closure_that_is_typed_moves_the_clock_and_the_offices_reply_by_a_day_and_saves_nothing()
    {
        var time = site.Services.GetRequiredService<AgencyTime>();
        var reference = await _life.File();
        await _life.AskOffice(reference);
        var view = await _life.View(reference);
        await using var parts = new PartsContext(site, (await _life.Actor(Life.Analyst)).Id);
        var sheet = new ComplaintSheet(view, time, [], [], "Marcus Bell");
        var form = parts.Render<WhatIfForm>(given => given.Add(p => p.Sheet, sheet));
        var closure = BusinessCalendar.Federal.AddBusinessDays(time.Today, 2);

        await form.Find("#if-closure").ChangeAsync($"{closure:yyyy-MM-dd}");
        await form.Find("form").SubmitAsync();

        form.WaitForState(() => form.FindAll("[role=status] li").Count > 0);
        var lines = form.FindAll("[role=status] li").Select(line => line.TextContent).ToList();
        var due = view.Inquiries[0].DueOn;
        Assert.Contains(lines, line => line.StartsWith("Reply to inquiry 1, ", StringComparison.Ordinal) && line.EndsWith($"{Dates.Words(BusinessCalendar.Federal.AddBusinessDays(due, 1))} instead of {Dates.Words(due)}, one business day later", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.EndsWith("one business day later", line, StringComparison.Ordinal));
        Assert.Equal((view.Version, due), ((await _life.View(reference)).Version, (await _life.View(reference)).Inquiries[0].DueOn));
    }

    [Fact]
    public async Task Days_that_are_none_are_refused_in_words_and_stay_typed()
    {
        var reference = await _life.File();
        await using var parts = new PartsContext(site, (await _life.Actor(Life.Analyst)).Id);
        var sheet = new ComplaintSheet(await _life.View(reference), site.Services.GetRequiredService<AgencyTime>(), [], [], "Marcus Bell");
        var form = parts.Render<WhatIfForm>(given => given.Add(p => p.Sheet, sheet));

        await form.Find("#if-days").ChangeAsync("soon");
        await form.Find("form").SubmitAsync();

        form.WaitForState(() => form.FindAll("[role=alert]").Count > 0);
        Assert.Equal("soon", form.Find("#if-days").GetAttribute("value"));
        Assert.Empty(form.FindAll("[role=status] li"));
    }
}
