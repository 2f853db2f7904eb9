using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Editions.Templates;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Reports;

/// <summary>Registers the annual report; needs what <c>AddTracker</c> registers.</summary>
public static class ReportServices
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ReadCountedComplaints>();
        services.AddSingleton<ReadGrades>();
        services.AddSingleton(provider => ChromiumPrinter.Find(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<PrintTurns>();
        services.AddSingleton<PagePrinter>();
        services.AddSingleton(provider => new ReportTemplates(written: provider.GetRequiredService<ReportTemplateQueries>()));
        services.AddSingleton<ITemplateFit, TemplateFit>();
        services.AddSingleton<ReportTemplateQueries>();
        services.AddSingleton<IEditionPress, EditionPress>();
        services.AddSingleton<DrawnReports>();
        services.AddSingleton<AnnualReportWriter>();
        services.AddSingleton<ReportSize>();
        services.AddSingleton<YearFiles>();
        services.AddSingleton<IJobWork, ReportJob>();
        services.AddSingleton<IJobWork, DocumentsJob>();
        services.AddSingleton<IJobWork, PrintJob>();
        services.AddSingleton<IJobWork, ListJob>();
        return services;
    }
}
