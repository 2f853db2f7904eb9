using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Tests.Calendar;

public sealed class CalendarLayerTests
{
    private static readonly Closure Snow = new(new DateOnly(2026, 3, 10), "Snow", "By order");
    private static readonly CalendarChange On = new(Snow.Day, Snow.Name, Snow.Authority, IsOn: true);
    private static readonly CalendarChange Inauguration = new(null, "", "5 U.S.C. 6103(c)", IsOn: true);

    [Fact]
    public void Nothing_switched_on_is_the_federal_calendar() => Assert.Same(BusinessCalendar.Federal, CalendarLayer.None.ToCalendar());

    [Fact]
    public void What_is_switched_on_does_not_count()
    {
        var calendar = new CalendarLayer([Snow], InaugurationDay: true).ToCalendar();

        Assert.False(calendar.IsBusinessDay(Snow.Day));
        Assert.False(calendar.IsBusinessDay(new(2021, 1, 20)));
    }

    [Fact]
    public void Knows_what_it_was_before_a_switch()
    {
        var layer = new CalendarLayer([Snow], InaugurationDay: true);

        Assert.Empty(layer.Before(On).Closures);
        Assert.True(layer.Before(On).InaugurationDay);
        Assert.Equal([Snow], CalendarLayer.None.Before(On with { IsOn = false }).Closures);
        Assert.False(layer.Before(Inauguration).InaugurationDay);
        Assert.True(CalendarLayer.None.Before(Inauguration with { IsOn = false }).InaugurationDay);
    }
}
