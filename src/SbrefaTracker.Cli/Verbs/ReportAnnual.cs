using System.Globalization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Cli.Verbs;

public sealed class ReportAnnual : Verb
{
    public override string Name => "report annual";

    public override string Syntax => "--fiscal-year YYYY --out DIR [--as-of DATE]";

    public override string Purpose => "writes the annual report: figures.json, page, CSV files, workbook and, with Chromium, a PDF";

    public override IReadOnlyList<string> Options => ["--fiscal-year", "--out", "--as-of"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var year = Year(call.Arguments);
        var folder = Path.GetFullPath(call.Arguments.Required("--out"));
        if (File.Exists(folder))
        {
            throw StopException.Usage($"{folder} is a file, not a folder");
        }

        await call.Open(ct);
        var asOf = AsOf(call.Arguments, call.Get<AgencyTime>().Today);
        var result = await Write(call, year, asOf, folder, ct);
        Say(call.Screen, result, year, asOf, folder);
        return result.Pdf == PrintResult.Stopped ? Exit.Refused : Exit.Done;
    }

    private static FiscalYear Year(Arguments arguments)
    {
        // Four digits: 25 is no year of long ago, but 2025 in short.
        return arguments.Required("--fiscal-year").Length == 4 && arguments.Number("--fiscal-year") is { } year and >= FiscalYear.Earliest and <= FiscalYear.Latest
            ? new FiscalYear(year)
            : throw StopException.Usage("--fiscal-year must be a year of four digits, such as 2026");
    }

    // Nobody knows yet what will be so on a day to come: such a report would count as unanswered what may be answered by then.
    private static DateOnly AsOf(Arguments arguments, DateOnly today) => arguments.Day("--as-of") is not { } asked ? today
        : asked <= today ? asked
        : throw StopException.Refused(string.Create(CultureInfo.InvariantCulture, $"--as-of {asked:yyyy-MM-dd} is in the future: give a day no later than today, {today:yyyy-MM-dd}, or leave --as-of out for today"));

    private static async Task<AnnualReportResult> Write(Call call, FiscalYear year, DateOnly asOf, string folder, CancellationToken ct)
    {
        try
        {
            return await call.Get<AnnualReportWriter>().Write(year, asOf, folder, new Steps(call.Screen), ct);
        }
        catch (TemplateException fault)
        {
            throw StopException.Refused($"the template of the report cannot be filled: {fault.Message}");
        }
    }

    private static void Say(Screen screen, AnnualReportResult result, FiscalYear year, DateOnly asOf, string folder)
    {
        screen.ClearProgress();
        if (result.Pdf == PrintResult.NoChromium)
        {
            screen.Error("sbrefa: no PDF: Chromium was not found; install it or set Chromium:Path");
        }
        else if (result.Pdf == PrintResult.Failed)
        {
            screen.Error("sbrefa: no PDF: Chromium did not print the page");
        }

        else if (result.Pdf == PrintResult.Stopped)
        {
            screen.Error("sbrefa: stopped while the PDF was printed; the other files are written and whole");
        }

        screen.Line(string.Create(
            CountedWords.Invariant, $"annual report of fiscal year {year.Year} as of {asOf:yyyy-MM-dd}: {result.Files.Count} {result.Files.Count:file|files} in {folder}"));
    }

    // Reports as it is called: IProgress of the framework would do so later, on another thread.
    private sealed class Steps(Screen screen) : IProgress<string>
    {
        public void Report(string value) => screen.Progress(value);
    }
}
