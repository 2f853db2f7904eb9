using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.Editions;

/// <summary>Something that is wrong with an edition.</summary>
/// <param name="Code">One of <see cref="EditionProblems"/>.</param>
/// <param name="File">The file it is about; null where it is about the whole.</param>
public sealed record EditionProblem(string Code, string? File = null);

/// <summary>What can be wrong with an edition. The codes stay the same.</summary>
public static class EditionProblems
{
    public const string Unreadable = "edition.unreadable";
    public const string Missing = "edition.file.missing";
    public const string Changed = "edition.file.changed";
    public const string Added = "edition.file.added";
    public const string RowsUnreadable = "edition.rows.unreadable";
    public const string AnotherOne = "edition.rows.of_another";
    public const string SaysOtherwise = "edition.says_otherwise";
    public const string FiguresDiffer = "edition.figures.differ";
    public const string ReportDiffers = "edition.report.differs";
    public const string IssuedDiffers = "edition.issued.differs";
    public const string NotExpected = "edition.rows.not_expected";
    public const string FilesNotExpected = "edition.files.not_expected";
}

/// <summary>What came of verifying an edition.</summary>
/// <param name="Manifest">Which edition it says to be; null where it does not say.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Check">What was compared.</param>
public sealed record EditionVerdict(EditionManifest? Manifest, IReadOnlyList<EditionProblem> Problems, EditionCheck? Check)
{
    public bool Ok => Manifest is not null && Problems.Count == 0;
}

/// <summary>The hashes of an edition as they are known from elsewhere; null where one is not.</summary>
/// <param name="Rows">Of the rows.</param>
/// <param name="Files">Of the list of the files with which it was issued.</param>
public sealed record ExpectedHashes(string? Rows, string? Files);

/// <summary>Verifies an edition without a database of ours: hashes, and all that it prints counted again from its rows. The files are taken to be hostile: what does not fit is an answer and never an exception.</summary>
public sealed class EditionVerification
{
    private const int LongestText = 256 * 1024 * 1024;
    private const int LongestManifest = 64 * 1024;
    private readonly EditionSource _source;
    private readonly List<EditionProblem> _problems = [];

    private EditionVerification(EditionSource source) => _source = source;

    /// <param name="source">Its files.</param>
    /// <param name="expected">What is known from elsewhere: files that were made up as a whole agree with each other.</param>
    /// <param name="today">The definitions as they read today.</param>
    /// <param name="ct">Ends it with an exception.</param>
    public static Task<EditionVerdict> Run(EditionSource source, ExpectedHashes expected, IReadOnlyList<FrozenDefinition> today, CancellationToken ct = default) => new EditionVerification(source).Run(expected, today, ct);

    private async Task<EditionVerdict> Run(ExpectedHashes expected, IReadOnlyList<FrozenDefinition> today, CancellationToken ct)
    {
        if (await Text(EditionManifest.FileName, LongestManifest, ct) is not { } text || EditionManifest.Read(text) is not { RowsSha256: not null } manifest || manifest.FiscalYear is < FiscalYear.Earliest or > FiscalYear.Latest)
        {
            return new(null, [new EditionProblem(EditionProblems.Unreadable, EditionManifest.FileName)], null);
        }

        var files = await CheckFiles(manifest, ct);
        var rows = await IsHashed(EditionFiles.Rows, manifest.RowsSha256, ct);
        var report = await IsHashed(EditionFiles.Report, manifest.ReportSha256, ct);
        Find(IsExpected(manifest.RowsSha256, expected.Rows), EditionProblems.NotExpected, EditionFiles.Rows);
        Find(IsExpected(manifest.FilesSha256, expected.Files), EditionProblems.FilesNotExpected, EditionFiles.Issued(PrintedEdition.ListName));

        Find(IssuedComments.Agree(manifest, await Text(EditionFiles.Issued(IssuedComments.FileName), LongestText, ct)), EditionProblems.SaysOtherwise, EditionManifest.FileName);

        var check = await Recount(manifest, today, ct);
        return new(manifest, _problems, check is null ? null : check with { RowsAreWhole = rows, ReportIsWhole = report, Files = files });
    }

