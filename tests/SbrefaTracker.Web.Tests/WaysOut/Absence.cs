using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>Two liaisons of offices that nobody asks: one stands in for the liaison of the office that is asked, the other did until the absence was ended.</summary>
internal sealed class Absence(Site site)
{
    private const string StandsIn = "stands.in@agency.example";
    private const string StoodIn = "stood.in@agency.example";

    /// <summary>The office of the liaison who is away.</summary>
    private const string Asked = "5203";

    /// <summary>Both of them, and for which offices each may speak from now on.</summary>
    public static readonly IReadOnlyList<(string Email, IReadOnlySet<string> Offices)> Readers =
        [(StandsIn, new HashSet<string>(StringComparer.Ordinal) { "1001", Asked }), (StoodIn, new HashSet<string>(StringComparer.Ordinal) { "1401" })];

    private readonly Life _life = new(site);

    public async Task Begin()
    {
        await Add(StoodIn, "1401");
        await Add(StandsIn, "1001");
        await Name(StoodIn);
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var named = await db.Substitutions.AsNoTracking().SingleAsync();
        await Do(new EndSubstitution { Record = named.Id, Version = named.Version });
        await Name(StandsIn);
    }

    private async Task Add(string email, string office)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var given = new AccountGiven(email, email, [Roles.OfficeLiaison.Code], [office]);
        Assert.True((await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Add(Actor.Operator, given)).IsDone);
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.True((await accounts.AddPasswordAsync((await accounts.FindByEmailAsync(email))!, DemoAccounts.Password)).Succeeded);
    }

    private async Task Name(string email)
    {
        var today = site.Services.GetRequiredService<AgencyTime>().Today;
        await Do(new NameSubstitute { Away = (await _life.Actor(Life.Liaison)).Id, Substitute = (await _life.Actor(email)).Id, FromOn = today, ToOn = today.AddDays(14) });
    }

    private async Task Do<T>(T command)
        where T : IRecordCommand
    {
        var result = await site.Services.GetRequiredService<RecordCommands>().Run(command, await _life.Actor(Life.Liaison));
        Assert.True(result.IsDone, string.Join("; ", result.Refusals));
    }
}
