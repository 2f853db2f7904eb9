using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ExportComplaints : Verb
{
    public override string Name => "export complaints";

    public override string Syntax => "--out FILE.csv [--spreadsheet] [--purpose WORDS]";

    public override string Purpose => "writes all complaints in the import's columns; --spreadsheet makes cells safe for a spreadsheet";

    public override IReadOnlyList<string> Flags => ["--spreadsheet"];

    public override IReadOnlyList<string> Options => ["--out", "--purpose"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = Path.GetFullPath(call.Arguments.Required("--out"));
        await call.Open(ct);
        var rows = 0;
        await NewFile.Write(file, async stream =>
        {
            rows = await call.Get<ComplaintExport>().Run(
                stream, call.Arguments.Has("--spreadsheet"), row => call.Screen.Progress("exported", row), ct);

            // The file stays only if its line could be written.
            await call.Get<IdentityReads>().WriteMany(ReadWays.Cli, call.Arguments.Value("--purpose"), rows, Actor.Operator, ct: ct);
        });
        call.Screen.Line(string.Create(CountedWords.Invariant, $"{rows} {rows:complaint|complaints} exported"));
        return Exit.Done;
    }
}
