using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Reports.Schemas;

namespace SbrefaTracker.Reports.Documents;

/// <summary>A file of a fiscal year as it was just made.</summary>
/// <param name="AsOf">Its cut-off.</param>
public sealed record YearFile(string Name, DateOnly AsOf, byte[] Content);

/// <summary>Makes the documents beside the annual report, and the pack of evidence, anew from what is on record: whoever downloads one, has one made in the background, or gives one out gets it from here.</summary>
public sealed class YearFiles(EvidenceQueries evidence, PagePrinter printer)
{
    /// <summary>The files of a document, by name.</summary>
    public IEnumerable<string> NamesOf(string document, DocumentsYear year) =>
    [
        DocumentFiles.PageOf(document), .. printer.IsThere ? [PrintOf(document)] : Array.Empty<string>(), document + ".json", .. YearDocuments.Of(document, year).Tables.Select(table => table.FileName),
    ];

    /// <summary>The files that the documents of a year can have, print and all, for whoever asks before anything is counted. The pack of evidence is none of them: no complaint is counted for it.</summary>
    public static IReadOnlyList<string> AllNames { get; } =
    [
        .. YearDocuments.Names.SelectMany(document => new[] { DocumentFiles.PageOf(document), PrintOf(document), document + ".json", DocumentSchemas.FileOf(document) }),
        .. YearDocuments.TableNames.Select(table => table + ".csv"),
    ];

    /// <summary>Whether a document can have such a file.</summary>
    public static bool IsName(string? name) => AllNames.Contains(name, StringComparer.Ordinal);

    /// <param name="year">The fiscal year.</param>
    /// <param name="name">The file.</param>
    /// <param name="asOf">The cut-off; null is today.</param>
    /// <param name="actor">For whom.</param>
    /// <param name="ct">Stops the work.</param>
    public Task<Result<YearFile>> Make(FiscalYear year, string name, DateOnly? asOf, Actor actor, CancellationToken ct = default) => Make(year, name, asOf, actor, printer.Print, ct);

    /// <summary>The same in the background: a print gives way to those who wait.</summary>
    public Task<Result<YearFile>> MakeAside(FiscalYear year, string name, DateOnly? asOf, Actor actor, CancellationToken ct) => Make(year, name, asOf, actor, printer.PrintAside, ct);

    private async Task<Result<YearFile>> Make(FiscalYear year, string name, DateOnly? asOf, Actor actor, Func<byte[], CancellationToken, Task<byte[]?>> print, CancellationToken ct)
    {
        if (name == EvidencePack.NameOf(year.Year))
        {
            var pack = await evidence.Of(year, actor, asOf, ct);
            return pack.IsDone ? new YearFile(name, pack.Value.AsOf, EvidencePack.Make(pack.Value)) : Result<YearFile>.Refused(pack.Refusals);
        }

        var read = await evidence.ForDocuments(year, actor, asOf, ct);
        if (!read.IsDone)
        {
            return Result<YearFile>.Refused(read.Refusals);
        }

        foreach (var document in YearDocuments.Names)
        {
            var files = await DocumentFiles.Make(YearDocuments.Of(document, read.Value), ct: ct);
            if (name == PrintOf(document) && printer.IsThere)
            {
                return await print(files.Single(file => file.Name == DocumentFiles.PageOf(document)).Content, ct) is { } printed
                    ? new YearFile(name, read.Value.Evidence.AsOf, printed)
                    : Refusal.Of("document.not_printed");
            }

            if (files.FirstOrDefault(file => file.Name == name) is { } made)
            {
                return new YearFile(name, read.Value.Evidence.AsOf, made.Content);
            }
        }

        return Refusal.Of("not_found");
    }

    private static string PrintOf(string document) => document + ".pdf";
}
