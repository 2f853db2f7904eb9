using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Domain.Tests.Disclosure;

public sealed class IdentityCluesTests
{
    [Theory]
    [InlineData("Write to owner@rio-vista.example today", "email", "owner@rio-vista.example")]
    [InlineData("Call 956-555-0134.", "phone", "956-555-0134")]
    [InlineData("Call (956) 555-0134.", "phone", "(956) 555-0134")]
    [InlineData("Entry ABC-1234567-8 was held", "entry", "ABC-1234567-8")]
    [InlineData("Our number is 12-3456789.", "tax", "12-3456789")]
    [InlineData("Importer 12-345678900 paid", "tax", "12-345678900")]
    [InlineData("we are RIO VISTA imports of Laredo", "name", "Rio Vista Imports")]
    public void Points_out(string text, string kind, string clue) =>
        Assert.Equal([new IdentityClue(kind, clue)], IdentityClues.In(text, ["Rio Vista Imports", ""]));

    [Theory]
    [InlineData("A penalty of $42,000 under 19 U.S.C. 1592 on March 6, 2026.")]
    [InlineData("We waited 12 days, then 45 more; 1,234,567 units.")]
    [InlineData("")]
    public void Leaves_alone_what_tells_nobody(string text) => Assert.Empty(IdentityClues.In(text, ["Rio", "Rio Vista Imports"]));
}
