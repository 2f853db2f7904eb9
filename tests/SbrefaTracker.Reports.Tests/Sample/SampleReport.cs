using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Reports.Tests.Sample;

/// <summary>The report of the made-up complaints, and the same report of a database without any.</summary>
public sealed class SampleReport : IDisposable
{
    public static readonly DateOnly AsOf = new(2026, 1, 30);
    private readonly string _folder = Directory.CreateTempSubdirectory("sbrefa-sample-").FullName;

    public SampleReport()
    {
        var settings = DatabaseSettings.ForFile(Path.Combine(_folder, "sample.db"));
        var databases = new TrackerDbFactory(settings);
        new DatabaseStart(databases, settings).Migrate().GetAwaiter().GetResult();
        Read = new ReadAnnualReport(databases, Options.Create(new AgencyOptions()));
        Empty = AnnualReportView.Of(Read.Run(new FiscalYear(2025), AsOf).GetAwaiter().GetResult());
        using (var db = databases.Create())
        {
            db.AddRange(SampleRecord.Complaints());
            db.SaveChanges();
        }

        View = AnnualReportView.Of(Read.Run(new FiscalYear(2025), AsOf).GetAwaiter().GetResult() with { IsMadeUp = true });
    }

    public ReadAnnualReport Read { get; }

    public AnnualReportView View { get; }

    public AnnualReportView Empty { get; }

    /// <summary>A folder that goes when the tests end.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Made once for all tests that read it.</summary>
[CollectionDefinition(Name)]
public sealed class SampleReportCollection : ICollectionFixture<SampleReport>
{
    public const string Name = "sample report";
}
