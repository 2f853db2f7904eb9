using System.Globalization;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Cli.Words;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ImportComplaints : Verb
{
    public override string Name => "import complaints";

    public override string Syntax => "FILE.csv [--dry-run] [--strict]";

    public override string Purpose => "imports all rows or none; --dry-run only checks, --strict refuses what looks odd";

    public override int Operands => 1;

    public override IReadOnlyList<string> Flags => ["--dry-run", "--strict"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = call.Arguments.Operand(0);
        await using var stream = Call.Read(file);
        await call.Open(ct);
        var faults = new FaultLines(call.Screen, file);
        var mode = new ImportMode(call.Arguments.Has("--dry-run"), call.Arguments.Has("--strict"));
        var report = await call.Get<ComplaintImport>().Run(
            stream, mode, faults.Tell, (step, rows) => call.Screen.Progress(step == ImportStep.Checking ? "checked" : "written", rows), ct);
        return faults.Conclude(report, "complaint|complaints", call.Database!);
    }
}

/// <summary>Writes each fault of a file as one line: <c>FILE row N, COLUMN: reason</c>.</summary>
internal sealed class FaultLines(Screen screen, string file)
{
    public void Tell(ImportFault fault)
    {
        var place = fault.Row == 0 ? file : string.Create(CultureInfo.InvariantCulture, $"{file} row {fault.Row}, {fault.Column}");
        screen.Error($"{place}: {(fault.IsWarning ? "warning: " : "")}{RefusalWords.Of(fault.Why)}");
    }

    public int Conclude(ImportReport report, string words, string database)
    {
        if (report.Faults > 0)
        {
            screen.Error(string.Create(CultureInfo.InvariantCulture, $"sbrefa: nothing was imported, faults: {report.Faults} ({database})"));
            return Exit.Refused;
        }

        var counted = string.Format(CountedWords.Invariant, $"{{0}} {{0:{words}}}", report.Rows);
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{counted} {(report.Written ? "imported" : "checked, nothing written")}, warnings: {report.Warnings}"));
        return Exit.Done;
    }
}
