using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;

namespace SbrefaTracker.Application.Demo;

/// <summary>Fills a new database where somebody develops. Nothing calls this in another environment.</summary>
public static class DemoDatabase
{
    /// <summary>
    /// Adds the demo accounts to a database without any account, and the demo complaints to one without any complaint.
    /// Each is written as a whole, so that a second start, also one at the same time, adds nothing.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="withStory">Complaints too; without them only the accounts.</param>
    /// <param name="ct">Stops the filling; nothing half written stays.</param>
    public static async Task FillIfEmpty(IServiceProvider services, bool withStory = true, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().Fill();
        if (withStory && await services.GetRequiredService<DemoStory>().FillIfEmpty(ct))
        {
            await services.GetRequiredService<DemoNarratives>().Fill(ct);
        }
    }
}
