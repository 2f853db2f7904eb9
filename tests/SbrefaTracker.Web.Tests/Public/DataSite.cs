using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>The site with the published figures of one year: 200 complaints, of which some offices and states have few.</summary>
public sealed class DataSite : PublicSite, IAsyncLifetime
{
    private static readonly string[] Offices = ["2304", "2304", "2304", "2704", "2704", "4601", "4601", "4601"];
    private static readonly string[] States = ["TX", "CA", "TX", "NY"];

    /// <summary>The newest year whose figures may be published.</summary>
    public int Year { get; private set; }

    public async Task InitializeAsync()
    {
        var today = Services.GetRequiredService<AgencyTime>().Today;
        Year = FiscalYear.Of(today.AddDays(-31)).Year - 1;
        await using (var db = Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            db.AddRange(Enumerable.Range(1, 200).Select(Made));
            await db.SaveChangesAsync();
        }

        await Services.GetRequiredService<PublishFigures>().Run(again: true);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Remove(services.Single(service => service.ImplementationType == typeof(PublicFiguresWorker))));
    }

    private Complaint Made(int i)
    {
        var received = new FiscalYear(Year).First.AddDays(i % 360);
        return new()
        {
            Id = i,
            Reference = $"RF-{Year}-{i:D5}",
            Source = Sources.Direct,
            OfficeCode = i % 40 == 0 ? "5203" : Offices[i % Offices.Length],
            ActionType = i % 2 == 0 ? "PEN" : "SEIZ",
            TradeRole = "importer",
            EntityName = "Example Imports, made up",
            EntityState = i % 33 == 0 ? "VT" : States[i % States.Length],
            SizeVerdict = SizeVerdicts.Undetermined,
            Subject = "Subject",
            Narrative = "Narrative",
            Confidentiality = Confidentialities.Closed,
            Language = Languages.English,
            ReceivedOn = received,
            ForwardedOn = received,
            RespondedOn = received.AddDays(10 + (i % 50)),
        };
    }
}
