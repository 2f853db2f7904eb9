using System.Globalization;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Cli.Verbs;

public sealed class Verify : Verb
{
    public override string Name => "verify";

    public override string Syntax => "[--checkpoint FILE ...]";

    public override string Purpose =>
        "checks record and ledger; when something was changed it prints the references concerned and ends with 3. --checkpoint compares with one kept elsewhere";

    public override IReadOnlyList<string> Options => ["--checkpoint"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        call.Name();
        var kept = call.Arguments.All("--checkpoint").Select(Kept).ToList();
        if (call.Get<DatabaseSettings>().File is { } file && !File.Exists(file))
        {
            // There is nothing to check yet; an empty database is intact.
            await call.Open(ct);
        }

        var report = await call.Get<LedgerCheck>().Run(kept, ct);
        Tell(call.Screen, report, call.Database!);
        return report.Ok ? Exit.Done : Exit.NotIntact;
    }

    private static ExportedCheckpoint Kept(string path)
    {
        using var reader = new StreamReader(Call.Read(path));
        return CheckpointText.Parse(reader.ReadToEnd()).Value ?? throw StopException.Refused($"{path} is not a checkpoint");
    }

    // On standard output stand the references alone, one a line, so that a script can go on with them.
    internal static void Tell(Screen screen, LedgerReport report, string database)
    {
        foreach (var reference in report.References)
        {
            screen.Line(reference);
        }

        foreach (var problem in report.Problems)
        {
            screen.Error(Line(problem));
        }

        if (report.Unlisted > 0)
        {
            screen.Error(string.Create(CultureInfo.InvariantCulture, $"and {report.Unlisted} more"));
        }

        if (!report.IsPinned)
        {
            screen.Error("warning: no key is pinned (Ledger:PublicKey) and none was found beside the database; whoever wrote to the database could have signed it anew");
        }

        if (report.Unsigned > 0)
        {
            screen.Error(string.Create(CultureInfo.InvariantCulture, $"note: {report.Unsigned} entries are newer than the last checkpoint"));
        }

        var result = report.Ok ? "intact" : "NOT INTACT";
        screen.Error(string.Create(CultureInfo.InvariantCulture, $"{result}: {report.Entries} entries, {report.Complaints} complaints ({database})"));
    }

    // The code first, for programs; the sentence last, for people.
    private static string Line(LedgerProblem problem)
    {
        List<string> parts = [problem.Code];
        if (problem.Reference is { } reference)
        {
            parts.Add(reference);
        }

        if (problem.Entry is { } entry)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"entry {entry}"));
        }

        if (problem.Table is { } table)
        {
            parts.Add(problem.Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"{table} row {row}") : table);
        }

        return $"{string.Join(", ", parts)}: {LedgerWords.Of(problem.Code)}";
    }
}
