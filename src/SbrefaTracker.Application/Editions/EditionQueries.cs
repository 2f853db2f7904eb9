using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Stories;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Editions;

/// <summary>One line of the list of editions.</summary>
public sealed record EditionLine(long Record, int FiscalYear, int Number, DateOnly AsOf, EditionState State, DateOnly FrozenOn, DateOnly? CommentsBy, DateOnly? IssuedOn, int OpenComments);

/// <summary>A comment with the names of who made and settled it.</summary>
public sealed record CommentView(
    long Id, string Office, string OfficeName, DateOnly MadeOn, string MadeBy, string Text, string? Settlement, string? Answer, DateOnly? SettledOn, string? SettledBy)
{
    /// <summary>The complaint that was corrected for it; null where none was, and for the offices, which need not know which one it was.</summary>
    public string? CorrectedComplaint { get; init; }

    /// <summary>The figure that comes out otherwise by it.</summary>
    public string? CorrectedFigure { get; init; }
}

/// <summary>An edition as the auditor's page shows it.</summary>
public sealed record EditionView(Edition Edition, AnnualReportData Report)
{
    public required IReadOnlyList<Offer<EditionAction>> Offers { get; init; }

    public required IReadOnlyList<string> Sections { get; init; }

    public required IReadOnlyList<CommentView> Comments { get; init; }

    /// <summary>The stories that it prints.</summary>
    public required IReadOnlyList<EditionStory> Stories { get; init; }

    /// <summary>How many more it was frozen with, which were withdrawn or written otherwise before it was issued.</summary>
    public required int StoriesLeftOut { get; init; }

    public required IReadOnlyList<RecordEvent> History { get; init; }

    /// <summary>It was issued before editions kept their files: what is given out of it is made anew, and not the bytes with which it was issued.</summary>
    public bool IsMadeAnew { get; init; }

    /// <summary>The files with which it was issued, by name; null where they are made anew each time.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>The names of those who froze, submitted, cleared and issued it, by their ids.</summary>
    public required StaffNames Names { get; init; }
}

/// <summary>A file of an issued edition.</summary>
/// <param name="Content">Null where the edition keeps none of its files.</param>
public sealed record IssuedFile(Stream? Content);

/// <summary>Reads editions of the annual report.</summary>
public sealed partial class EditionQueries(ITrackerDbFactory databases, AgencyTime time, RecordHistory history)
{
    /// <summary>Most editions in the list, the latest.</summary>
    public const int Most = 200;

    private static readonly Role[] Readers = [Roles.Auditor, Roles.Representative, Roles.Commissioner];

    /// <summary>Whether somebody reads editions, whole and as they are proved.</summary>
    public static bool MayBeReadBy(Actor actor) => Readers.Any(actor.Is);

    public async Task<Result<EditionLine[]>> List(Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        return await db.Editions.AsNoTracking().OrderByDescending(edition => edition.FiscalYear).ThenByDescending(edition => edition.Number).Take(Most)
            .Select(edition => new EditionLine(
                edition.Id, edition.FiscalYear, edition.Number, edition.AsOf, edition.State, edition.FrozenOn, edition.CommentsBy, edition.IssuedOn,
                db.EditionComments.Count(comment => comment.RecordId == edition.Id && comment.Settlement == null)))
            .ToArrayAsync(ct);
    }

    public async Task<Result<EditionView>> Read(int fiscalYear, int number, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        if (await db.Editions.AsNoTracking().FirstOrDefaultAsync(one => one.FiscalYear == fiscalYear && one.Number == number, ct) is not { } edition)
        {
            return Refusal.Of("not_found");
        }

        var stories = await EditionStories.Printed(db, edition, ct);
        return new EditionView(edition, await Whole(db, edition.Id, ct))
        {
            IsMadeAnew = edition is { State: EditionState.Issued, FilesSha256: null },
            Files = edition.FilesSha256 is null ? null : [.. await NamesOf(db, edition.Id, ct)],
            Offers = EditionWorkflow.Table.Offers(edition.State, await FactsOf(db, edition, time.Today, ct), actor),
            Sections = await db.EditionSections.Where(section => section.RecordId == edition.Id).OrderBy(section => section.OfficeCode).Select(section => section.OfficeCode).ToListAsync(ct),
            Comments = await Comments(db, edition.Id, office: null, ct),
            Stories = stories,
            StoriesLeftOut = await EditionStories.LeftOut(db, edition, stories, ct),
            History = await history.Of(db, edition.Id, ct),
            Names = await StaffNames.Load(db, [edition.FrozenBy, edition.SubmittedBy, edition.ClearedBy, edition.IssuedBy], ct),
        };
    }

    /// <summary>The rows that an edition keeps, unpacked while they are read.</summary>
    public async Task<Result<Stream>> Rows(int fiscalYear, int number, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var edition = await db.Editions.Where(one => one.FiscalYear == fiscalYear && one.Number == number).Select(one => one.Id).FirstOrDefaultAsync(ct);
        return await EditionFiles.Open(db, edition, EditionFiles.Rows, ct) is { } rows ? rows : Refusal.Of("not_found");
    }

