using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Cli.Frame;

namespace SbrefaTracker.Cli.Verbs;

public sealed class Migrate : Verb
{
    public override string Name => "migrate";

    public override string Syntax => "";

    public override string Purpose => "brings the database up to date";

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await call.Use(ct);
        await call.Get<DatabaseStart>().Migrate(ct);
        call.Screen.Line($"up to date: {call.Get<DatabaseSettings>().Description}");
        return Exit.Done;
    }
}
