using CsCheck;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Domain.Tests.Outreach;

public class ProgrammeTests
{
    private static readonly DateOnly Day = new(2026, 3, 6);
    private static readonly SpeakerTime Taken = new(-1, "Symposium", 7, "Opening", "Ana  Made-Up", Day, 9 * 60, 10 * 60);

    [Theory]
    [InlineData(9, 10, true)]
    [InlineData(8, 9, false)]
    [InlineData(10, 11, false)]
    [InlineData(8, 11, true)]
    public void Nobody_speaks_in_two_sessions_at_once(int from, int to, bool clashes)
    {
        var refusal = Programme.Clash(Wanted(from * 60, to * 60), [Taken]);

        Assert.Equal(clashes, refusal is not null);
        if (refusal is not null)
        {
            Assert.Equal("event.speaker_twice", refusal.Code);
            Assert.Equal(["Ana  Made-Up", "Opening", "9:00", "10:00"], refusal.Args);
        }
    }

    [Fact]
    public void Nor_at_another_event()
    {
        var refusal = Programme.Clash(Wanted(9 * 60, 10 * 60) with { EventRecord = -2 }, [Taken]);

        Assert.Equal("event.speaker_elsewhere", refusal?.Code);
        Assert.Equal(["Ana  Made-Up", "Opening", "Symposium", "9:00", "10:00"], refusal!.Args);
    }

    [Theory]
    [InlineData("ANA made up")]
    [InlineData(" Aná  Made-Up ")]
    [InlineData("Ana Máde–Up")]
    public void A_name_is_the_same_however_it_is_spelled_out(string name) =>
        Assert.Equal("event.speaker_twice", Programme.Clash(Wanted(9 * 60, 10 * 60) with { Name = name }, [Taken])?.Code);

    [Theory]
    [InlineData("Made-Up, Ana", "Ana Made-Up")]
    [InlineData("MADE UP ,  Aná", "Ana Made-Up")]
    [InlineData("Ana Made-Up", "Made-Up, Ana")]
    [InlineData("Made-Up, Ana, Jr.", "Ana Made-Up, Jr.")]
    [InlineData("Made-Up, Ana, Jr.", "Ana Made-Up Jr.")]
    public void Nor_does_it_matter_whether_the_family_name_stands_first_before_a_comma(string name, string taken) =>
        Assert.Equal("event.speaker_twice", Programme.Clash(Wanted(9 * 60, 10 * 60) with { Name = name }, [Taken with { Name = taken }])?.Code);

    [Theory]
    [InlineData("Made-Up, Ana, Laredo", "Ana Made-Up")]
    [InlineData("Ana Made-Up, Laredo", "Ana Made-Up")]
    [InlineData("Made-Up, Ana", "Made Ana-Up")]
    [InlineData("Made-Up, Ana Maria", "Ana Made-Up")]
    public void A_word_more_or_another_order_is_another_person(string name, string taken) => Assert.False(Programme.SameName(name, taken));

    [Fact]
    public void Another_day_another_name_and_the_session_itself_are_no_clash()
    {
        var wanted = Wanted(9 * 60, 10 * 60);

        Assert.Null(Programme.Clash(wanted with { Day = Day.AddDays(1) }, [Taken]));
        Assert.Null(Programme.Clash(wanted with { Name = "Ana Madeup" }, [Taken]));
        Assert.Null(Programme.Clash(wanted with { SessionId = 7 }, [Taken]));
    }

    [Fact]
    public void Whether_two_clash_is_whether_they_share_a_minute() =>
        Gen.Select(Gen.Int[0, 1_380], Gen.Int[1, 60], Gen.Int[0, 1_380], Gen.Int[1, 60]).Sample((start, length, otherStart, otherLength) =>
        {
            var (one, other) = (Taken with { StartsAt = start, EndsAt = start + length }, Wanted(otherStart, otherStart + otherLength));
            var share = Enumerable.Range(start, length).Intersect(Enumerable.Range(otherStart, otherLength)).Any();
            return (Programme.Clash(other, [one]) is not null) == share && (Programme.Clash(one, [other]) is not null) == share;
        });

    [Theory]
    [InlineData(0, 9, 10, true)]
    [InlineData(0, 8, 10, false)]
    [InlineData(1, 8, 12, true)]
    [InlineData(1, 11, 13, false)]
    [InlineData(2, 9, 10, false)]
    [InlineData(-1, 9, 10, false)]
    public void A_session_lies_within_its_event(int day, int from, int to, bool within)
    {
        var one = new OutreachEvent { StartsOn = Day, EndsOn = Day.AddDays(1), StartsAt = 9 * 60, EndsAt = 12 * 60 };

        Assert.Equal(within, Programme.Holds(one, Day.AddDays(day), from * 60, to * 60));
    }

    [Theory]
    [InlineData(5, 5, 0, 0, 5, 0)]
    [InlineData(-3, -3, 60, 60, -3, 0)]
    [InlineData(0, 2, 0, 0, 0, 0)]
    [InlineData(1, 1, 0, 0, 1, 0)]
    [InlineData(1, 0, 0, 0, 0, 0)]
    [InlineData(2, 3, 0, 0, 2, 0)]
    [InlineData(0, 0, 60, 60, 0, 0)]
    public void A_programme_moves_with_the_first_day_unless_it_still_fits_an_event_that_became_longer_or_shorter(int first, int last, int from, int to, int days, int minutes)
    {
        var before = new EventSpan(Day, Day.AddDays(1), 9 * 60, 12 * 60);
        var after = new EventSpan(Day.AddDays(first), Day.AddDays(1 + last), (9 * 60) + from, (12 * 60) + to);

        Assert.Equal(new ProgrammeMove(days, minutes), Programme.MoveOf(before, after, [new EventSession { MeetsOn = Day.AddDays(1), StartsAt = 9 * 60, EndsAt = 10 * 60 }]));
    }

    [Theory]
    [InlineData(480, 480, 480)]
    [InlineData(-60, -60, -60)]
    [InlineData(60, 0, 0)]
    [InlineData(0, 120, 0)]
    public void An_event_of_one_day_takes_its_sessions_to_other_hours_if_it_lasts_as_long(int from, int to, int minutes)
    {
        var before = new EventSpan(Day, Day, 9 * 60, 12 * 60);

        Assert.Equal(new ProgrammeMove(0, minutes), Programme.MoveOf(before, before with { StartsAt = before.StartsAt + from, EndsAt = before.EndsAt + to }, []));
    }

    private static SpeakerTime Wanted(int startsAt, int endsAt) => new(-1, "Symposium", 8, "Closing", "ana made-up", Day, startsAt, endsAt);
}
