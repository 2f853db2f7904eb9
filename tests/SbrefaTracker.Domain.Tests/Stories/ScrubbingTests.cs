using SbrefaTracker.Domain.Stories;

namespace SbrefaTracker.Domain.Tests.Stories;

public class ScrubbingTests
{
    [Theory]
    [InlineData("It was RF-2026-00012 then.", "reference", "RF-2026-00012")]
    [InlineData("Case 2026-2704-123456-01 was closed.", "case", "2026-2704-123456-01")]
    [InlineData("Case 20262704123456 was closed.", "case", "20262704123456")]
    [InlineData("Write to pat@example.com.", "email", "pat@example.com")]
    [InlineData("Call 202 555-0100 now.", "phone", "202 555-0100")]
    [InlineData("Entry ABC-1234567-8 was held.", "entry", "ABC-1234567-8")]
    [InlineData("Harbor light imports waited.", "name", "Harbor Light Imports")]
    public void Points_out_what_tells_who_it_was(string text, string kind, string clue)
    {
        var found = Assert.Single(Scrubbing.Suggest(text, ["Harbor Light Imports"]));

        Assert.Equal((kind, clue), (found.Kind, found.Text));
    }

    [Theory]
    [InlineData("A penalty of $12,000.50 was cut.", "$12,000.50")]
    [InlineData("It was $3 million.", "$3 million")]
    [InlineData("It was 12,000 dollars.", "12,000 dollars")]
    public void Points_out_amounts_only_if_asked(string text, string amount)
    {
        Assert.Empty(Scrubbing.Suggest(text, []));
        Assert.Equal([("amount", amount)], Scrubbing.Suggest(text, [], amounts: true).Select(clue => (clue.Kind, clue.Text)));
    }

    [Theory]
    [InlineData("A small importer waited 45 days in 2026 for 120 cartons.")]
    [InlineData("")]
    public void Leaves_alone_what_tells_nobody(string text) => Assert.Empty(Scrubbing.Suggest(text, ["Rio Vista Imports", "Al", ""], amounts: true));

    [Fact]
    public void Takes_out_every_place_and_the_longest_first()
    {
        const string text = "Rio Vista Imports LLC (rio vista imports) of RF-2026-00012 paid $900; write to a@rio.example.";

        var clues = Scrubbing.Suggest(text, ["Rio Vista Imports", "Rio Vista Imports LLC"], amounts: true);

        Assert.Equal("[name] ([name]) of [reference] paid [amount]; write to [email].", Scrubbing.Apply(text, clues));
        Assert.Empty(Scrubbing.Suggest(Scrubbing.Apply(text, clues), ["Rio Vista Imports"], amounts: true));
        Assert.All(clues, clue => Assert.Contains(clue.Kind, Scrubbing.Kinds));
    }
}
