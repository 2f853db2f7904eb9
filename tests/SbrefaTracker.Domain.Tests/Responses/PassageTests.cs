using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Domain.Tests.Responses;

public sealed class PassageTests
{
    [Theory]
    [InlineData("The port was closed.", true)]
    [InlineData("The  port\n\twas closed.", true)]
    [InlineData("the port was closed.", false)]
    [InlineData("The port was closed", true)]
    [InlineData("The port closed.", false)]
    [InlineData("", false)]
    [InlineData(" \n", false)]
    public void Stands_in_a_letter_however_its_lines_are_broken(string passage, bool stands) =>
        Assert.Equal(stands, Passage.StandsIn("Dear you,\n\nThe port\nwas closed.\n\nAna", passage));

    [Theory]
    [InlineData("Dear you,\n\nFound: [[the facts]]\n\nAna", "[[the facts]]", "Ana", "Dear you,\n\nFound: The storm.\n\nAna")]
    [InlineData("Dear you,\n\nAna\n202-555-0143", "[[the facts]]", "Ana", "Dear you,\n\nThe storm.\n\nAna\n202-555-0143")]
    [InlineData("Dear you,\r\n\r\nBye", null, "Ana", "Dear you,\n\nBye\n\nThe storm.")]
    [InlineData("Dear you,", null, null, "Dear you,\n\nThe storm.")]
    [InlineData("", "[[the facts]]", "Ana", "The storm.")]
    [InlineData("Ana", null, "Ana", "Ana\n\nThe storm.")]
    public void Goes_where_the_template_left_room_else_before_the_name_else_to_the_end(string letter, string? room, string? before, string then) =>
        Assert.Equal(then, Passage.Insert(letter, "The storm.", room, before));
}
