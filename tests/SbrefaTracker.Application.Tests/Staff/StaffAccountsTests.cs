using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Staff;

/// <summary>An account is written as a whole, or not at all.</summary>
public sealed class StaffAccountsTests
{
    private const string Email = "ana@agency.example";

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_nothing_of_what_is_refused_or_breaks_in_between(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, more: services => services.AddTrackerAccounts());
        var refused = await world.Add(Email, "Analyst", refuses: nameof(FaultyAccounts.AddToRolesAsync));
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Add(Email, "Analyst", breaks: nameof(FaultyAccounts.AddToRolesAsync)));
        Assert.Equal("account.not_kept", Assert.Single(refused.Refusals).Code);
        Assert.Empty(await world.Rows());

        Assert.True((await world.Add(Email, "Analyst")).IsDone);
        var before = Assert.Single(await world.Rows());
        await SetUpSecondFactor(world);

        foreach (var step in (string[])[nameof(FaultyAccounts.AddToRolesAsync), nameof(FaultyAccounts.RemoveFromRolesAsync), nameof(FaultyAccounts.UpdateSecurityStampAsync)])
        {
            var given = new AccountGiven(Email, "Ana Other", ["OfficeLiaison"], ["0401"]);
            Assert.Equal("account.not_kept", Assert.Single((await world.Do(accounts => accounts.Change(Actor.Operator, before.Id, given), refuses: step)).Refusals).Code);
            await Assert.ThrowsAsync<InvalidOperationException>(() => world.Do(accounts => accounts.Change(Actor.Operator, before.Id, given), breaks: step));
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Do(accounts => accounts.ForgetSecondFactor(Actor.Operator, Email), breaks: nameof(FaultyAccounts.UpdateSecurityStampAsync)));
        var overtaken = await world.Do(accounts => accounts.ForgetSecondFactor(Actor.Operator, Email), refuses: nameof(FaultyAccounts.UpdateSecurityStampAsync), error: new IdentityErrorDescriber().ConcurrencyFailure());
        Assert.Equal("account.overtaken", Assert.Single(overtaken.Refusals).Code);
        Assert.True((await world.Do(accounts => accounts.Disable(Actor.Operator, Email), refuses: nameof(FaultyAccounts.UpdateSecurityStampAsync))).Refusals.Count > 0);

        var after = Assert.Single(await world.Rows());
        Assert.Equal((before.Name, "Analyst", 0, false, true), (after.Name, Assert.Single(after.Roles), after.Offices.Count, after.Disabled, after.HasSecondFactor));
        Assert.True((await world.Do(accounts => accounts.ForgetSecondFactor(Actor.Operator, Email))).IsDone);
        Assert.False(Assert.Single(await world.Rows()).HasSecondFactor);
    }

    /// <summary>What was changed since it was read is not overwritten, and an address has one account however many ask for it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_made_once_and_changed_whole(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, more: services => services.AddTrackerAccounts());

        var added = await Task.WhenAll(world.Add(Email, "Analyst"), world.Add(Email, "Dfo"));

        Assert.Equal("account.exists", Assert.Single(added.SelectMany(one => one.Refusals)).Code);
        var row = Assert.Single(await world.Rows());
        Assert.True((await world.Do(accounts => accounts.Change(Actor.Operator, row.Id, new(Email, "Ana Roe", ["OfficeLiaison", "Dfo"], ["0401"])))).IsDone);
        var changed = Assert.Single(await world.Rows());
        Assert.Equal(("Ana Roe", "Dfo,OfficeLiaison", "0401"), (changed.Name, string.Join(',', changed.Roles.Order(StringComparer.Ordinal)), string.Join(',', changed.Offices)));
    }

    /// <summary>Whoever asks an office answers for none: neither with a new account nor with a changed one.</summary>
    [Theory]
    [InlineData("Analyst")]
    [InlineData("Representative")]
    public async Task Is_on_one_side_of_a_question_alone(string asks)
    {
        await using var world = await TestWorld.On(more: services => services.AddTrackerAccounts());
        Assert.True((await world.Add(Email, asks)).IsDone);
        var id = Assert.Single(await world.Rows()).Id;

        var changed = await world.Do(accounts => accounts.Change(Actor.Operator, id, new(Email, "Ana Roe", [asks, "OfficeLiaison"], ["0401"])));
        var added = await world.Do(async accounts => await accounts.Add(Actor.Operator, new("bea@agency.example", "Bea Roe", ["OfficeLiaison", asks], ["0401"])));

        Assert.Equal(["account.both_sides", "account.both_sides"], changed.Refusals.Concat(added.Refusals).Select(refusal => refusal.Code));
        Assert.Equal(asks, Assert.Single(Assert.Single(await world.Rows()).Roles));
    }

    private static async Task SetUpSecondFactor(TestWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.True((await accounts.SetTwoFactorEnabledAsync((await accounts.FindByEmailAsync(Email))!, true)).Succeeded);
    }
}

