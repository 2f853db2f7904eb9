using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

public sealed class ReminderSettingsTests
{
    [Fact]
    public void Are_the_usual_days_where_nothing_is_set() => Assert.Equal([-5, -1, 1, 3, 5, 10], Days());

    [Fact]
    public void Take_what_is_set_and_leave_the_rest() => Assert.Equal([-7, -2, 1, 3, 5, 12], Days(("FirstBefore", "7"), ("SecondBefore", " 2 "), ("LateToCommissioner", "12")));

    [Theory]
    [InlineData("FirstBefore", "five", "Reminders:FirstBefore is \"five\": write a number of business days")]
    [InlineData("SecondBefore", "-1", "Reminders:SecondBefore is \"-1\": write a number of business days")]
    [InlineData("SecondBefore", "6", "Reminders:SecondBefore does not fit: the second reminder comes")]
    [InlineData("LateToOffice", "0", "Reminders:LateToOffice does not fit: lateness begins")]
    [InlineData("LateToOfficeHead", "1", "Reminders:LateToOfficeHead does not fit: the head of the office")]
    [InlineData("LateToRepresentative", "3", "Reminders:LateToRepresentative does not fit: the representative")]
    [InlineData("LateToCommissioner", "61", "Reminders:LateToCommissioner does not fit: the Commissioner")]
    public void Say_what_does_not_fit_and_how_to_mend_it(string key, string value, string says) =>
        Assert.StartsWith(says, Assert.Throws<SettingsException>(() => Days((key, value))).Message, StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Move_the_reminders(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, settings: new Dictionary<string, string?> { ["Reminders:FirstBefore"] = "8", ["Reminders:SecondBefore"] = "7" });
        var office = await Office.Asked(world);

        Assert.Equal(["bo@agency.example", "kim@agency.example", "port@agency.example"], await office.RemindedAfter(4));
        Assert.Equal(["bo@agency.example", "kim@agency.example", "port@agency.example"], await office.RemindedAfter(1));
        Assert.Equal(
            [("late_1", new DateOnly(2026, 3, 23)), ("late_3", new DateOnly(2026, 3, 25)), ("late_5", new DateOnly(2026, 3, 27)), ("late_10", new DateOnly(2026, 4, 3))],
            (await office.Read(await office.Actor("bo"))).Ahead.Select(ahead => (ahead.Step, ahead.On)));
    }

    private static int[] Days(params (string Key, string Value)[] set) =>
        [.. ReminderSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(set.ToDictionary(one => $"Reminders:{one.Key}", one => (string?)one.Value)).Build()).Steps.Select(step => step.BusinessDays)];
}
