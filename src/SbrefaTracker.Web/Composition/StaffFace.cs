using MudBlazor.Services;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Reports;
using SbrefaTracker.Web.Admin;
using SbrefaTracker.Web.Audit.Editions;
using SbrefaTracker.Web.Audit.Retention;
using SbrefaTracker.Web.Audit.Stories;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Desk.List;
using SbrefaTracker.Web.Desk.Responses;
using SbrefaTracker.Web.Guidance.Answers;
using SbrefaTracker.Web.Guidance.Bulletins;
using SbrefaTracker.Web.Office;
using SbrefaTracker.Web.Outreach.Requests;
using SbrefaTracker.Web.Outreach;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Composition;

/// <summary>What the interactive pages of staff need.</summary>
internal static class StaffFace
{
    public static void AddStaffFace(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = StaffMessages.Largest);
        builder.Services.AddMudServices();
        builder.Services.AddReports();
        builder.Services.AddSingleton<DraftLocks>();
        builder.Services.AddScoped<Browser>();
        builder.Services.AddScoped<Told>();
        builder.Services.AddScoped<RecordActs>();
        builder.Services.AddSingleton<ThemeStyles>();
        builder.Services.AddSingleton<SettingsInForce>();
        builder.Services.AddSingleton<DueText>();
        builder.Services.AddSingleton<StaffWords>();
        builder.Services.AddSingleton<ScannerWords>();
        builder.Services.AddSingleton<StoryWords>();
        builder.Services.AddSingleton<ChoiceWords>();
        builder.Services.AddSingleton<DirectoryWords>();
        builder.Services.AddSingleton<RetentionWords>();
        builder.Services.AddSingleton<DifferenceWords>();
        builder.Services.AddSingleton<RecordCertificateWords>();
        builder.Services.AddSingleton<CertificateSheet>();
        builder.Services.AddSingleton<CommitteeWords>();
        builder.Services.AddSingleton<OutreachWords>();
        builder.Services.AddSingleton<NoticeDraft>();
        builder.Services.AddSingleton<RequestWords>();
        builder.Services.AddSingleton<LetterValues>();
        builder.Services.AddSingleton<PointWords>();
        builder.Services.AddSingleton<AskedAgain>();
        builder.Services.AddSingleton<PointForm>();
        builder.Services.AddSingleton<QuestionTemplates>();
        builder.Services.AddSingleton<ActionFields>();
        builder.Services.AddScoped<SendingPrint>();
        builder.Services.AddSingleton<LetterPrintRounds>();
        builder.Services.AddHostedService<LetterPrintWorker>();
        builder.Services.AddScoped<ActionTaker>();
        builder.Services.AddScoped<OfficeActs>();
        builder.Services.AddSingleton<Audit.CountedTotals>();
        builder.Services.AddSingleton<EditionSending>();
        builder.Services.AddSingleton<EditionResults>();
        builder.Services.AddSingleton<StorySending>();
        builder.Services.AddSingleton<AnswerSending>();
        builder.Services.AddSingleton<BulletinWords>();
        builder.Services.AddSingleton<BulletinSending>();
        builder.Services.AddSingleton<ReadViewQuery>((query, today, me) => WorkListAddress.Read(query).Filter(today, me));
        builder.Services.AddSingleton<ViewAlertRounds>();
        builder.Services.AddHostedService<ViewAlertWorker>();
        builder.Services.AddSingleton<Presence>();
        builder.Services.AddHostedService<PresenceExchange>();
    }
}
