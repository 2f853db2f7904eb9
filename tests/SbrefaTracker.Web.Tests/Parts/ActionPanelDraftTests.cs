using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Staff;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

/// <summary>What the form of an act leaves in the browser while it is typed.</summary>
public sealed class ActionPanelDraftTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    /// <summary>What is said of a restricted matter, and that there is one, is kept sealed: a message that is about it and came back is taken up in words of the matter.</summary>
    [Theory]
    [InlineData(ComplaintAction.OpenMatter, 1)]
    [InlineData(ComplaintAction.RecordMatter, 2)]
    [InlineData(ComplaintAction.CloseMatter, 1)]
    [InlineData(ComplaintAction.TakeUpMail, 2)]
    public async Task Keeps_what_is_typed_of_a_restricted_matter_sealed_and_says_so(ComplaintAction action, int typed)
    {
        var reference = await WithMatter();
        await ComeBack(reference, isOfMatter: true);
        await using var parts = await Parts();
        var panel = parts.Render<ActionPanel>(given => _life.Panel(given, reference, action));
        var words = panel.FindAll("form textarea, form input[type=text]");

        Assert.All(panel.FindAll("textarea, select, input:not([type=file])"), field => Assert.NotNull(field.GetAttribute("data-draft")));
        Assert.All(panel.FindAll("[data-draft]"), field => Assert.NotNull(field.Closest("form[data-draft-sealed]")));
        Assert.Equal(typed, words.Count);
        Assert.All(words, field => Assert.Contains($"{field.Id}-sealed", field.GetAttribute("aria-describedby"), StringComparison.Ordinal));
        Assert.All(words, field => Assert.NotEmpty(panel.Find($"#{field.Id}-sealed").TextContent.Trim()));
        Assert.Contains("kept in this tab, sealed", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(action == ComplaintAction.RecordMatter, panel.FindAll(".begin-from").Count > 0);
    }

    /// <summary>The tab shows the key sealed; whoever else is signed in there, or comes too late, gets another one.</summary>
    [Fact]
    public void Is_opened_for_whoever_typed_it_alone()
    {
        var locks = site.Services.GetRequiredService<DraftLocks>();
        var first = locks.Of("ana", null);
        var again = locks.Of("ana", first.Lock);

        Assert.Null(first.Before);
        Assert.Equal(first.Now, again.Before);
        Assert.NotEqual(again.Now, again.Before);
        Assert.DoesNotContain(first.Now, first.Lock, StringComparison.Ordinal);
        Assert.Null(locks.Of("rae", first.Lock).Before);
        Assert.Null(locks.Of("ana", first.Lock[..^4] + "AAAA").Before);
        Assert.Null(locks.Of("ana", "made up").Before);
        Assert.Null(locks.Of("ana", site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("SbrefaTracker.Drafts", "ana").ToTimeLimitedDataProtector().Protect("old", TimeSpan.FromSeconds(-1))).Before);
    }

    /// <summary>A message about the complaint itself is no secret, though the complaint has a matter beside it.</summary>
    [Theory]
    [InlineData(ComplaintAction.Note, 1)]
    [InlineData(ComplaintAction.TakeUpMail, 4)]
    public async Task Keeps_in_the_browser_what_is_typed_and_chosen_of_other_acts(ComplaintAction action, int kept)
    {
        var reference = await WithMatter();
        await ComeBack(reference, isOfMatter: false);
        await using var parts = await Parts();
        var panel = parts.Render<ActionPanel>(given => _life.Panel(given, reference, action));

        Assert.Equal(kept, panel.FindAll("[data-draft]").Count);
        Assert.Empty(panel.FindAll("[id$=-sealed], [data-draft-sealed]"));
        Assert.Contains("What you type is kept", panel.Markup, StringComparison.Ordinal);
    }

    // An allegation of retaliation, and a letter about it to whoever made it.
    private async Task<string> WithMatter()
    {
        var reference = await _life.File(input => input[ComplaintFields.ContactEmail] = "owner@harborlight.example");
        await _life.Do(Life.Representative, reference, version => new OpenMatter { Reference = reference, Version = version, Kind = MatterKinds.Retaliation, Reason = "Exams twice a week." });
        var matter = (await _life.View(reference)).Matters[0].Matter.Id;
        await _life.Do(Life.Representative, reference, version => new RecordMatter { Reference = reference, Version = version, MatterId = matter, Text = "Wrote to them.", Letter = "How are you?" });
        return reference;
    }

    private async Task ComeBack(string reference, bool isOfMatter)
    {
        var mails = (await _life.View(reference)).Mails.Where(mail => mail.MatterId is not null == isOfMatter).Select(mail => mail.Id).ToList();
        Assert.NotEmpty(mails);
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        await db.MailQueue.Where(queued => mails.Contains(queued.MailId)).ExecuteUpdateAsync(set => set.SetProperty(queued => queued.Status, QueuedMailStatus.Bounced));
    }

    private async Task<PartsContext> Parts() => new(site, (await _life.Actor(Life.Representative)).Id);
}
