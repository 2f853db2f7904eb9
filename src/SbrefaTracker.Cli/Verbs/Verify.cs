using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Reports.Text;

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
        await call.Use(ct);
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

    internal static void Tell(Screen screen, LedgerReport report, string database)
    {
        ProblemLines.Tell(screen, report.References, report.Problems, report.Unlisted);
        if (!report.IsPinned)
        {
            screen.Error("warning: no key is pinned (Ledger:PublicKey) and none was found beside the database; whoever wrote to the database could have signed it anew");
        }

        if (report.Unsigned > 0)
        {
            screen.Error(string.Create(CountedWords.Invariant, $"note: {report.Unsigned} {report.Unsigned:entry is|entries are} newer than the last checkpoint"));
        }

        if (report.Uncommitted > 0)
        {
            screen.Error(string.Create(CountedWords.Invariant, $"note: {report.Uncommitted} published {report.Uncommitted:edition or version is|editions and versions are} under no commitment: published before the ledger held any; the server commits them in its next round of publishing"));
        }

        var result = report.Ok ? "intact" : "NOT INTACT";
        screen.Error(string.Create(CountedWords.Invariant, $"{result}: {report.Entries} {report.Entries:entry|entries}, {report.Complaints} {report.Complaints:complaint|complaints} ({database})"));
    }
}
