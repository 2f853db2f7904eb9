using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Somebody who wants bulletins by mail, on a phone and without script.</summary>
[Collection(OnStage.Name)]
public sealed class SubscriberTests(Stage stage)
{
    private const string Address = "reader@harborlight.example";

    [BrowserFact]
    public async Task Subscribes_to_a_topic_by_the_link_in_the_mail_and_ends_it_by_the_link_in_a_bulletin()
    {
        await using var visitor = await stage.Visitor(withScript: false, width: 375, language: "es-US");
        var page = visitor.Page;
        await page.GotoAsync("/bulletins");
        await page.Locator("a[href='/bulletins/subscribe']").ClickAsync();
        await page.Locator("#address").FillAsync("reader at harborlight");
        await page.Locator("form:has(#address) [type=submit]").ClickAsync();
        await Expect(page.Locator(".error-summary a")).ToBeVisibleAsync();
        await page.Locator("#address").FillAsync(Address);
        await page.Locator("input[name=topics]").First.CheckAsync();
        await page.Locator("form:has(#address) [type=submit]").ClickAsync();
        await Expect(page.Locator(".note.good")).ToBeVisibleAsync();

        await page.GotoAsync(SubscriberLinks.ConfirmPath(await Mailed.Secret(stage, Address)));
        await page.Locator("main form [type=submit]").ClickAsync();
        await Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();
        var row = (await Row())!;
        Assert.Equal(("es", true, 1), (row.Language, row.ConfirmedAt is not null, row.Topics.Split(' ').Length));

        await page.GotoAsync(new Uri(stage.Services.GetRequiredService<SubscriberLinks>().Stop(row.Id)).AbsolutePath);
        await page.Locator("main form [type=submit]").ClickAsync();
        await Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();
        Assert.Null(await Row());
    }

    private async Task<SubscriberRow?> Row()
    {
        await using var db = stage.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return await db.Subscribers.AsNoTracking().FirstOrDefaultAsync(row => row.Address == Address);
    }
}

/// <summary>What waits to be mailed: nobody answers at the suite's mail server, so that it waits for ever.</summary>
internal static class Mailed
{
    private const int Most = 500;
    private const int Rounds = 20;

    /// <summary>The secret part of the link that confirms a subscription.</summary>
    public static async Task<string> Secret(Stage stage, string address)
    {
        var waiting = stage.Services.GetRequiredService<PassingMail>();
        for (var round = 0; round < Rounds; round++)
        {
            await HaveDue(stage);
            var mails = await waiting.Due(Most, CancellationToken.None);
            if (mails.LastOrDefault(mail => mail.Recipient == address) is { } mail)
            {
                return mail.Text.Split("/bulletins/confirm/")[1].Split()[0];
            }
        }

        throw new InvalidOperationException($"No link waits for {address}");
    }

    // The server looks for mail every few seconds itself, and puts off what nobody took.
    private static async Task HaveDue(Stage stage)
    {
        await using var db = stage.Services.GetRequiredService<ITrackerDbFactory>().Create();
        await db.PassingMails.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, DateTimeOffset.UnixEpoch));
    }
}
