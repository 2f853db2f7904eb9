using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class SubscriberBouncesTests
{
    [Theory]
    [InlineData("5.1.1", 1, true)]
    [InlineData("5.1.10", 1, true)]
    [InlineData("5.1.8", 1, false)]
    [InlineData("5.2.2", 2, false)]
    [InlineData("5.2.2", 3, true)]
    [InlineData("5.7.1", 1, false)]
    [InlineData("4.4.7", 2, false)]
    [InlineData("5.0.0", 3, true)]
    public void End_a_subscription_at_once_for_a_wrong_address_and_after_three_failures_of_it(string code, int failures, bool ends) =>
        Assert.Equal(ends, SubscriberBounces.End(DeliveryStatus.Read(code)!, failures));
}
