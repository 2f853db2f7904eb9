using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;

namespace SbrefaTracker.Domain.Tests;

public sealed class MattersTests
{
    private static readonly DateOnly Closed = new(2026, 3, 31);

    [Fact]
    public void Contacts_are_owed_30_90_and_180_days_after_the_end()
    {
        var contacts = FollowUps.Of(MatterKinds.Retaliation, Closed, new Dictionary<int, DateOnly> { [30] = new(2026, 5, 1) }, BusinessCalendar.Federal);

        Assert.Equal(
            [(30, new DateOnly(2026, 4, 30), new DateOnly(2026, 5, 1)), (90, new DateOnly(2026, 6, 29), null), (180, new DateOnly(2026, 9, 28), default(DateOnly?))],
            contacts.Select(contact => (contact.Days, contact.DueOn, contact.DoneOn)));
    }

    [Theory]
    [InlineData(MatterKinds.Retaliation, false)]
    [InlineData(MatterKinds.InspectorGeneral, true)]
    public void None_are_owed_while_it_is_open_or_of_a_referral(string kind, bool isOver) =>
        Assert.Empty(FollowUps.Of(kind, isOver ? Closed : null, new Dictionary<int, DateOnly>(), BusinessCalendar.Federal));

    /// <summary>Who reads what, reviewed by people: a change here is a change of policy.</summary>
    [Fact]
    public void Readers_are_few()
    {
        var readers = from role in Roles.All
                      from kind in MatterReaders.KindsFor(Actor.Staff("x", "X", [role]))
                      select $"{role} {kind}";

        Assert.Equal(["Representative retaliation", "Representative inspector_general", "Commissioner retaliation"], readers);
    }
}
