using CsCheck;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Domain.Tests.Outreach;

public class SeatingTests
{
    private static readonly DateOnly Today = new(2026, 3, 6);

    [Theory]
    [InlineData(EventState.Announced, 0, true)]
    [InlineData(EventState.Announced, -1, false)]
    [InlineData(EventState.Planned, 5, false)]
    [InlineData(EventState.Held, 5, false)]
    [InlineData(EventState.Cancelled, 5, false)]
    public void Is_open_until_the_last_day_while_it_is_announced(EventState state, int last, bool open) =>
        Assert.Equal(open, Seating.IsOpen(new OutreachEvent { State = state, RegisterBy = Today.AddDays(last) }, Today));

    [Fact]
    public void Nobody_registers_where_no_day_is_set() => Assert.False(Seating.IsOpen(new OutreachEvent { State = EventState.Announced }, Today));

    [Theory]
    [InlineData(null, 500, 0, true)]
    [InlineData(2, 1, 0, true)]
    [InlineData(2, 2, 0, false)]
    [InlineData(2, 3, 0, false)]
    [InlineData(2, 1, 1, false)]
    public void A_seat_is_for_whoever_comes_first(int? capacity, int seated, int waiting, bool has) => Assert.Equal(has, Seating.HasSeat(capacity, seated, waiting));

    [Fact]
    public void Whoever_moves_up_fills_the_hall_and_never_more() =>
        Gen.Select(Gen.Int[-1, 50], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((seats, seated, waiting) =>
        {
            int? capacity = seats < 0 ? null : seats;
            var up = Seating.MovingUp(capacity, seated, waiting);
            return up >= 0 && up <= waiting && (capacity is null ? up == waiting : up == 0 || seated + up <= capacity) && (up == waiting || seated + up >= capacity);
        });
}
