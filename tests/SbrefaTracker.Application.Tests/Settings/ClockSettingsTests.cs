using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Settings;

public sealed class ClockSettingsTests
{
    private static readonly DateOnly Day = new(2026, 3, 6);

    [Fact]
    public void Are_the_published_scale_where_nothing_is_set() => Assert.Equal(new TimelinessScale(30, 60, 90, 120), Read().For(Sources.Ono, Day).OnoResponse);

    [Fact]
    public void Take_what_is_set_and_leave_the_rest()
    {
        var settings = Read(("Source", "direct"), ("FromFiscalYear", "2026"), ("GradeABusinessDays", " 20 "), ("GradeDBusinessDays", "110"), ("CompletenessBusinessDays", ""));

        Assert.Equal(new TimelinessScale(20, 60, 90, 110), settings.For(Sources.Direct, Day).OnoResponse);
        Assert.Equal(10, settings.For(Sources.Direct, Day).Completeness);
        Assert.Equal(new TimelinessScale(30, 60, 90, 120), settings.For(Sources.Ono, Day).OnoResponse);
        Assert.Equal(new TimelinessScale(30, 60, 90, 120), settings.For(Sources.Direct, Day.AddYears(-1)).OnoResponse);
    }

    [Theory]
    [InlineData("Source", "fax", "Clocks:0:Source is \"fax\": write one of direct, ono")]
    [InlineData("FromFiscalYear", "1990", "Clocks:0:FromFiscalYear is \"1990\": write a number from 1997")]
    [InlineData("AcknowledgementBusinessDays", "0", "Clocks:0:AcknowledgementBusinessDays is \"0\": write a number from 1 to 520")]
    [InlineData("OfficeReplyBusinessDays", "ten", "Clocks:0:OfficeReplyBusinessDays is \"ten\": write a number")]
    [InlineData("GradeCBusinessDays", "-1", "Clocks:0:GradeCBusinessDays is \"-1\": write a number")]
    [InlineData("GradeABusinessDays", "60", "Clocks does not fit for source direct in fiscal year 1997: GradeABusinessDays")]
    public void Say_what_does_not_fit_and_how_to_mend_it(string key, string value, string says) =>
        Assert.StartsWith(says, Assert.Throws<SettingsException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    /// <summary>Filed and complete on Friday, March 6, 2026.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Move_the_day_by_which_a_response_is_due(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, settings: new Dictionary<string, string?> { ["Clocks:0:GradeABusinessDays"] = "10" });
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();

        var response = (await desk.View()).Clocks.Single(clock => clock.Reading.Clock == ClockKind.OnoResponse).Reading;
        Assert.Equal((new DateOnly(2026, 3, 20), 10), (response.AdjustedDue, response.RawLength));
        Assert.Equal(new GradeBoundary(Grade.A, 10, new DateOnly(2026, 3, 20)), response.NextBoundary);
    }

    private static ClockSettings Read(params (string Key, string Value)[] set) =>
        ClockSettings.From(new ConfigurationBuilder().AddInMemoryCollection(set.ToDictionary(one => $"Clocks:0:{one.Key}", one => (string?)one.Value)).Build());
}
