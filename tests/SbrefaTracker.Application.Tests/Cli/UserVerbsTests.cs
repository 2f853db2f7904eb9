using System.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Cli;

public sealed class UserVerbsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_link_that_is_printed_sets_the_password_once_in_another_process(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, more: services => services.AddTrackerAccounts());

        string[] further = provider == DatabaseProvider.Sqlite ? ["4601"] : ["--office", "4601"];

        var called = await world.Run(["users", "add", "ana@agency.example", "--role", "OfficeLiaison", "--office", "0401", .. further]);

        Assert.Equal((0, ""), (called.Exit, called.Err));
        var link = new Uri(Assert.Single(called.OutLines));
        Assert.Equal("http://localhost:5080/account/set-password", link.GetLeftPart(UriPartial.Path));
        var query = HttpUtility.ParseQueryString(link.Query);
        await using var scope = world.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByIdAsync(query["user"]!))!;
        Assert.True((await accounts.ResetPasswordAsync(account, query["code"]!, "a long enough password")).Succeeded);
        Assert.False((await accounts.ResetPasswordAsync(account, query["code"]!, "another long password")).Succeeded);
        Assert.Equal("ana@agency.example\tOfficeLiaison\t0401,4601\tactive, no second factor", Assert.Single((await world.Run("users", "list")).OutLines));
    }

    [Theory]
    [InlineData(2, "users", "add", "ana@agency.example")]
    [InlineData(1, "users", "add", "ana@agency.example", "--role", "King")]
    [InlineData(1, "users", "add", "ana@agency.example", "--role", "Filer")]
    [InlineData(1, "users", "add", "ana@agency.example", "--role", "OfficeLiaison")]
    [InlineData(1, "users", "add", "ana@agency.example", "--role", "OfficeLiaison", "--office", "nowhere")]
    [InlineData(1, "users", "add", "no address", "--role", "Analyst")]
    [InlineData(1, "users", "disable", "nobody@agency.example")]
    public async Task Refuses_what_makes_no_account(int exit, params string[] arguments)
    {
        await using var world = await TestWorld.On();

        var called = await world.Run(arguments);

        Assert.Equal((exit, ""), (called.Exit, called.Out));
        Assert.Single(called.ErrLines);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_disabled_account_is_listed_so(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Run("users", "add", "ana@agency.example", "--role", "analyst");

        Assert.Equal(0, (await world.Run("users", "disable", "ana@agency.example")).Exit);
        Assert.Equal("ana@agency.example\tAnalyst\t\tdisabled", Assert.Single((await world.Run("users", "list")).OutLines));
    }
}
