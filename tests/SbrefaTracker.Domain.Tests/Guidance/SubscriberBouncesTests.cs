using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class SubscriberBouncesTests
{
    [Theory]
    [InlineData("5.1.1", 1, true)]
    [InlineData("5.1.10", 1, true)]
    [InlineData("5.1.8", 1, false)]
    [InlineData("5.7.1", 1, false)]
    [InlineData("4.4.7", 2, false)]
    [InlineData("4.4.7", 3, true)]
    [InlineData("5.0.0", 3, true)]
    public void End_a_subscription_at_once_for_a_wrong_address_and_after_three_failures_of_it(string code, int failures, bool ends) =>
        Assert.Equal(ends, SubscriberBounces.End(DeliveryStatus.Read(code)!, failures));

    [Theory]
    [InlineData("not an address", true)]
    [InlineData("550 RecipientNotAccepted", true)]
    [InlineData("551 RecipientNotAccepted", true)]
    [InlineData("552 RecipientNotAccepted", true)]
    [InlineData("553 RecipientNotAccepted", true)]
    [InlineData("554 RecipientNotAccepted", false)]
    [InlineData("550 MessageNotAccepted", false)]
    [InlineData("550 5.1.1 RecipientNotAccepted", true)]
    [InlineData("554 5.1.1 RecipientNotAccepted", true)]
    [InlineData("550 5.2.2 RecipientNotAccepted", true)]
    [InlineData("550 5.7.1 RecipientNotAccepted", false)]
    [InlineData("553 5.1.8 RecipientNotAccepted", false)]
    [InlineData("5.1.1", true)]
    [InlineData("5.2.1", true)]
    [InlineData("5.0.0", true)]
    [InlineData("4.4.7", true)]
    [InlineData("5.7.1", false)]
    [InlineData("5.4.4", false)]
    [InlineData("5.1.7", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void What_a_server_has_against_all_of_our_mail_is_nothing_against_an_address(string? error, bool isOfTheAddress) => Assert.Equal(isOfTheAddress, SubscriberBounces.IsOfTheAddress(error));
}
