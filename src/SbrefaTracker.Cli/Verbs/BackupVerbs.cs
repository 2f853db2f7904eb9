using SbrefaTracker.Application.Backups;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Cli.Words;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class BackUp : Verb
{
    public override string Name => "backup";

    public override string Syntax => "FILE";

    public override string Purpose => "writes a consistent copy of the database, also while a server runs";

    public override int Operands => 1;

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = Path.GetFullPath(call.Arguments.Operand(0));
        var database = call.Get<DatabaseSettings>();
        if (database.File is { } own && OneFile.Is(file, own))
        {
            throw StopException.Usage($"{file} is the database itself");
        }

        NewFile.Check(file);
        if (database.File is { } source && !File.Exists(source))
        {
            throw StopException.Usage($"there is no database yet ({database.Description})");
        }

        await call.Open(ct);
        await call.Get<Backup>().Write(file, ct);
        call.Screen.Line($"backed up to {file}");
        return Exit.Done;
    }
}

public sealed class RestoreBackup : Verb
{
    public override string Name => "restore";

    public override string Syntax => "FILE";

    public override string Purpose => "checks a backup and puts it in the place of the database; refused while a server runs";

    public override int Operands => 1;

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = call.Arguments.Operand(0);
        await using (Call.Read(file))
        {
            call.Name();
        }

        var restored = await call.Get<Restore>().Run(file, ct);
        if (!restored.IsDone)
        {
            throw StopException.Refused($"{Inert.Text(file)}: {RefusalWords.Of(restored.Refusals[0])}; nothing was replaced");
        }

        if (!restored.Value.Ok)
        {
            Verify.Tell(call.Screen, restored.Value, file);
            call.Screen.Error($"sbrefa: the backup is not intact, nothing was replaced ({call.Database})");
            return Exit.NotIntact;
        }

        call.Screen.Line(string.Create(CountedWords.Invariant, $"restored: {restored.Value.Complaints} {restored.Value.Complaints:complaint|complaints}, {restored.Value.Entries} {restored.Value.Entries:entry|entries}"));
        return Exit.Done;
    }
}
