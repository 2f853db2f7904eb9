using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Tests.Disclosure;

public class DisclosurePolicyTests
{
    private static readonly IReadOnlyDictionary<string, string[]> Reviewed = Read();

    [Fact]
    public void Knows_exactly_the_reviewed_fields() => Assert.Equal(Reviewed.Keys.Order(), DisclosureTable.Fields.Order());

    public static TheoryData<string> EveryField() => [.. Reviewed.Keys];

    [Theory]
    [MemberData(nameof(EveryField))]
    public void Decides_as_reviewed_for_every_audience_and_level(string field)
    {
        var words = Reviewed[field];
        var column = 0;

        foreach (var (audience, levels) in Columns())
        {
            var word = words[column++];
            foreach (var level in levels)
                Assert.Equal($"{audience} {level}: {word}", $"{audience} {level}: {Decided(audience, level, field)}");
        }
    }

    [Fact]
    public void Tells_an_office_nothing_of_what_is_kept_in_this_office()
    {
        var everything = DisclosureTable.Fields.ToHashSet();

        Assert.Empty(DisclosurePolicy.Seen(Audience.Office, Confidentialities.Closed, everything));
    }

    [Fact]
    public void Tells_an_office_everything_but_our_own_work_at_the_widest_level()
    {
        var kept = DisclosureTable.Fields.Except(DisclosurePolicy.Seen(Audience.Office, Confidentialities.Full));

        Assert.Equal(["assignee", "tags", "escalations", "publish_consent", "disclosed_fields", "staff_notes", "summary"], kept);
    }

    [Theory]
    [InlineData(Confidentialities.Full)]
    [InlineData(Confidentialities.Facts)]
    [InlineData(Confidentialities.Closed)]
    public void Tells_the_public_nothing(string level) =>
        Assert.Empty(DisclosurePolicy.Seen(Audience.Public, level, DisclosureTable.Fields.ToHashSet()));

    [Fact]
    public void Lets_a_tick_widen_only_the_field_that_was_ticked()
    {
        var without = DisclosurePolicy.Seen(Audience.Office, Confidentialities.Facts);
        var with = DisclosurePolicy.Seen(Audience.Office, Confidentialities.Facts, new HashSet<string> { "entity_city" });

        Assert.Equal(["entity_city"], with.Except(without));
        Assert.Empty(without.Except(with));
    }

    [Fact]
    public void Lets_no_tick_open_what_cannot_be_ticked()
    {
        var everything = DisclosureTable.Fields.ToHashSet();
        var opened = DisclosurePolicy
            .Seen(Audience.Office, Confidentialities.Facts, everything)
            .Except(DisclosurePolicy.Seen(Audience.Office, Confidentialities.Facts));

        Assert.Equal(DisclosureTable.Tickable, opened);
        Assert.DoesNotContain("staff_notes", DisclosureTable.Tickable);
    }

    [Theory]
    [InlineData(Audience.Filer)]
    [InlineData(Audience.Office)]
    [InlineData(Audience.Ono)]
    [InlineData(Audience.Auditor)]
    public void Never_shows_less_at_a_wider_level(Audience audience)
    {
        var closed = DisclosurePolicy.Seen(audience, Confidentialities.Closed);
        var facts = DisclosurePolicy.Seen(audience, Confidentialities.Facts);
        var full = DisclosurePolicy.Seen(audience, Confidentialities.Full);

        Assert.Empty(closed.Except(facts));
        Assert.Empty(facts.Except(full));
    }

    [Fact]
    public void Denies_a_field_that_nobody_decided_on() =>
        Assert.All(
            Enum.GetValues<Audience>(),
            audience => Assert.False(DisclosurePolicy.Sees(audience, Confidentialities.Full, "favourite_colour", new HashSet<string> { "favourite_colour" })));

    [Theory]
    [InlineData("")]
    [InlineData("FULL")]
    [InlineData("open")]
    public void Takes_an_unknown_level_for_closed(string level) => Assert.Empty(DisclosurePolicy.Seen(Audience.Office, level));

    [Theory]
    [InlineData(Audience.Staff, "Analyst")]
    [InlineData(Audience.Staff, "Representative")]
    [InlineData(Audience.Staff, "Commissioner")]
    [InlineData(Audience.Office, "OfficeLiaison")]
    [InlineData(Audience.Auditor, "Auditor")]
    [InlineData(Audience.Filer, "Filer")]
    [InlineData(Audience.Public, "Administrator")]
    [InlineData(Audience.Public, "Clock")]
    [InlineData(Audience.Staff, "OfficeLiaison", "Analyst")]
    public void Knows_the_audience_of_an_actor(Audience audience, params string[] roles) =>
        Assert.Equal(audience, DisclosurePolicy.AudienceOf(Actor.Staff("who", "Who", roles.Select(code => Roles.Find(code)!))));

    private static string Decided(Audience audience, string level, string field)
    {
        var untouched = DisclosurePolicy.Sees(audience, level, field);
        var ticked = DisclosurePolicy.Sees(audience, level, field, new HashSet<string> { field });

        return untouched ? "yes" : ticked ? "tick" : "-";
    }

    /// <summary>The columns of the reviewed file, with the levels that each speaks of.</summary>
    private static IEnumerable<(Audience Audience, string[] Levels)> Columns()
    {
        string[] levels = [Confidentialities.Full, Confidentialities.Facts, Confidentialities.Closed];

        yield return (Audience.Filer, levels);
        yield return (Audience.Staff, levels);
        foreach (var audience in new[] { Audience.Office, Audience.Ono })
            foreach (var level in levels)
                yield return (audience, [level]);
        yield return (Audience.Auditor, levels);
        yield return (Audience.Public, levels);
    }

    private static Dictionary<string, string[]> Read() =>
        Repository
            .ReviewedLines("Disclosure", "disclosure-decisions.txt")
            .Select(line => line.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0], words => words[1..]);
}
