using System.Diagnostics;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SbrefaTracker.Application;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Reports;

namespace SbrefaTracker.Benchmarks;

/// <summary>A database of a given size in a folder of its own, with the product's services on it.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly DirectoryInfo _folder;

    private readonly string? _server;

    private Bench(int size, DirectoryInfo folder, TimeProvider clock, string? server)
    {
        Size = size;
        _folder = folder;
        _server = server;
        File = Path.Combine(folder.FullName, "bench.db");
        Connection = server is null ? $"Data Source={File}" : new NpgsqlConnectionStringBuilder(server) { Database = folder.Name.ToLowerInvariant().Replace('.', '_') }.ConnectionString;
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = server is null ? "Sqlite" : "Postgres",
            ["ConnectionStrings:Tracker"] = Connection,
            ["Ledger:SigningKeyFile"] = Path.Combine(folder.FullName, "key.pem"),
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection().AddTracker(configuration, clock).AddReports().BuildServiceProvider();
    }

    public int Size { get; }

    public string File { get; }

    public string Connection { get; }

    public bool IsPostgres => _server is not null;

    public string KeyFile => Path.Combine(_folder.FullName, "key.pem");

    /// <param name="size">How many complaints.</param>
    /// <param name="clock">The time.</param>
    /// <param name="log">Told how long the import took.</param>
    /// <param name="server">A PostgreSQL server, on which a database of its own is made; null is an SQLite file.</param>
    public static async Task<Bench> With(int size, TimeProvider clock, TextWriter log, string? server)
    {
        var bench = new Bench(size, Directory.CreateTempSubdirectory("sbrefa-bench"), clock, server);
        await bench.OnServer("CREATE DATABASE");
        await bench.Get<DatabaseStart>().Migrate();
        var csv = Path.Combine(bench._folder.FullName, "complaints.csv");
        Complaints.WriteCsv(csv, size);
        var watch = Stopwatch.StartNew();
        await using var file = System.IO.File.OpenRead(csv);
        var report = await bench.Get<ComplaintImport>().Run(file, new ImportMode(), _ => { }, (_, _) => { }, default);
        if (!report.Written)
            throw new InvalidOperationException($"The made-up complaints were refused: {report.Faults} faults.");
        await log.WriteLineAsync($"{report.Rows} complaints imported in {watch.Elapsed.TotalSeconds:0.0} s, {report.Rows / watch.Elapsed.TotalSeconds:0} a second");

        // As a database is after a night: what the planner knows of it is true.
        using var plain = bench.OpenPlain();
        Queries.ReadAll(plain, "ANALYZE");
        return bench;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A bare connection to the same database, set up like the product's.</summary>
    public DbConnection OpenPlain()
    {
        if (IsPostgres)
        {
            var plain = new NpgsqlConnection(Connection);
            plain.Open();
            return plain;
        }

        var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        SqlitePragmas.Instance.Apply(connection);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        await OnServer("DROP DATABASE");
        _folder.Delete(recursive: true);
    }

    private async Task OnServer(string what)
    {
        if (_server is null)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"{what} \"{new NpgsqlConnectionStringBuilder(Connection).Database}\"";
        await command.ExecuteNonQueryAsync();
    }
}
