using Microsoft.EntityFrameworkCore;
using Npgsql;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>A migrated database whose complaints a test replaces by its own.</summary>
public sealed class FigureDatabase : IDisposable
{
    private readonly TrackerDbFactory _databases;
    private readonly Action _remove;

    private FigureDatabase(DatabaseSettings settings, Action remove)
    {
        _databases = new TrackerDbFactory(settings);
        _remove = remove;
        new DatabaseStart(_databases, settings).Migrate().GetAwaiter().GetResult();
    }

    /// <summary>How many complaints are looked at at a time where days divide.</summary>
    public int AtATime { get; set; } = 1000;

    public static FigureDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("sbrefa-figures-").FullName;
        return new(DatabaseSettings.ForFile(Path.Combine(folder, "tracker.db")), () =>
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        });
    }

    public static FigureDatabase Postgres()
    {
        var server = Prerequisite.Postgres.Required;
        var name = $"figures_{Application.Kernel.Randomness.Hex(6)}";
        Execute(server, $"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        return new(new DatabaseSettings(DatabaseProvider.Postgres, connection, name), () =>
        {
            NpgsqlConnection.ClearAllPools();
            Execute(server, $"DROP DATABASE {name} WITH (FORCE)");
        });
    }

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
        foreach (var recorded in complaints)
        {
            db.Add(recorded.Complaint);
            db.AddRange(recorded.Reopenings);
            db.AddRange(recorded.Pauses);
            db.AddRange(recorded.Extensions);
            db.AddRange(recorded.Escalations);
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
        for (long? before = long.MaxValue; before is not null;)
        {
            var page = new ReadCountedComplaints(_databases) { AtATime = AtATime }.Run(new(new FiscalYear(year), asOf), figure, before, auditor, parts).GetAwaiter().GetResult().Value!;
            listed.AddRange(page.Rows);
            before = page.Before;
        }

        return listed;
    }

    public void Dispose() => _remove();

    private static void Execute(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

/// <summary>One SQLite database for a class of tests.</summary>
public sealed class SqliteFigures : IDisposable
{
    public FigureDatabase Database { get; } = FigureDatabase.Sqlite();

    public void Dispose() => Database.Dispose();
}

/// <summary>A complaint with the closures that were undone and what stopped or lengthened its clock.</summary>
public sealed record Recorded(Complaint Complaint, IReadOnlyList<Reopening> Reopenings)
{
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    public IReadOnlyList<Escalation> Escalations { get; init; } = [];
}
