using System.Globalization;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Cli.Words;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class VerifyEdition : Verb
{
    private const int HashLength = 64;

    public override string Name => "verify-edition";

    public override string Syntax => "FILE.zip|FOLDER [--rows SHA256] [--files SHA256]";

    public override string Purpose =>
        "checks an edition of the annual report without a database: hashes, and everything in it counted again from its rows; 3 when something differs. --rows and --files are the hashes of the rows and of the list of issued files as the office gives them elsewhere";

    public override int Operands => 1;

    public override IReadOnlyList<string> Options => ["--rows", "--files"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var (path, expected) = (call.Arguments.Operand(0), new ExpectedHashes(Hash(call, "--rows"), Hash(call, "--files")));

        var verdict = await Verify(path, expected, ct);
        foreach (var problem in verdict.Problems)
        {
            call.Screen.Error($"{problem.Code}, {Inert.Text(problem.File ?? "")}: {Say(problem.Code)}");
        }

        if (verdict.Check?.Otherwise is { Count: > 0 } otherwise)
        {
            call.Screen.Error($"note: this version of the program defines otherwise than the edition: {Inert.Text(string.Join(", ", otherwise))}");
        }

        if (verdict.Check?.LeftOut is { Count: > 0 } left)
        {
            call.Screen.Error($"note: the report does not have these figures, which were not compared: {Inert.Text(string.Join(", ", left))}");
        }

        if (verdict is { Ok: true, Manifest: { } manifest } && expected.Rows is null)
        {
            call.Screen.Error($"note: compare the hash of the rows with the one that the office gives elsewhere (--rows): {manifest.RowsSha256}");
        }

        if (verdict is { Ok: true, Manifest.FilesSha256: { } files } && expected.Files is null)
        {
            call.Screen.Error($"note: compare the hash of the list of issued files with the one that the office gives elsewhere (--files): {files}");
        }

        call.Screen.Error($"{(verdict.Ok ? "intact" : "NOT INTACT")}: {Held(verdict)} ({path})");
        return verdict.Ok ? Exit.Done : Exit.NotIntact;
    }

    private static string? Hash(Call call, string option) =>
        call.Arguments.Value(option) is not { } given ? null
        : given.Length == HashLength && given.All(char.IsAsciiHexDigit) ? given
        : throw StopException.Usage($"{option} must be a SHA-256 in 64 hexadecimal digits");

    private static async Task<EditionVerdict> Verify(string path, ExpectedHashes expected, CancellationToken ct)
    {
        if (Directory.Exists(path))
        {
            using var folder = EditionSource.Folder(path);
            return await EditionVerification.Run(folder, expected, DefinitionWords.Frozen, ct);
        }

        await using var file = Call.Read(path);
        try
        {
            using var zip = EditionSource.Zip(file);
            return await EditionVerification.Run(zip, expected, DefinitionWords.Frozen, ct);
        }
        catch (InvalidDataException)
        {
            return new EditionVerdict(null, [new EditionProblem(EditionProblems.Unreadable, Path.GetFileName(path))], null);
        }
    }

    private static string Held(EditionVerdict verdict)
    {
        if (verdict.Manifest is not { } manifest)
        {
            return "nothing can be read";
        }

        var compared = verdict.Check switch
        {
            null => "nothing was counted",
            { ReportIsSame: null } check => string.Create(CultureInfo.InvariantCulture, $"the figures of {check.Years[0]} alone were counted again, its rows hold no more"),
            var check => string.Create(CultureInfo.InvariantCulture, $"the whole report was counted again, {check.Years[0]} to {check.Years[^1]}"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"edition {manifest.Number} of fiscal year {manifest.FiscalYear} as of {manifest.AsOf:yyyy-MM-dd}; {compared}; issued files: {verdict.Check?.Files ?? 0}");
    }

    private static string Say(string code) => code switch
    {
        EditionProblems.Unreadable => "this is no edition, or not one of a form that is known",
        EditionProblems.Missing => "the file is not there",
        EditionProblems.Changed => "the file does not have the hash that is named for it",
        EditionProblems.Added => "the file belongs to no edition, or stands there twice",
        EditionProblems.RowsUnreadable => "the rows cannot be read or counted",
        EditionProblems.AnotherOne => "the rows were frozen for another year, cut-off or entry of the ledger, or on another day",
        EditionProblems.SaysOtherwise => "number, state or days are not those of the issued comments",
        EditionProblems.FiguresDiffer => "counted from the rows, the figures of the year come out otherwise",
        EditionProblems.ReportDiffers => "counted from the rows, what the report prints comes out otherwise",
        EditionProblems.IssuedDiffers => "the figures that were issued are not those of the edition",
        EditionProblems.FilesNotExpected => "these are not the issued files whose hash was given",
        EditionProblems.NotExpected => "these are not the rows whose hash was given",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A problem without words."),
    };
}
