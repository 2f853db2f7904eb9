using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages of administrators, in their states.</summary>
internal static class AdminScenes
{
    public static readonly IReadOnlyList<Scene> All =
    [
        new("accounts", "/admin") { Who = People.Administrator, Shows = ".accounts" },
        new("account, new", "/admin") { Who = People.Administrator, Then = Add, Shows = "#acc-email" },
        new("account, refused", "/admin") { Who = People.Administrator, Then = AddNothing, Shows = ".act .refusal" },
        new("account, last administrator", "/admin") { Who = People.Administrator, Then = DisableOneself, Shows = ".refusal" },
        new("account, link", "/admin") { Who = People.Administrator, Then = page => page.Locator(".accounts tr:last-child .btn").Nth(1).ClickAsync(), Shows = ".link-note" },
        new("directory of offices", "/admin/offices") { Who = People.Administrator, Shows = ".tbl" },
        new("office of the directory, refused", "/admin/offices/0401") { Who = People.Administrator, Then = page => Send(page, "form.card"), Shows = ".field-wrong" },
        new("import of offices", "/admin/offices/import") { Who = People.Administrator, Then = ChooseOffices, Shows = ".refusal" },
        new("closures", "/admin/closures") { Who = People.Administrator, Shows = ".tbl" },
        new("closure refused", "/admin/closures") { Who = People.Administrator, Then = page => Send(page, ".act form"), Shows = ".refusal" },
        new("settings", "/admin/settings") { Who = People.Administrator, Shows = ".tbl" },
    ];

    // One office is new, one row is at fault.
    private static Task ChooseOffices(IPage page) => page.Choose("#office-file", new FilePayload
    {
        Name = "offices.csv",
        MimeType = "text/csv",
        Buffer = "code,name,kind,hours\n9999,Test Landing,port,8 to 5\n0401,Boston,harbor,\n"u8.ToArray(),
    });

    private static Task Send(IPage page, string form) => page.Locator($"{form} button[type=submit]").ClickAsync();

    private static Task Add(IPage page) => page.Locator(".head .btn.pri").ClickAsync();

    private static async Task AddNothing(IPage page)
    {
        await Add(page);
        await Send(page, ".act form");
    }

    private static Task DisableOneself(IPage page) =>
        page.Locator(".accounts tr", new PageLocatorOptions { HasText = People.Administrator.Email }).Locator(".btn").Last.ClickAsync();
}
