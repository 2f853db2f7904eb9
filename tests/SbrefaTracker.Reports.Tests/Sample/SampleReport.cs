using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Reports.Editions;

namespace SbrefaTracker.Reports.Tests.Sample;

/// <summary>The report of the made-up complaints, and the same report of a database without any.</summary>
public sealed class SampleReport : IDisposable
{
    public static readonly DateOnly AsOf = new(2026, 1, 30);

    // Made up as the complaints are.
    private static readonly EditionPart Edition = new(
        1,
        EditionState.Issued,
        new DateOnly(2026, 3, 2),
        new DateOnly(2026, 2, 20),
        [
            new("2304", "Laredo", new DateOnly(2026, 2, 9), "Eleven of our answers were sent before the day that the report counts: they waited for the mail room.", "The report counts the day on which an answer was sent. The mail room is part of the agency."),
            new("CEE-AFT", "Apparel, Footwear and Textiles Center", new DateOnly(2026, 2, 18), "Questions about classification need samples.\nTime for samples should not count.", "The scale counts every business day. The figures without pauses stand beside it."),
        ])
    {
        Resolved =
        [
            new("5203", "Port Everglades", new DateOnly(2026, 2, 12), "One answer of May is on record a week after the day on which we gave it.", "The day of the answer was corrected, and the year counted anew.", IsComplaint: true, "byOffice[5203].timeliness.meanDays"),
        ],
        Stories = [new("A shipment of samples", "A small importer waited seven weeks for samples that were worth less than the storage.\nThe office released them and now answers such questions within a day. This story is made up.")],
    };

    // No ledger has it.
    private static readonly LedgerMark Checkpoint = new(48_213, "5c0ffee5a3b1d2e4f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d", "0123456789abcdef");

    private readonly string _folder = Directory.CreateTempSubdirectory("sbrefa-sample-").FullName;

    public SampleReport()
    {
        var settings = DatabaseSettings.ForFile(Path.Combine(_folder, "sample.db"));
        var databases = new TrackerDbFactory(settings);
        new DatabaseStart(databases, settings).Migrate().GetAwaiter().GetResult();
        Read = new ReadAnnualReport(databases, Options.Create(new AgencyOptions()), new ReportSite("https://fairness.agency.example"));
        Empty = AnnualReportView.Of(Read.Run(new FiscalYear(2025), AsOf).GetAwaiter().GetResult());
        using (var db = databases.Create())
        {
            var complaints = SampleRecord.Complaints();
            var inquiries = SampleSignals.Inquiries(complaints);
            db.AddRange(complaints);
            db.AddRange(SampleRecord.Pauses());
            db.AddRange(inquiries);
            db.AddRange(SampleSignals.Assessments(inquiries));
            db.AddRange(SampleSignals.Escalations(complaints));
            Raise(db, complaints);
            db.SaveChanges();
        }

        View = AnnualReportView.Of(Read.Run(new FiscalYear(2025), AsOf).GetAwaiter().GetResult() with { IsMadeUp = true, Checkpoint = Checkpoint }, Edition);
    }

    // Records of the office get their numbers from the ledger, which there is none of.
    private static void Raise(TrackerDb db, IReadOnlyList<Complaint> complaints)
    {
        var (record, members) = (0L, 0L);
        foreach (var flag in SampleSignals.Flags())
        {
            db.Entry(flag).Property(one => one.Id).CurrentValue = --record;
            db.Add(flag);
            foreach (var member in SampleSignals.Members(complaints, record, flag))
            {
                db.Entry(member).Property(one => one.Id).CurrentValue = ++members;
                db.Add(member);
            }
        }
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
