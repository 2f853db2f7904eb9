using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Correspondence;

public sealed class LetterTemplatesTests
{
    public static TheoryData<string> Kinds => [.. LetterKinds.All.Where(kind => kind.Languages.Count > 1).Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Those_that_come_with_the_program_can_be_read_and_say_the_same_in_both_languages(string kind)
    {
        await using var world = await TestWorld.On();
        var english = await Read(world, kind, Languages.English);
        var spanish = await Read(world, kind, Languages.Spanish);

        Assert.Equal(english.Options.Select(option => (option.Code, option.IsChosen)), spanish.Options.Select(option => (option.Code, option.IsChosen)));
        Assert.Equal(english.Variables.Order(StringComparer.Ordinal), spanish.Variables.Order(StringComparer.Ordinal));
        Assert.Equal(await SubjectVariables(world, kind, Languages.English), await SubjectVariables(world, kind, Languages.Spanish));
        Assert.Equal(english.Paragraphs.Select(part => LetterTemplate.GapsIn(part.Text).Count), spanish.Paragraphs.Select(part => LetterTemplate.GapsIn(part.Text).Count));
    }

    [Fact]
    public async Task There_is_one_for_each_letter_in_each_of_its_languages_and_those_within_this_house_are_in_english()
    {
        await using var world = await TestWorld.On();
        var versions = await world.Get<LetterTemplates>().InForce(Desk.Analyst);
        var letters = versions.ToLookup(version => version.Kind, version => version.Language);

        Assert.Equal(LetterKinds.Codes.Codes, letters.Select(letter => letter.Key));
        Assert.Equal(["reminder_representative", "reminder_commissioner"], letters.Where(letter => letter.Count() == 1).Select(letter => letter.Key));
        Assert.All(versions, version => Assert.Empty(LetterFit.Faults(LetterKinds.Find(version.Kind)!, LetterTemplate.Read(version.Text).Value!)));
        Assert.All(versions, version => Assert.Empty(LetterSubject.Faults(LetterKinds.Find(version.Kind)!, version.Subject)));
    }

    // What always has a value: the line that comes with the program is what every other falls back to.
    private static async Task<IEnumerable<string>> SubjectVariables(TestWorld world, string kind, string language)
    {
        var names = LetterTemplate.Read((await world.Get<LetterTemplates>().Versions(kind, language, Desk.Analyst)).Value![0].Subject).Value!.Variables;
        Assert.DoesNotContain("outside_reference", names);
        return names.Order(StringComparer.Ordinal);
    }

    private static async Task<LetterTemplate> Read(TestWorld world, string kind, string language)
    {
        var version = Assert.Single((await world.Get<LetterTemplates>().Versions(kind, language, Desk.Analyst)).Value!);
        var template = LetterTemplate.Read(version.Text);
        Assert.Empty(template.Refusals);
        Assert.Equal(1, version.Number);
        Assert.Equal(LetterKinds.Find(kind) is { IsStanding: false, IsOfComplaint: true }, version.Text.Contains("{{contact_name}}", StringComparison.Ordinal));
        return template.Value!;
    }

    [Fact]
    public async Task A_change_makes_a_version_and_leaves_the_others()
    {
        await using var world = await TestWorld.On(DatabaseProvider.Sqlite);
        var templates = world.Get<LetterTemplates>();

        Assert.Equal(2, (await templates.Write(new LetterGiven("closure", "en", 1, " Closed:\n{{reference}} ", "Bye {{filer}}.\r\n", "Shorter"), Desk.Representative)).Value);
        Assert.Equal(3, (await templates.Write(new LetterGiven("closure", "en", 2, "Ended: {{reference}}", "Bye {{filer}}.", "Kinder"), Desk.Representative)).Value);

        var versions = (await templates.Versions("closure", "en", Desk.Analyst)).Value!;
        Assert.Equal([3, 2, 1], versions.Select(version => version.Number));
        Assert.Equal(("Closed: {{reference}}", "Bye {{filer}}.", "Shorter"), (versions[1].Subject, versions[1].Text, versions[1].Reason));
        Assert.Equal("Ended: {{reference}}", versions[0].Subject);
        Assert.Equal("closure/en/3", (await templates.InForce(Desk.Analyst)).Single(version => version is { Kind: "closure", Language: "en" }).Name);
        Assert.Equal(1, (await templates.InForce(Desk.Analyst)).Single(version => version is { Kind: "closure", Language: "es" }).Number);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_version_from_before_it_had_a_subject_has_the_one_that_came_with_the_program(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await using (var db = world.Open())
        {
            db.Add(new LetterTemplateRow { Kind = "closure", Language = "en", Number = 2, Text = "Bye.", Reason = "Shorter", WrittenBy = "somebody", WrittenAt = world.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        }

        Assert.Equal("Your complaint {{reference}} is closed", (await world.Get<LetterTemplates>().Versions("closure", "en", Desk.Analyst)).Value![0].Subject);
    }

    [Fact]
    public async Task Is_refused_when_stale_unchanged_wrong_or_not_the_representatives()
    {
        await using var world = await TestWorld.On(DatabaseProvider.Sqlite);
        var templates = world.Get<LetterTemplates>();
        var (shipped, subject) = (await templates.Versions("closure", "en", Desk.Analyst)).Value![0] is var first ? (first.Text, first.Subject) : ("", "");
        async Task<IEnumerable<string>> Refused(LetterGiven given, bool byAnalyst = false) =>
            (await templates.Write(given, byAnalyst ? Desk.Analyst : Desk.Representative)).Refusals.Select(refusal => refusal.Code);

        Assert.Equal(["not_allowed"], await Refused(new("closure", "en", 1, "Closed", "Bye", "x"), byAnalyst: true));
        Assert.Equal(["stale"], await Refused(new("closure", "en", 7, "Closed", "Bye", "x")));
        Assert.Equal(["letter.unchanged"], await Refused(new("closure", "en", 1, subject + " ", shipped + "\n", "x")));
        Assert.Equal(["letter.no_template"], await Refused(new("closing", "en", 1, "Closed", "Bye", "x")));
        Assert.Equal(["required", "letter.unknown_variable"], await Refused(new("closure", "en", 1, "Closed", "Bye {{you}}", " ")));
        Assert.Equal(["letter.subject_variable"], await Refused(new("closure", "en", 1, "Closed: {{entity}}", "Bye", "x")));
        Assert.Empty(await templates.InForce(Desk.Auditor));
    }
}
