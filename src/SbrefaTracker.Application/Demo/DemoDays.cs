using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>
/// Gives a made-up complaint the days of its life, up to today: most are answered in time, a few long after 120 business
/// days, and what would come after today has not happened.
/// </summary>
internal sealed class DemoDays(DateOnly today)
{
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Federal;

    /// <summary>The first day of the third fiscal year counted back from today's.</summary>
    public DateOnly First { get; } = new FiscalYear(FiscalYear.Of(today).Year - 2).First;

    public void Live(ComplaintInput input, DemoChance chance, int slowness)
    {
        var received = Received(chance, input.Text(ComplaintFields.Source)!);
        var isOno = input.Text(ComplaintFields.Source) == Sources.Ono;
        var arrived = isOno ? Calendar.AddBusinessDays(received, chance.Between(4, 22)) : received;
        var acknowledged = Calendar.AddBusinessDays(arrived, chance.Weighted((85, chance.Below(3)), (15, chance.Between(3, 8))));
        var complete = Calendar.AddBusinessDays(acknowledged, chance.Weighted((82, chance.Between(0, 6)), (18, chance.Between(8, 24))));
        var forwarded = isOno ? arrived : complete;
        input[ComplaintFields.OccurredOn] = received.AddDays(-chance.Between(3, 120));
        input[ComplaintFields.ReceivedOn] = received;
        Set(input, ComplaintFields.ArrivedOn, arrived);
        Set(input, ComplaintFields.AcknowledgedOn, acknowledged);
        if (chance.In100(8))
        {
            EndEarly(input, chance, Calendar.AddBusinessDays(complete, chance.Between(1, 15)));
            return;
        }

        Set(input, ComplaintFields.CompletedOn, complete);
        Set(input, ComplaintFields.ForwardedOn, forwarded);
        var responded = Calendar.AddBusinessDays(forwarded, DaysToAnswer(chance, slowness));
        var closed = Calendar.AddBusinessDays(responded, chance.Between(1, 25));
        Set(input, ComplaintFields.RespondedOn, responded < complete ? complete : responded);
        Set(input, ComplaintFields.ClosedOn, closed < complete ? complete : closed);
    }

    private DateOnly Received(DemoChance chance, string source)
    {
        var days = today.DayNumber - First.DayNumber + 1;
        var drawn = chance.Below(days);
        var day = First.AddDays(chance.In100(25) ? Math.Max(drawn, chance.Below(days)) : drawn);

        // People file on any day; the post and colleagues come on business days.
        return source is Sources.Direct or Sources.Anonymous || Calendar.IsBusinessDay(day) ? day : Earlier(Calendar.AddBusinessDays(day, 1));
    }

    private DateOnly Earlier(DateOnly day) => day < today ? day : today;

    private static int DaysToAnswer(DemoChance chance, int slowness)
    {
        var days = chance.Weighted(
            (46, chance.Between(9, 30)),
            (30, chance.Between(31, 60)),
            (14, chance.Between(61, 90)),
            (7, chance.Between(91, 120)),
            (3, chance.Between(121, 190)));
        return days + (days < 100 ? chance.Below(slowness + 1) : 0);
    }

    private void EndEarly(ComplaintInput input, DemoChance chance, DateOnly day)
    {
        if (day <= today)
        {
            input[ComplaintFields.ClosedOn] = day;
            input[ComplaintFields.Outcome] = chance.Pick<string>(
                [Outcomes.Withdrawn, Outcomes.InsufficientInformation, Outcomes.NotEligible, Outcomes.Referred, Outcomes.Referred, Outcomes.Duplicate]);
        }
    }

    private void Set(ComplaintInput input, ComplaintField field, DateOnly day)
    {
        if (day <= today)
        {
            input[field] = day;
        }
    }
}
