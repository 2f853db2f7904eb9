using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Domain.Tests;

public class AddressFailuresTests
{
    [Theory]
    [InlineData("no-address")]
    [InlineData("5.1.1")]
    [InlineData("5.1.0")]
    [InlineData("5.1.10")]
    [InlineData("5.2.1")]
    [InlineData("5.2.2")]
    [InlineData("550 5.1.1 RecipientNotAccepted")]
    [InlineData("554 5.1.1 MessageNotAccepted")]
    [InlineData("550 5.2.2 RecipientNotAccepted")]
    [InlineData("550 no-mailbox RecipientNotAccepted")]
    [InlineData("552 mailbox-full RecipientNotAccepted")]
    public void Are_what_is_wrong_with_an_address_or_its_mailbox(string error) => Assert.True(AddressFailures.Is(error));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5.0.0")]
    [InlineData("5.1.7")]
    [InlineData("5.1.8")]
    [InlineData("5.2.3")]
    [InlineData("5.2.4")]
    [InlineData("5.4.4")]
    [InlineData("5.7.1")]
    [InlineData("5.7.509")]
    [InlineData("4.4.7")]
    [InlineData("4.2.2")]
    [InlineData("4.1.1")]
    [InlineData("550 RecipientNotAccepted")]
    [InlineData("551 RecipientNotAccepted")]
    [InlineData("552 RecipientNotAccepted")]
    [InlineData("553 RecipientNotAccepted")]
    [InlineData("554 RecipientNotAccepted")]
    [InlineData("550 policy RecipientNotAccepted")]
    [InlineData("550 no-mailbox MessageNotAccepted")]
    [InlineData("450 no-mailbox RecipientNotAccepted")]
    [InlineData("550 5.7.1 RecipientNotAccepted")]
    [InlineData("553 5.1.8 RecipientNotAccepted")]
    public void Are_nothing_that_is_said_of_a_sender_a_message_or_a_day(string? error) => Assert.False(AddressFailures.Is(error));

    [Theory]
    [InlineData("<nobody@harbor.example>: User unknown in local recipient table", ServerAnswers.NoMailbox)]
    [InlineData("No such user here", ServerAnswers.NoMailbox)]
    [InlineData("sorry, no mailbox here by that name", ServerAnswers.NoMailbox)]
    [InlineData("The email account that you tried to reach does not exist", ServerAnswers.NoMailbox)]
    [InlineData("Recipient address rejected: undeliverable address", ServerAnswers.NoMailbox)]
    [InlineData("<spam.relay@policy.example> unknown user", ServerAnswers.NoMailbox)]
    [InlineData("Mailbox full", ServerAnswers.MailboxFull)]
    [InlineData("user is over quota", ServerAnswers.MailboxFull)]
    [InlineData("relaying denied", ServerAnswers.Policy)]
    [InlineData("No such user here; relaying denied", ServerAnswers.Policy)]
    [InlineData("Recipient address rejected: Access denied", ServerAnswers.Policy)]
    [InlineData("sorry, that domain isn't in my list of allowed rcpthosts", ServerAnswers.Policy)]
    [InlineData("Message rejected due to local policy", ServerAnswers.Policy)]
    [InlineData("Your network is on our block list", ServerAnswers.Policy)]
    [InlineData("Sender address does not exist", ServerAnswers.Policy)]
    [InlineData("Requested action not taken: mailbox unavailable", null)]
    [InlineData("Bad luck", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Are_read_in_words_where_there_is_no_status(string? answer, string? meaning) => Assert.Equal(meaning, ServerAnswers.Read(answer));

    [Fact]
    public void Of_a_long_answer_the_beginning_is_read() => Assert.Null(ServerAnswers.Read(new string('.', 400) + " no such user"));
}
