using System.Globalization;
using SbrefaTracker.Application.SizeTables;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Cli.Words;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ImportSizeStandards : Verb
{
    public override string Name => "import size-standards";

    public override string Syntax => "FILE.json [--version V] [--effective-from DATE]";

    public override string Purpose => "imports a version of SBA's size table; without V it is called as the file, without DATE it is in force from today";

    public override int Operands => 1;

    public override IReadOnlyList<string> Options => ["--version", "--effective-from"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var file = call.Arguments.Operand(0);
        var version = call.Arguments.Value("--version") ?? Path.GetFileNameWithoutExtension(file);
        var from = call.Arguments.Day("--effective-from");
        if (string.IsNullOrWhiteSpace(version) || version.Length > 50)
        {
            throw StopException.Usage("--version must have 1 to 50 characters");
        }

        await using var stream = Call.Read(file);
        await call.Open(ct);
        var report = await call.Get<SizeTableImport>().Run(
            stream,
            version,
            from,
            fault => call.Screen.Error(fault.Row == 0
                ? $"{file}: {RefusalWords.Of(fault.Why)}"
                : string.Create(CultureInfo.InvariantCulture, $"{file} row {fault.Row}, {fault.Column}: {RefusalWords.Of(fault.Why)}")),
            ct);
        return Conclude(call, file, report);
    }

    private static int Conclude(Call call, string file, SizeTableReport report)
    {
        if (report.Faults > 0)
        {
            call.Screen.Error(string.Create(CultureInfo.InvariantCulture, $"sbrefa: nothing was imported, faults: {report.Faults} ({call.Database})"));
            return Exit.Refused;
        }

        foreach (var note in report.Notes)
        {
            call.Screen.Line(string.Create(CultureInfo.InvariantCulture, $"{file} row {note}: skipped, a note without an id"));
        }

        call.Screen.Line(string.Create(
            CountedWords.Invariant,
            $"{report.Rows} size {report.Rows:standard|standards} imported as version {report.Version}, in force from {report.EffectiveFrom:yyyy-MM-dd}; notes skipped: {report.Notes.Count}"));
        return Exit.Done;
    }
}
