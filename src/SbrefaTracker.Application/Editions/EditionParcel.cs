using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>What <c>edition.json</c> says: which edition it is, and the hashes of what it keeps.</summary>
public sealed record EditionManifest(
    string Format, int FiscalYear, int Number, DateOnly AsOf, DateOnly FrozenOn, string State, DateOnly? IssuedOn, string? RowsSha256, string? ReportSha256, string? FiguresSha256, string? FilesSha256, long? Checkpoint)
{
    public const string FormatId = "sbrefa-edition/1";
    public const string FileName = "edition.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    internal static EditionManifest Of(Edition edition) => new(
        FormatId, edition.FiscalYear, edition.Number, edition.AsOf, edition.FrozenOn, edition.State.ToString(), edition.IssuedOn,
        edition.DataSha256, edition.ReportSha256, edition.FiguresSha256, edition.FilesSha256, edition.Checkpoint);

    internal string Write() => JsonSerializer.Serialize(this, Form) + "\n";

    /// <summary>Null for what is none.</summary>
    internal static EditionManifest? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<EditionManifest>(text, Form) is { Format: FormatId } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Gives out a whole edition as one ZIP file that an outsider verifies without this program (docs/edition-format.md, a copy of which is in it).</summary>
public sealed class EditionParcel(ITrackerDbFactory databases)
{
    public const string Description = "edition-format.md";

    // The same edition gives the same bytes.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file, which goes when it is closed.</summary>
    public async Task<Result<Stream>> Make(int fiscalYear, int number, Actor actor, CancellationToken ct = default)
    {
        if (!EditionQueries.MayBeReadBy(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.Editions.AsNoTracking().FirstOrDefaultAsync(one => one.FiscalYear == fiscalYear && one.Number == number, ct) is not { } edition)
        {
            return Refusal.Of("not_found");
        }

        var file = JobFiles.Temporary();
        try
        {
            await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                await Add(zip, Description, typeof(EditionParcel).Assembly.GetManifestResourceStream(Description)!, ct);
                await Add(zip, EditionManifest.FileName, new MemoryStream(Encoding.UTF8.GetBytes(EditionManifest.Of(edition).Write())), ct);
                string[] kept = [EditionFiles.Rows, EditionFiles.Report, .. await Issued(db, edition, ct)];
                foreach (var name in kept)
                {
                    if (await EditionFiles.Open(db, edition.Id, name, ct) is { } stored)
                    {
                        await Add(zip, name, stored, ct);
                    }
                }
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task<IEnumerable<string>> Issued(TrackerDb db, Edition edition, CancellationToken ct) =>
        edition.FilesSha256 is not null && await EditionFiles.ReadList(db, edition.Id, ct) is { } list
            ? PrintedEdition.Read(Encoding.UTF8.GetString(list)).Select(file => file.Name).Prepend(PrintedEdition.ListName).Select(EditionFiles.Issued)
            : [];

    private static async Task Add(ZipArchive zip, string name, Stream content, CancellationToken ct)
    {
        await using (content)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = Undated;
            await using var target = await entry.OpenAsync(ct);
            await content.CopyToAsync(target, ct);
        }
    }
}
