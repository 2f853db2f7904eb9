using SbrefaTracker.Application.Importing;
using SbrefaTracker.Cli.Frame;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ImportOffices : Verb
{
    public override string Name => "import offices";

    public override string Syntax => "FILE.csv [--dry-run]";

    public override string Purpose => "imports all rows or none; a code that exists is updated, an office not named stays";

    public override int Operands => 1;

    public override IReadOnlyList<string> Flags => ["--dry-run"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = call.Arguments.Operand(0);
        await using var stream = Call.Read(file);
        await call.Open(ct);
        var faults = new FaultLines(call.Screen, file);
        var report = await call.Get<OfficeImport>().Run(stream, call.Arguments.Has("--dry-run"), faults.Tell, ct);
        return faults.Conclude(report, "office|offices", call.Database!);
    }
}
