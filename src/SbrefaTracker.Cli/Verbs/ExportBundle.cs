using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Cli.Words;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ExportBundle : Verb
{
    public override string Name => "export bundle";

    public override string Syntax => "--out FILE.zip [--complaint REFERENCE ...] [--personal [--purpose WORDS]]";

    public override string Purpose =>
        "writes ledger and record, signed, so that an outsider can verify them; without --personal it holds only commitments to personal values";

    public override IReadOnlyList<string> Flags => ["--personal"];

    public override IReadOnlyList<string> Options => ["--out", "--complaint", "--purpose"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = Path.GetFullPath(call.Arguments.Required("--out"));
        var request = new BundleRequest(call.Arguments.All("--complaint"), call.Arguments.Has("--personal"));
        await call.Open(ct);
        await NewFile.Write(file, async stream =>
        {
            var made = await call.Get<BundleExport>().Run(stream, request, Actor.Operator, row => call.Screen.Progress("exported", row), ct);
            if (made.Value is not { } manifest)
            {
                throw StopException.Refused(RefusalWords.Of(made.Refusals[0]));
            }

            if (request.Personal)
            {
                await call.Get<IdentityReads>().WriteMany(ReadWays.Cli, call.Arguments.Value("--purpose"), (int)manifest.Complaints, Actor.Operator, ct);
            }

            call.Screen.Line(string.Create(
                CountedWords.Invariant,
                $"{manifest.Complaints} {manifest.Complaints:complaint|complaints}, {manifest.Rows} {manifest.Rows:row|rows} and {manifest.Entries} of {manifest.Number} {manifest.Number:entry|entries} exported"));
        });
        return Exit.Done;
    }
}