    private async Task<EditionCheck?> Recount(EditionManifest manifest, IReadOnlyList<FrozenDefinition> today, CancellationToken ct)
    {
        var period = new FigurePeriod(new FiscalYear(manifest.FiscalYear), manifest.AsOf);
        try
        {
            if (_source.Open(EditionFiles.Rows) is not { } first || await Text(EditionFiles.Report, LongestText, ct) is not { } kept)
            {
                return null;
            }

            await using (first)
            {
                if (await FrozenRows.ReadHead(first, ct) is var head && (head.FiscalYear, head.AsOf, head.FrozenOn ?? manifest.FrozenOn) != (manifest.FiscalYear, manifest.AsOf, manifest.FrozenOn))
                {
                    _problems.Add(new(EditionProblems.AnotherOne, EditionFiles.Rows));
                }
            }

            await using var rows = _source.Open(EditionFiles.Rows)!;
            var recount = await EditionRecount.Of(rows, period, ct);
            var counted = recount.AsKept(kept);
            Find(recount.Report is null || recount.Checkpoint == manifest.Checkpoint, EditionProblems.AnotherOne, EditionFiles.Rows);
            var (figures, whole) = (EditionFiles.Hash(counted.Figures) == manifest.FiguresSha256, counted.Report is { } text ? text == kept : (bool?)null);
            Find(figures, EditionProblems.FiguresDiffer, EditionFiles.Rows);
            Find(whole != false, EditionProblems.ReportDiffers, EditionFiles.Report);
            Find(await Prints(counted.Figures, ct), EditionProblems.IssuedDiffers, EditionFiles.Issued("figures.json"));
            await using var begin = _source.Open(EditionFiles.Rows)!;
            return new EditionCheck(true, true, figures, true)
            {
                ReportIsSame = whole,
                Years = counted.Report is null ? [manifest.FiscalYear] : [.. ReportJson.Read(kept).Years.Select(year => year.FiscalYear)],
                LeftOut = counted.LeftOut,
                Otherwise = (await FrozenMethod.Read(begin, ct))?.Differences(FrozenMethod.Today(period, today)),
            };
        }
        catch (Exception unreadable) when (FrozenRows.AreUnreadable(unreadable))
        {
            _problems.Add(new(EditionProblems.RowsUnreadable, EditionFiles.Rows));
            return null;
        }
    }

    // The figures that were issued are these with what they stand on behind them.
    private async Task<bool> Prints(string figures, CancellationToken ct)
    {
        if (await Text(EditionFiles.Issued("figures.json"), LongestText, ct) is not { } issued)
        {
            return true;
        }

        var printed = JsonNode.Parse(issued)?.AsObject();
        printed?.Remove("basis");
        return printed?.ToJsonString(FiguresJson.Form) + "\n" == figures;
    }

    private async Task<int> CheckFiles(EditionManifest manifest, CancellationToken ct)
    {
        var list = EditionFiles.Issued(PrintedEdition.ListName);
        List<string> known = [EditionParcel.Description, EditionManifest.FileName, EditionFiles.Rows, EditionFiles.Report];
        var listed = 0;
        if (manifest.FilesSha256 is { } hash)
        {
            known.Add(list);
            if (await IsHashed(list, hash, ct) && await Text(list, LongestText, ct) is { } lines)
            {
                foreach (var (name, expected) in PrintedEdition.Read(lines))
                {
                    known.Add(EditionFiles.Issued(name));
                    await IsHashed(known[^1], expected, ct);
                    listed++;
                }
            }
        }

        var names = _source.Names;
        foreach (var added in names.Except(known, StringComparer.Ordinal).Concat(names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)))
        {
            _problems.Add(new(EditionProblems.Added, added));
        }

        return listed;
    }

    private async Task<bool> IsHashed(string name, string? expected, CancellationToken ct)
    {
        if (_source.Open(name) is not { } file)
        {
            _problems.Add(new(EditionProblems.Missing, name));
            return false;
        }

        await using (file)
        {
            try
            {
                return Find(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) == expected, EditionProblems.Changed, name);
            }
            catch (InvalidDataException)
            {
                return Find(false, EditionProblems.Changed, name);
            }
        }
    }

    private static bool IsExpected(string? hash, string? expected) => expected is null || expected.Equals(hash, StringComparison.OrdinalIgnoreCase);

    private bool Find(bool isGood, string code, string file)
    {
        if (!isGood)
        {
            _problems.Add(new(code, file));
        }

        return isGood;
    }

    private async Task<string?> Text(string name, int longest, CancellationToken ct)
    {
        if (_source.Open(name) is not { } file)
        {
            return null;
        }

        await using (file)
        {
            try
            {
                var (content, piece) = (new MemoryStream(), new byte[64 * 1024]);
                while (await file.ReadAsync(piece, ct) is var read && read > 0)
                {
                    content.Write(piece, 0, read);
                    if (content.Length > longest)
                    {
                        return null;
                    }
                }

                return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length);
            }
            catch (InvalidDataException)
            {
                return null;
            }
        }
    }
}
