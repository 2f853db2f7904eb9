using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>A migrated database whose complaints a test replaces by its own.</summary>
public sealed class FigureDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly TrackerDbFactory _databases;

    private FigureDatabase(TestDatabase database)
    {
        _database = database;
        _databases = new TrackerDbFactory(new DatabaseSettings(database.Provider, database.ConnectionString, "figures"));
    }

    /// <summary>How many complaints are looked at at a time where days divide.</summary>
    public int AtATime { get; set; } = 1000;

    public static async Task<FigureDatabase> On(DatabaseProvider provider) => new(await TestDatabase.Migrated(provider));

    /// <summary>Switches a closure on.</summary>
    public void Close(DateOnly day)
    {
        using var db = _databases.Create();
        db.Add(new ClosureRow { Day = day, Name = "Closed by order", Authority = "Executive Order" });
        db.SaveChanges();
    }

    public void Replace(IEnumerable<Recorded> complaints)
    {
        using var db = _databases.Create();
        db.Assessments.ExecuteDelete();
        db.Inquiries.ExecuteDelete();
        db.Reopenings.ExecuteDelete();
        db.Pauses.ExecuteDelete();
        db.Extensions.ExecuteDelete();
        db.Escalations.ExecuteDelete();
        db.Complaints.ExecuteDelete();
        db.PatternComplaints.ExecuteDelete();
        db.PatternFlags.ExecuteDelete();
        var flags = 0L;
        foreach (var recorded in complaints)
        {
            db.Add(recorded.Complaint);
            db.AddRange(recorded.Reopenings);
            db.AddRange(recorded.Pauses);
            db.AddRange(recorded.Extensions);
            db.AddRange(recorded.Escalations);
            db.AddRange(recorded.Inquiries.Select(inquiry => inquiry.Asked));
            db.AddRange(recorded.Inquiries.SelectMany(inquiry => inquiry.Assessed));
            foreach (var flag in recorded.Flags.Select(given => given.Row()))
            {
                db.Entry(flag).Property(one => one.Id).CurrentValue = --flags;
                db.Add(flag);
            }
        }

        db.SaveChanges();
    }

    /// <summary>Adds rows that belong to the complaints, one after the other.</summary>
    public void Add(params object[] rows)
    {
        using var db = _databases.Create();
        foreach (var row in rows)
        {
            db.Add(row);
            db.SaveChanges();
        }
    }

    public AnnualFigures Figures(int year, DateOnly asOf) =>
        new ReadAnnualFigures(_databases).Run(new FiscalYear(year), asOf).GetAwaiter().GetResult();

    /// <summary>The complaints of the year by month and grade, as the cover of the report shows them.</summary>
    public IReadOnlyList<MonthGrades> Cover(int year, DateOnly asOf) =>
        new ReadAnnualReport(_databases, Microsoft.Extensions.Options.Options.Create(new SbrefaTracker.Application.Kernel.AgencyOptions())).Run(new FiscalYear(year), asOf).GetAwaiter().GetResult().Cover;

    /// <summary>What a statement gives, row by row, by the names of its columns.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows(string sql)
    {
        using var db = _databases.Create();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<IReadOnlyDictionary<string, object?>> rows = [];
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i), StringComparer.Ordinal));
        return rows;
    }

    /// <summary>All the complaints behind a figure, page after page.</summary>
    public IReadOnlyList<CountedComplaint> Listed(int year, DateOnly asOf, CountedFigure figure, params IReadOnlyList<CountedPart> parts)
    {
        var auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
        List<CountedComplaint> listed = [];
        long? total = null;
        for (long? before = long.MaxValue; before is not null;)
        {
            var page = new ReadCountedComplaints(_databases) { AtATime = AtATime }.Run(new(new FiscalYear(year), asOf), figure, before, auditor, parts).GetAwaiter().GetResult().Value!;
            listed.AddRange(page.Rows);
            before = page.Before;
            total = page.Total;
        }

        // The total of each page is of all of them, and the file holds as many.
        Assert.Equal(total, listed.Count);

        return listed;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}

/// <summary>One SQLite database for a class of tests.</summary>
public sealed class SqliteFigures : IAsyncLifetime
{
    public FigureDatabase Database { get; private set; } = null!;

    public async Task InitializeAsync() => Database = await FigureDatabase.On(DatabaseProvider.Sqlite);

    public async Task DisposeAsync() => await Database.DisposeAsync();
}

/// <summary>A complaint with the closures that were undone and what stopped or lengthened its clock.</summary>
public sealed record Recorded(Complaint Complaint, IReadOnlyList<Reopening> Reopenings)
{
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    public IReadOnlyList<Escalation> Escalations { get; init; } = [];

    public IReadOnlyList<RecordedInquiry> Inquiries { get; init; } = [];

    /// <summary>Systemic flags raised with it; no complaint has to be a member of one to be counted.</summary>
    public IReadOnlyList<RecordedFlag> Flags { get; init; } = [];
}
