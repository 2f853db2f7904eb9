using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Persistence.Bulk;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.Editions;

/// <summary>
/// The frozen rows in a database of their own, in a file that goes when it is closed: the figures of an edition are counted from them by the very code that counts them from the
/// record. What is not in the rows is empty there. However many rows there are, no more of them are in memory than a database keeps of any file.
/// </summary>
internal sealed class FrozenDatabase : IAsyncDisposable
{
    /// <summary>Stands for what the rows do not hold.</summary>
    public const string None = "-";

    // Nothing of it is ever needed after a crash.
    private const string Passing = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;";
    private const string Small = "PRAGMA cache_size = -16000;";
    private readonly SqliteConnection _connection;
    private readonly string _file;

    private FrozenDatabase(SqliteConnection connection, string file)
    {
        (_connection, _file) = (connection, file);
        Db = new SqliteDb(DatabaseOptions.Passing(connection));
    }

    public TrackerDb Db { get; }

    /// <summary>What the edition says of itself; null in rows that are kept in the first form.</summary>
    public ReportFrame? Frame { get; private set; }

    /// <summary>The scales under which the rows were frozen; null where they do not say.</summary>
    public KeptScales? Scales { get; private set; }

    /// <summary>The names of offices by code, as far as they are kept.</summary>
    public Dictionary<string, string> OfficeNames { get; } = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">What was kept cannot be read.</exception>
    public static async Task<FrozenDatabase> Load(Stream rows, CancellationToken ct)
    {
        // The rows name offices and accounts that are not among them.
        var file = Path.GetTempFileName();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = false, Pooling = false }.ConnectionString);
        var frozen = new FrozenDatabase(connection, file);
        try
        {
            await connection.OpenAsync(ct);
            await frozen.Db.Database.ExecuteSqlRawAsync(Passing, ct);
            if (!OperatingSystem.IsWindows())
            {
                // Without a name nothing of it is left, whatever ends the program; the connection keeps it open.
                File.Delete(file);
            }

            await frozen.Db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(ct);
            await using var transaction = await frozen.Db.Database.BeginTransactionAsync(ct);
            await using (var insert = BulkInsert.Into(frozen.Db))
            {
                await frozen.Db.Database.ExecuteSqlRawAsync(Small, ct);
                await foreach (var row in FrozenRows.Read(rows).WithCancellation(ct))
                {
                    await frozen.Insert(insert, row, ct);
                }

                await insert.Flush(ct);
            }

            await frozen.Db.SaveChangesAsync(ct);

            await transaction.CommitAsync(ct);
            return frozen;
        }
        catch
        {
            await frozen.DisposeAsync();
            throw;
        }
    }

    /// <summary>A year as these rows are counted: by the scales that they were frozen under.</summary>
    public FigurePeriod Of(FigurePeriod period) => period with { Kept = Scales };

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await _connection.DisposeAsync();
        File.Delete(_file);
    }

    private ValueTask Insert(BulkInsert insert, FrozenRow row, CancellationToken ct) => row switch
    {
        { Complaint: { } c } => insert.Add(Of(c), ct),
        { Closure: { } c } => insert.Add(new ClosureRow { Day = c.Day, Name = c.Name, Authority = c.Authority }, ct),
        { Reopening: { } r } => insert.Add(new Reopening { Id = r.Id, ComplaintId = r.Complaint, ClosedOn = r.ClosedOn, Outcome = r.Outcome, Finding = r.Finding, PenaltyFinalCents = r.PenaltyFinalCents, ReopenedOn = r.ReopenedOn, By = None, Reason = None }, ct),
        { Pause: { } p } => insert.Add(new Pause { Id = p.Id, ComplaintId = p.Complaint, FromOn = p.FromOn, ToOn = p.ToOn, Authority = None, By = None, Reason = None }, ct),
        { Extension: { } e } => insert.Add(new Extension { Id = e.Id, ComplaintId = e.Complaint, Clock = e.Clock, BusinessDays = e.BusinessDays, GrantedOn = e.GrantedOn, By = None, Reason = None }, ct),
        { Office: { } o } => Add(insert, o, ct),
        { Inquiry: { } i } => insert.Add(new Inquiry { Id = i.Id, ComplaintId = i.Complaint, OfficeCode = i.Office, AskedBy = None, RepliedOn = i.RepliedOn }, ct),
        { Assessment: { } a } => insert.Add(new Assessment { Id = a.Id, ComplaintId = a.Complaint, InquiryId = a.Inquiry, AssessedOn = a.AssessedOn, Grade = a.Grade, By = None, Personnel = None, SignerRank = None }, ct),
        { Escalation: { } e } => insert.Add(new Escalation { Id = e.Id, ComplaintId = e.Complaint, RaisedOn = e.RaisedOn, DecidedOn = e.DecidedOn, RaisedBy = None, Reason = None }, ct),
        { Pattern: { } p } => Add(p),
        { Member: { } m } => Add(m),
        { Frame: { } frame } => Take(frame),
        { Head: { } head } => Take(insert, head, ct),
        _ => ValueTask.CompletedTask,
    };

    private ValueTask Add(BulkInsert insert, FrozenOffice office, CancellationToken ct)
    {
        if (office.Name is { } name)
        {
            OfficeNames[office.Code] = name;
        }

        return insert.Add(new Office { Code = office.Code, Kind = office.Kind, State = office.State, Name = office.Name ?? None }, ct);
    }

    private ValueTask Take(BulkInsert insert, FrozenHead head, CancellationToken ct)
    {
        Scales = head.Kept();
        return head.Inauguration ? insert.Add(new CalendarChangeRow { Id = 1, Name = None, Authority = None, By = None, IsOn = true }, ct) : ValueTask.CompletedTask;
    }

    private ValueTask Take(ReportFrame frame)
    {
        Frame = frame;
        return ValueTask.CompletedTask;
    }

    // Its number is nobody's to set but the context's.
    private ValueTask Add(FrozenPattern pattern)
    {
        var flag = new PatternFlag { OfficeCode = pattern.Office, ActionType = pattern.ActionType, RaisedOn = pattern.RaisedOn, State = Enum.Parse<PatternState>(pattern.State), DecidedOn = pattern.DecidedOn };
        Db.Entry(flag).Property(one => one.Id).CurrentValue = pattern.Id;
        Db.Add(flag);
        return ValueTask.CompletedTask;
    }

    private ValueTask Add(FrozenMember member)
    {
        var joined = new PatternComplaint { RecordId = member.Pattern, Reference = member.Reference, JoinedOn = member.JoinedOn };
        Db.Entry(joined).Property(one => one.Id).CurrentValue = member.Id;
        Db.Add(joined);
        return ValueTask.CompletedTask;
    }

    private static Complaint Of(FrozenComplaint c) => new()
    {
        Id = c.Id,
        Reference = c.Reference,
        Source = c.Source,
        OfficeCode = c.Office,
        ActionType = c.ActionType,
        TradeRole = c.TradeRole,
        EntityState = c.EntityState,
        SizeVerdict = c.SizeVerdict,
        ReceivedOn = c.ReceivedOn,
        ForwardedOn = c.ForwardedOn,
        RespondedOn = c.RespondedOn,
        ClosedOn = c.ClosedOn,
        Reopenings = c.Reopenings,
        Outcome = c.Outcome,
        Finding = c.Finding,
        PenaltyAssessedCents = c.PenaltyAssessedCents,
        PenaltyFinalCents = c.PenaltyFinalCents,
        RetaliationAlleged = c.Retaliation,
        Usefulness = c.Usefulness,
        UsefulnessOn = c.UsefulnessOn,
        EntityName = None,
        Subject = None,
        Narrative = None,
        Confidentiality = Confidentialities.Closed,
        Language = "en",
    };
}
