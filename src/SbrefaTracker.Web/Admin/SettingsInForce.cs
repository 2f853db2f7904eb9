using System.Globalization;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Web.Public;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Admin;

/// <summary>What this server runs with, given or not. Only what stands in this list is shown, so that a new secret is never shown by accident.</summary>
public sealed class SettingsInForce(
    IConfiguration configuration, DatabaseSettings database, IHostEnvironment environment, IOptions<AgencyOptions> agency, IOptions<AgencyContact> contact,
    PublicAddress address, IdleTime idle, MailSettings mail, ClockSettings clocks, ReminderLadder reminders, ReviewSettings reviews, IOptions<FormNotice> notice, AgencyTime time, CommitteeSettings committee, ParticipationSettings participation, OutreachSettings outreach, OmbudsmanSettings ombudsman, PolicyConditions conditions)
{
    // In the order of the ladder.
    private static readonly string[] ReminderKeys = ["FirstBefore", "SecondBefore", "LateToOffice", "LateToOfficeHead", "LateToRepresentative", "LateToCommissioner"];

    /// <summary>Key and value; the value is empty where nothing is in force.</summary>
    public IEnumerable<(string Key, string Value)> All() => [.. Server(), .. Agency(), .. Mail(), .. Clocks(), .. Reminders(), .. Reviews(), .. OwnConditions(), .. Participation()];

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
        ("Ombudsman:Email", ombudsman.Email ?? ""),
        ("Committee:NoticeRuleChangedOn", committee.Notice.ChangedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("Committee:RegistrationDays", Text(committee.RegistrationDays)),
        ("Outreach:RegistrationDays", Text(outreach.RegistrationDays)),
        ("Forms:PraControlNumber", notice.Value.PraControlNumber ?? ""),
        ("Forms:PraExpires", notice.Value.PraExpires ?? ""),
    ];

    private IEnumerable<(string Key, string Value)> Participation() =>
    [
        ("Participation:AskDays", Text(participation.Lead.Ask)),
        ("Participation:DecideDays", Text(participation.Lead.Decide)),
        ("Participation:ShortNoticeDays", Text(participation.Lead.Short)),
        ("Participation:BriefDays", Text(participation.Lead.Brief)),
        ("Participation:ReportDays", Text(participation.Lead.Report)),
        ("Participation:RemindDays", Text(participation.Lead.Remind)),
        ("Participation:ContactDays", Text(participation.ContactDays)),
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

    private IEnumerable<(string Key, string Value)> Reminders() => reminders.Steps.Zip(ReminderKeys, (step, key) => ($"Reminders:{key}", Text(Math.Abs(step.BusinessDays))));

    /// <summary>Each rule with the conditions that it gives; where the settings name none, the program's own.</summary>
    private IEnumerable<(string Key, string Value)> Reviews() => reviews.Rules.SelectMany((rule, number) => new[]
    {
        (nameof(rule.Review), rule.Review),
        (nameof(rule.ActionTypes), string.Join(", ", rule.ActionTypes)),
        (nameof(rule.Sources), string.Join(", ", rule.Sources)),
        (nameof(rule.Levels), string.Join(", ", rule.Levels)),
        ("FromDollars", rule.FromCents is { } cents ? Text(cents / 100) : ""),
        (nameof(rule.Litigation), rule.Litigation ? Text(true) : ""),
        (nameof(rule.Retaliation), rule.Retaliation ? Text(true) : ""),
        (nameof(rule.ConfidentialityUnclear), rule.ConfidentialityUnclear ? Text(true) : ""),
    }.Where(given => given.Item2.Length > 0).Select(given => ($"Reviews:{Text(number)}:{given.Item1}", given.Item2)));

    private IEnumerable<(string Key, string Value)> OwnConditions() => conditions.Own.SelectMany((condition, number) => new[]
    {
        ($"SmallEntityPolicy:{Text(number)}:Code", condition.Code[PolicyConditions.Mark.Length..]),
        ($"SmallEntityPolicy:{Text(number)}:Text", condition.Text),
        ($"SmallEntityPolicy:{Text(number)}:TextEs", condition.Spanish),
    });

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "true" : "false";
}
