using System.Globalization;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class VerifyBundle : Verb
{
    private const int LongestKey = 10_000;

    public override string Name => "verify-bundle";

    public override string Syntax => "FILE.zip [--key PUBLICKEY ...]";

    public override string Purpose =>
        "checks a bundle without a database; 3 when it was changed. --key names the key that is trusted, as base64 or a file (the office publishes it on /security): without it, 1, because anybody could have made the bundle";

    public override int Operands => 1;

    public override IReadOnlyList<string> Options => ["--key"];

    public override Task<int> Run(Call call, CancellationToken ct)
    {
        var keys = call.Arguments.All("--key").Select(Key).ToList();
        var path = call.Arguments.Operand(0);
        using var bundle = Call.Read(path);
        var report = BundleCheck.Run(bundle, keys, ct);
        ProblemLines.Tell(call.Screen, report.References, report.Problems, report.Unlisted);
        if (report is { Ok: true, Unsigned: > 0 })
        {
            call.Screen.Error(string.Create(CountedWords.Invariant, $"note: {report.Unsigned} {report.Unsigned:entry is|entries are} newer than the last checkpoint and signed with the bundle alone"));
        }

        call.Screen.Error(string.Create(CultureInfo.InvariantCulture, $"{Verdict(report)}: {Held(report)} ({path})"));
        if (report.IsPinned || !report.Ok)
        {
            return Task.FromResult(report.Ok ? Exit.Done : Exit.NotIntact);
        }

        call.Screen.Error("refused: no key was given (--key), and anybody could have made and signed this bundle; the office publishes its keys on /security");
        return Task.FromResult(Exit.Refused);
    }

    // Whole is what a forged bundle is as well: only with a key from elsewhere is it the office's.
    private static string Verdict(BundleReport report) => !report.Ok ? "NOT INTACT" : report.IsPinned ? "intact" : "whole, but NOT PROVED who signed";

    private static string Held(BundleReport report) => report.Manifest is not { } manifest ? "nothing can be read" : string.Create(
        CountedWords.Invariant,
        $"{report.Complaints} {report.Complaints:complaint|complaints}, {report.Rows} {report.Rows:row|rows}, {report.Entries} of {manifest.Number} {manifest.Number:entry|entries} ({(manifest.Scope == BundleScopes.Whole ? "the whole record" : "chosen complaints")})");

    private static string Key(string given)
    {
        var text = given;
        if (File.Exists(given))
        {
            using var reader = new StreamReader(Call.Read(given));
            var letters = new char[LongestKey];
            text = new string(letters, 0, reader.ReadBlock(letters));
        }

        return PublicKeyText.Read(text) ?? throw StopException.Usage($"--key must be a public key on P-256, in base64 or as a file, not \"{Words.Inert.Text(given)}\"");
    }
}