    /// <summary>A file of an issued edition, byte for byte as it was issued.</summary>
    /// <returns>Without content where its files are made anew each time: it is not issued, or was before they were kept. Refused where it keeps none of the name.</returns>
    public async Task<Result<IssuedFile>> Issued(int fiscalYear, int number, string name, Actor actor, CancellationToken ct = default)
    {
        if (!Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var edition = await db.Editions.Where(one => one.FiscalYear == fiscalYear && one.Number == number).Select(one => new { one.Id, one.FilesSha256 }).FirstOrDefaultAsync(ct);
        return edition is null ? Refusal.Of("not_found")
            : edition.FilesSha256 is null ? new IssuedFile(null)
            : !await IsListed(db, edition.Id, name, ct) ? Refusal.Of("not_found")
            : await EditionFiles.Open(db, edition.Id, EditionFiles.Issued(name), ct) is { } file ? new IssuedFile(file)
            : Refusal.Of("not_found");
    }

    // A file that lies beside the list was never issued.
    private static async Task<bool> IsListed(TrackerDb db, long edition, string name, CancellationToken ct) => (await NamesOf(db, edition, ct)).Contains(name, StringComparer.Ordinal);

    private static async Task<IReadOnlyList<string>> NamesOf(TrackerDb db, long edition, CancellationToken ct) =>
        await EditionFiles.ReadList(db, edition, ct) is { } list ? [PrintedEdition.ListName, .. PrintedEdition.Read(Encoding.UTF8.GetString(list)).Select(file => file.Name)] : [];

    internal static async Task<EditionFacts> FactsOf(TrackerDb db, Edition edition, DateOnly today, CancellationToken ct) => new()
    {
        OpenComments = await db.EditionComments.CountAsync(comment => comment.RecordId == edition.Id && comment.Settlement == null, ct),
        CommentDayIsOver = edition.CommentsBy < today,
        SubmittedBy = edition.SubmittedBy,
        MadeBy = [edition.FrozenBy, .. await db.EditionComments.Where(comment => comment.RecordId == edition.Id && comment.SettledBy != null).Select(comment => comment.SettledBy!).Distinct().ToListAsync(ct)],
    };

    internal static async Task<AnnualReportData> Report(TrackerDb db, long edition, CancellationToken ct)
    {
        var kept = ReportJson.Read(await KeptReport(db, edition, ct));
        var mark = await db.Editions.Where(one => one.Id == edition).Select(one => new EditionMark(one.FiscalYear, one.Number)).FirstOrDefaultAsync(ct);
        return kept with { Dialect = QueryDialects.Of(db), Site = SiteAddress.Printed(kept.Site), Edition = mark };
    }

    /// <summary>The same with the definitions and queries that are kept with it; without them where somebody has changed the rows, which counting again then says.</summary>
    internal static async Task<AnnualReportData> Whole(TrackerDb db, long edition, CancellationToken ct)
    {
        var report = await Report(db, edition, ct);
        try
        {
            await using var begin = await EditionFiles.Open(db, edition, EditionFiles.Rows, FrozenMethod.Pieces, ct);
            return begin is null ? report : report with { Method = await FrozenMethod.Read(begin, ct) };
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidOperationException)
        {
            return report;
        }
    }

    /// <summary>Whether the rows that it keeps are those whose hash the ledger holds.</summary>
    internal async Task<bool> HasItsRows(Edition edition, CancellationToken ct)
    {
        await using var db = databases.Create();
        return await CheckEdition.HashOf(db, edition.Id, EditionFiles.Rows, ct) == edition.DataSha256;
    }

    /// <summary>The text of the report as it is kept.</summary>
    internal static async Task<string> KeptReport(TrackerDb db, long edition, CancellationToken ct)
    {
        await using var stored = await EditionFiles.Open(db, edition, EditionFiles.Report, ct) ?? throw new InvalidDataException($"Edition {edition} has no report.");
        using var text = new StreamReader(stored);
        return await text.ReadToEndAsync(ct);
    }

    private static async Task<IReadOnlyList<CommentView>> Comments(TrackerDb db, long edition, string? office, CancellationToken ct)
    {
        var rows = await (from comment in db.EditionComments.AsNoTracking()
                          join directory in db.Offices on comment.OfficeCode equals directory.Code
                          where comment.RecordId == edition && (office == null || comment.OfficeCode == office)
                          orderby comment.Id
                          select new { Comment = comment, directory.Name }).ToListAsync(ct);
        var names = await StaffNames.Load(db, rows.SelectMany(row => new[] { row.Comment.MadeBy, row.Comment.SettledBy }), ct);
        return
        [
            .. rows.Select(row => new CommentView(
                row.Comment.Id, row.Comment.OfficeCode, row.Name, row.Comment.MadeOn, names.Of(row.Comment.MadeBy), row.Comment.Text, row.Comment.Settlement, row.Comment.Answer,
                row.Comment.SettledOn, row.Comment.SettledBy is { } by ? names.Of(by) : null)
            {
                CorrectedComplaint = office is null ? row.Comment.CorrectedComplaint : null,
                CorrectedFigure = row.Comment.CorrectedFigure,
            }),
        ];
    }
}
