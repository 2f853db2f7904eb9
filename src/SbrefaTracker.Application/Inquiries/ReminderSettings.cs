using System.Globalization;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>The days of the ladder of reminders, from <c>Reminders</c> in the settings. Read once, at the start.</summary>
public static class ReminderSettings
{
    private static readonly Dictionary<string, string> KeyOf = new(StringComparer.Ordinal)
    {
        [nameof(ReminderDays.First)] = "Reminders:FirstBefore",
        [nameof(ReminderDays.Second)] = "Reminders:SecondBefore",
        [nameof(ReminderDays.Liaison)] = "Reminders:LateToOffice",
        [nameof(ReminderDays.OfficeHead)] = "Reminders:LateToOfficeHead",
        [nameof(ReminderDays.Representative)] = "Reminders:LateToRepresentative",
        [nameof(ReminderDays.Commissioner)] = "Reminders:LateToCommissioner",
    };

    // In the order of the ladder.
    private static readonly string[] Keys =
        [nameof(ReminderDays.First), nameof(ReminderDays.Second), nameof(ReminderDays.Liaison), nameof(ReminderDays.OfficeHead), nameof(ReminderDays.Representative), nameof(ReminderDays.Commissioner)];

    /// <exception cref="SettingsException">A day is no number, or the steps do not follow one another.</exception>
    public static ReminderLadder Read(IConfiguration configuration)
    {
        int Day(string name, int usual)
        {
            var text = configuration[KeyOf[name]]?.Trim();
            return string.IsNullOrEmpty(text) ? usual
                : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day
                : throw new SettingsException($"{KeyOf[name]} is \"{text}\": write a number of business days, from 1 to {ReminderDays.Most}.");
        }

        var usual = ReminderDays.Usual;
        var days = new ReminderDays(
            Day(nameof(usual.First), usual.First),
            Day(nameof(usual.Second), usual.Second),
            Day(nameof(usual.Liaison), usual.Liaison),
            Day(nameof(usual.OfficeHead), usual.OfficeHead),
            Day(nameof(usual.Representative), usual.Representative),
            Day(nameof(usual.Commissioner), usual.Commissioner));
        return days.Unfit().FirstOrDefault() is { } unfit
            ? throw new SettingsException($"{KeyOf[unfit]} does not fit: {MendOf(unfit)} No step may be further than {ReminderDays.Most} business days from the due day.")
            : new ReminderLadder(days);
    }

    /// <summary>The days of a ladder by their keys.</summary>
    public static IEnumerable<SettingInForce> InForce(ReminderLadder ladder) =>
        ladder.Steps.Zip(Keys, (step, key) => SettingInForce.Of(KeyOf[key], Math.Abs(step.BusinessDays)));

    private static string MendOf(string name) => name switch
    {
        nameof(ReminderDays.First) or nameof(ReminderDays.Second) => "the second reminder comes at least 1 business day before the due day, and fewer days before it than the first (Reminders:FirstBefore).",
        nameof(ReminderDays.Liaison) => "lateness begins at least 1 business day after the due day.",
        nameof(ReminderDays.OfficeHead) => "the head of the office is written to later than the office (Reminders:LateToOffice).",
        nameof(ReminderDays.Representative) => "the representative is written to later than the head of the office (Reminders:LateToOfficeHead).",
        _ => "the Commissioner is written to later than the representative (Reminders:LateToRepresentative).",
    };
}
