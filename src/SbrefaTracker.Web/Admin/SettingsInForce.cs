using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Web.Composition;
using SbrefaTracker.Web.Public;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Admin;

/// <summary>
/// What this server runs with, given or not: read from the types that the program itself asks. Only a property that says its key is shown, and a secret only as set or not set; a test compares the keys with
/// <c>docs/settings.md</c>.
/// </summary>
public sealed class SettingsInForce(IServiceProvider services, AgencyTime time)
{
    public IEnumerable<SettingInForce> All() =>
    [
        .. Of<ServerSettings>(), .. Of<DatabaseSettings>(), .. Of<LedgerSettings>(), .. Of<PublicAddress>(), .. Of<IdleTime>(),
        .. Options<AgencyOptions>(), .. Options<AgencyContact>(), .. Options<FormNotice>(), .. Options<DirectoryOptions>(),
        .. Of<RetentionSettings>(), .. Of<PublicDataSettings>(), .. Of<MailSettings>(), .. Of<OmbudsmanSettings>(), .. Of<ClamAvSettings>(), .. Of<ChromiumPrinter>(),
        .. Get<ClockSettings>().InForce(time.Today), .. ReminderSettings.InForce(Get<ReminderLadder>()), .. Get<ReviewSettings>().InForce(), .. Get<PolicyConditions>().InForce(),
        .. Of<CommitteeSettings>(), .. Of<OutreachSettings>(), .. Of<ParticipationSettings>(),
    ];

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private IEnumerable<SettingInForce> Of<T>()
        where T : notnull => SettingInForce.In(Get<T>());

    private IEnumerable<SettingInForce> Options<T>()
        where T : class => SettingInForce.In(Get<IOptions<T>>().Value);
}
