using CsCheck;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class BulletinChangeTests
{
    [Fact]
    public void Names_the_title_and_each_place_with_the_words_as_they_were_and_as_they_are() =>
        Assert.Equal(
            [new("Exams", "Exams at Laredo"), new("One day before.", "Two days before."), new("", "Boston as well."), new("Ask the port.", "")],
            BulletinChange.Between(
                Version("Exams", "Each exam is announced.\n\nOne day before.\n\nIt costs nothing.\nIn writing.\nAsk the port."),
                Version("Exams at Laredo", "Each exam is announced.\nTwo days before.\nIt costs nothing.\n\nBoston as well.\nIn writing."),
                "en"));

    [Fact]
    public void Of_a_change_in_one_language_the_other_says_nothing()
    {
        var (before, after) = (Version("Exams", "One."), Version("Exams", "Two."));

        Assert.Equal([new("One.", "Two.")], BulletinChange.Between(before, after, "en"));
        Assert.Empty(BulletinChange.Between(before, after, "es"));
    }

    [Fact]
    public void A_text_of_too_many_lines_is_one_place()
    {
        var lines = Enumerable.Range(0, 500).Select(number => $"Line {number}.").ToList();

        Assert.Single(BulletinChange.Between(Version("x", string.Join('\n', lines)), Version("x", string.Join('\n', lines.AsEnumerable().Reverse())), "en"));
        Assert.Equal([new("Line 250.", "Other.")], BulletinChange.Between(Version("x", string.Join('\n', lines)), Version("x", string.Join('\n', lines).Replace("Line 250.", "Other.", StringComparison.Ordinal)), "en"));
    }

    /// <summary>Whoever has the earlier text and the places has the later one: nothing that changed is left out, and nothing that stayed is named.</summary>
    [Fact]
    public void What_was_and_what_is_differ_by_nothing_else()
    {
        var text = Gen.Char['a', 'd'].Select(letter => $"{letter}").Array[0, 9];
        Gen.Select(text, text).Sample((old, now) =>
        {
            var places = BulletinChange.Between(Version("x", string.Join('\n', old)), Version("x", string.Join('\n', now)), "en");
            static IEnumerable<string> Side(IEnumerable<string> sides) => sides.SelectMany(side => side.Split("\n\n", StringSplitOptions.RemoveEmptyEntries));
            var (gone, come) = (Side(places.Select(place => place.Before)).ToList(), Side(places.Select(place => place.After)).ToList());
            return Less(old, gone).SequenceEqual(Less(now, come), StringComparer.Ordinal) && places.All(place => place.Before != place.After);
        });

        // The letters without those of the other, counted: what is left of both is the same.
        static IEnumerable<string> Less(IReadOnlyCollection<string> all, IReadOnlyCollection<string> some) =>
            all.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(one => Enumerable.Repeat(one, all.Count(x => x == one) - some.Count(x => x == one)));
    }

    private static BulletinVersion Version(string title, string text) => new() { Title = title, Text = text, TitleEs = "Exámenes", TextEs = "Uno." };
}
