using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Cli.Frame;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ExportCheckpoint : Verb
{
    public override string Name => "checkpoint";

    public override string Syntax => "--out FILE";

    public override string Purpose => "signs how far the ledger has come and writes that down, to be kept elsewhere";

    public override IReadOnlyList<string> Options => ["--out"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = Path.GetFullPath(call.Arguments.Required("--out"));
        await call.Open(ct);
        var checkpoints = call.Get<Checkpoints>();
        await checkpoints.WriteIfNeeded(ct);
        var text = await checkpoints.Export(ct) ?? throw StopException.Refused("the ledger is empty, there is nothing to sign");
        await NewFile.Write(file, async stream =>
        {
            await using var writer = new StreamWriter(stream, leaveOpen: true);
            await writer.WriteAsync(text);
        });
        return Exit.Done;
    }
}
