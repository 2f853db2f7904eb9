using System.Globalization;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Public;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Admin;

/// <summary>What this server runs with, given or not. Only what stands in this list is shown, so that a new secret is never shown by accident.</summary>
public sealed class SettingsInForce(
    IConfiguration configuration, DatabaseSettings database, IHostEnvironment environment, IOptions<AgencyOptions> agency, IOptions<AgencyContact> contact,
    PublicAddress address, IdleTime idle, MailSettings mail, ClockSettings clocks, IOptions<FormNotice> notice, AgencyTime time, CommitteeSettings committee)
{
    /// <summary>Key and value; the value is empty where nothing is in force.</summary>
    public IEnumerable<(string Key, string Value)> All() => [.. Server(), .. Agency(), .. Mail(), .. Clocks()];

    private IEnumerable<(string Key, string Value)> Server() =>
    [
        ("Environment", environment.EnvironmentName),
        ("Database", database.Description),
        ("PublicUrl", address.Url?.ToString() ?? ""),
        ("ForwardedHeaders:KnownProxies", string.Join(", ", configuration.GetSection("ForwardedHeaders:KnownProxies").Get<string[]>() ?? [])),
        ("RateLimiting:Enabled", Text(configuration.GetValue("RateLimiting:Enabled", true))),
        ("Session:IdleMinutes", Text(idle.Limit.TotalMinutes)),
        ("Ledger:PublicKey", configuration["Ledger:PublicKey"] ?? ""),
        ("ClamAv:Address", configuration["ClamAv:Address"] ?? ""),
    ];

    private IEnumerable<(string Key, string Value)> Agency() =>
    [
        ("Agency:Name", agency.Value.Name),
        ("Agency:Office", agency.Value.Office),
        ("Agency:TimeZone", agency.Value.TimeZone),
        ("Agency:Phone", contact.Value.Phone ?? ""),
        ("Agency:Email", contact.Value.Email ?? ""),
        ("Committee:NoticeRuleChangedOn", committee.Notice.ChangedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("Committee:RegistrationDays", Text(committee.RegistrationDays)),
        ("Forms:PraControlNumber", notice.Value.PraControlNumber ?? ""),
        ("Forms:PraExpires", notice.Value.PraExpires ?? ""),
    ];

    private IEnumerable<(string Key, string Value)> Mail() =>
    [
        ("Mail:Host", mail.Host ?? ""),
        ("Mail:Port", mail.IsConfigured ? Text(mail.Port) : ""),
        ("Mail:From", mail.From ?? ""),
        ("Mail:UseTls", mail.IsConfigured ? Text(mail.UseTls) : ""),
        ("Mail:Bounces:Host", mail.Bounces.Host ?? ""),
        ("Mail:Bounces:Port", mail.Bounces.IsConfigured ? Text(mail.Bounces.Port) : ""),
        ("Mail:Bounces:Folder", mail.Bounces.IsConfigured ? mail.Bounces.Folder : ""),
        ("Mail:Bounces:UseTls", mail.Bounces.IsConfigured ? Text(mail.Bounces.UseTls) : ""),
        ("Mail:Bounces:Address", mail.Bounces.Address ?? ""),
    ];

    /// <summary>The lengths for what is received today: of every source, and of each that has its own.</summary>
    private IEnumerable<(string Key, string Value)> Clocks() =>
        clocks.Rows.Select(row => row.Source).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Prepend(Sources.Direct).Distinct(StringComparer.Ordinal).SelectMany(source =>
        {
            var lengths = clocks.For(source, time.Today);
            return new[]
            {
                ($"Clocks:{source}:AcknowledgementBusinessDays", Text(lengths.Acknowledgement)),
                ($"Clocks:{source}:CompletenessBusinessDays", Text(lengths.Completeness)),
                ($"Clocks:{source}:OfficeReplyBusinessDays", Text(lengths.OfficeReply)),
            };
        });

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "true" : "false";
}
