using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Parts.Letters;
using SbrefaTracker.Web.Parts.Printing;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>A browser that gives nothing is not asked letter after letter, and what somebody prints for themselves comes first.</summary>
public sealed class LetterPrintRoundsTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task End_where_the_browser_gives_nothing_and_do_not_begin_while_somebody_prints()
    {
        string[] references = [await _life.File(WithEmail), await _life.File(WithEmail)];
        foreach (var reference in references)
        {
            await _life.Do(Life.Analyst, reference, version => new AcknowledgeComplaint { Reference = reference, Version = version, Text = "We have your complaint." });
        }

        var program = Path.Combine(Directory.CreateTempSubdirectory("no-browser-").FullName, "no-browser");
        await File.WriteAllTextAsync(program, "nothing");
        using var turns = new PrintTurns();
        var sheets = new SheetPrinter(new ChromiumPrinter(program, TimeSpan.FromMinutes(1)), turns, Get<IServiceScopeFactory>(), Get<ILoggerFactory>(), Get<IWebHostEnvironment>());
        var letters = new LetterPrinter(sheets, Get<PublicAddress>(), Get<AgencyTime>(), Get<IStringLocalizer<LetterSheet>>());
        var rounds = new LetterPrintRounds(Get<PrintQueue>(), letters, Get<Leases>(), Get<PublicAddress>(), Get<AgencyTime>(), Get<ILogger<LetterPrintRounds>>());

        var isOver = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var own = sheets.Print<Sheet>("Own", new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Sheet.Until)] = isOver.Task }, new Uri("http://localhost/"), CancellationToken.None);
        Assert.Equal((0, 0), (await rounds.Go(), await Attempts()));
        isOver.SetResult();
        Assert.Null(await own);

        Assert.Equal((0, 1), (await rounds.Go(), await Attempts()));

        // The other is tried the next time: one letter keeps no other from being printed.
        Assert.Equal((0, 2), (await rounds.Go(), await Attempts()));
        Assert.Equal((0, 2), (await rounds.Go(), await Attempts()));
        Directory.Delete(Path.GetDirectoryName(program)!, recursive: true);
    }

    private static void WithEmail(ComplaintInput input) => input[ComplaintFields.ContactEmail] = "owner@harborlight.example";

    private T Get<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    private async Task<int> Attempts()
    {
        await using var db = Get<ITrackerDbFactory>().Create();
        return await db.PrintQueue.SumAsync(row => row.Attempts);
    }

    // A sheet that takes as long as it is told.
    private sealed class Sheet : ComponentBase
    {
        [Parameter]
        public required Task Until { get; set; }

        protected override Task OnInitializedAsync() => Until;
    }
}
