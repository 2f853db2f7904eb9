using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Cli.Words;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ExportBundle : Verb
{
    public override string Name => "export bundle";

    public override string Syntax => "--out FILE.zip [--complaint REFERENCE ...] [--personal --purpose WORDS]";

    public override string Purpose =>
        "writes ledger and record, signed, so that an outsider can verify them; without --personal it holds only commitments to personal values, with it the log of reads says what for";

    public override IReadOnlyList<string> Flags => ["--personal"];

    public override IReadOnlyList<string> Options => ["--out", "--complaint", "--purpose"];

    public override IReadOnlyList<string> Lists => ["--complaint"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = Path.GetFullPath(call.Arguments.Required("--out"));
        var request = new BundleRequest(call.Arguments.All("--complaint"), call.Arguments.Has("--personal")) { Purpose = call.Arguments.Value("--purpose") };
        if (request.Personal && string.IsNullOrWhiteSpace(request.Purpose))
        {
            throw StopException.Usage("--personal needs --purpose WORDS: what the personal values are for goes into the log of reads");
        }

        await call.Open(ct);
        await NewFile.Write(file, async stream =>
        {
            var made = await call.Get<BundleExport>().Run(stream, request, Actor.Operator, row => call.Screen.Progress("exported", row), ct);
            if (made.Value is not { } manifest)
            {
                throw StopException.Refused(RefusalWords.Of(made.Refusals[0]));
            }

            call.Screen.Line(string.Create(
                CountedWords.Invariant,
                $"{manifest.Complaints} {manifest.Complaints:complaint|complaints}, {manifest.Rows} {manifest.Rows:row|rows} and {manifest.Entries} of {manifest.Number} {manifest.Number:entry|entries} exported"));
        });
        return Exit.Done;
    }
}
