using System.Globalization;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>What is set for requests to take part in events.</summary>
/// <param name="Lead">How much time the steps need, in business days.</param>
public sealed record ParticipationSettings(LeadTimes Lead)
{
    /// <summary>Days after the end of a request until whom to write to is deleted. Our practice: an organizer of a yearly event asks again.</summary>
    [Setting("Participation:ContactDays")]
    public int ContactDays { get; init; } = 400;

    /// <summary>The days as they are called in the settings.</summary>
    [Setting("Participation:AskDays")]
    public int AskDays => Lead.Ask;

    /// <inheritdoc cref="AskDays"/>
    [Setting("Participation:DecideDays")]
    public int DecideDays => Lead.Decide;

    /// <inheritdoc cref="AskDays"/>
    [Setting("Participation:ShortNoticeDays")]
    public int ShortNoticeDays => Lead.Short;

    /// <inheritdoc cref="AskDays"/>
    [Setting("Participation:BriefDays")]
    public int BriefDays => Lead.Brief;

    /// <inheritdoc cref="AskDays"/>
    [Setting("Participation:ReportDays")]
    public int ReportDays => Lead.Report;

    /// <inheritdoc cref="AskDays"/>
    [Setting("Participation:RemindDays")]
    public int RemindDays => Lead.Remind;

    /// <exception cref="SettingsException">Something is no number of days, or the days contradict each other.</exception>
    public static ParticipationSettings From(IConfiguration configuration)
    {
        var usual = new LeadTimes();
        var lead = new LeadTimes
        {
            Ask = Days("AskDays", usual.Ask, 250),
            Decide = Days("DecideDays", usual.Decide, 250),
            Short = Days("ShortNoticeDays", usual.Short, 250),
            Brief = Days("BriefDays", usual.Brief, 250),
            Report = Days("ReportDays", usual.Report, 250),
            Remind = Days("RemindDays", usual.Remind, 250),
        };
        return lead.Ask >= lead.Decide && lead.Decide >= lead.Brief
            ? new ParticipationSettings(lead) { ContactDays = Days("ContactDays", 400, 3_660) }
            : throw new SettingsException("Participation:AskDays must not be fewer than Participation:DecideDays, nor those fewer than Participation:BriefDays.");

        int Days(string name, int otherwise, int most) => configuration[$"Participation:{name}"]?.Trim() is not { Length: > 0 } text ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= 1 && days <= most ? days
            : throw new SettingsException($"Participation:{name} is \"{text}\": write a number of days from 1 to {most}.");
    }
}
