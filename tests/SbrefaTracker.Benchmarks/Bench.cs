using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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

    private Bench(int size, DirectoryInfo folder, TimeProvider clock)
    {
        Size = size;
        _folder = folder;
        File = Path.Combine(folder.FullName, "bench.db");
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Tracker"] = $"Data Source={File}",
            ["Ledger:SigningKeyFile"] = Path.Combine(folder.FullName, "key.pem"),
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection().AddTracker(configuration, clock).AddReports().BuildServiceProvider();
    }

    public int Size { get; }

    public string File { get; }

    public string KeyFile => Path.Combine(_folder.FullName, "key.pem");

    public static async Task<Bench> With(int size, TimeProvider clock, TextWriter log)
    {
        var bench = new Bench(size, Directory.CreateTempSubdirectory("sbrefa-bench"), clock);
        await bench.Get<DatabaseStart>().Migrate();
        var csv = Path.Combine(bench._folder.FullName, "complaints.csv");
        Complaints.WriteCsv(csv, size);
        var watch = Stopwatch.StartNew();
        await using var file = System.IO.File.OpenRead(csv);
        var report = await bench.Get<ComplaintImport>().Run(file, new ImportMode(), _ => { }, (_, _) => { }, default);
        if (!report.Written)
            throw new InvalidOperationException($"The made-up complaints were refused: {report.Faults} faults.");
        await log.WriteLineAsync($"{report.Rows} complaints imported in {watch.Elapsed.TotalSeconds:0.0} s, {report.Rows / watch.Elapsed.TotalSeconds:0} a second");
        return bench;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A bare connection to the same file, set up like the product's.</summary>
    public SqliteConnection OpenPlain()
    {
        var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        SqlitePragmas.Instance.Apply(connection);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