/// <summary>What is done with accounts, with a fault where a test wants one.</summary>
internal static class FaultyWriting
{
    public static async Task<Result> Do(this TestWorld world, Func<StaffAccounts, Task<Result>> act, string? refuses = null, string? breaks = null, IdentityError? error = null)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await act(Accounts(scope.ServiceProvider, refuses, breaks, error));
    }

    public static async Task<Result<string>> Add(this TestWorld world, string email, string role, string? refuses = null, string? breaks = null)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await Accounts(scope.ServiceProvider, refuses, breaks, error: null).Add(Actor.Operator, new AccountGiven(email, null, [role], []));
    }

    public static async Task<IReadOnlyList<AccountRow>> Rows(this TestWorld world) => [.. await world.Get<AccountList>().Read(CancellationToken.None)];

    private static StaffAccounts Accounts(IServiceProvider services, string? refuses, string? breaks, IdentityError? error)
    {
        var faulty = ActivatorUtilities.CreateInstance<FaultyAccounts>(services);
        (faulty.Refuses, faulty.Breaks, faulty.Error) = (refuses, breaks, error ?? faulty.Error);
        return new StaffAccounts(faulty, services.GetRequiredService<TrackerDb>(), services.GetRequiredService<PasswordLinks>(), NullLogger<StaffAccounts>.Instance);
    }
}

/// <summary>Fails at one step, as a database or somebody else may.</summary>
internal sealed class FaultyAccounts(
    IUserStore<Account> store, Microsoft.Extensions.Options.IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IUserValidator<Account>> users,
    IEnumerable<IPasswordValidator<Account>> passwords, ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, Microsoft.Extensions.Logging.ILogger<UserManager<Account>> log)
    : UserManager<Account>(store, options, hasher, users, passwords, normalizer, errors, services, log)
{
    public string? Refuses { get; set; }

    public string? Breaks { get; set; }

    public IdentityError Error { get; set; } = new() { Code = "DefaultError" };

    public override Task<IdentityResult> AddToRolesAsync(Account user, IEnumerable<string> roles) => At(nameof(AddToRolesAsync), () => base.AddToRolesAsync(user, roles));

    public override Task<IdentityResult> RemoveFromRolesAsync(Account user, IEnumerable<string> roles) => At(nameof(RemoveFromRolesAsync), () => base.RemoveFromRolesAsync(user, roles));

    public override Task<IdentityResult> UpdateSecurityStampAsync(Account user) => At(nameof(UpdateSecurityStampAsync), () => base.UpdateSecurityStampAsync(user));

    private async Task<IdentityResult> At(string step, Func<Task<IdentityResult>> act) =>
        step == Breaks ? throw new InvalidOperationException($"{step} breaks.")
        : step == Refuses ? IdentityResult.Failed(Error)
        : await act();
}
