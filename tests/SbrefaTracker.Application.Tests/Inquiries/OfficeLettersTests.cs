using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>What is written to an office, and about its silence, comes from the version of the template that is in force that day. Asked on Friday, March 6, 2026.</summary>
public sealed class OfficeLettersTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Questions_and_each_step_of_the_ladder_leave_in_the_words_in_force_and_keep_their_version(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var office = await Office.Asked(world);
        var first = (await office.Desk.View()).Mails.First(mail => mail.Kind == "inquiry");
        Assert.Equal($"Questions about complaint {office.Desk.Reference} wait for your office", first.Subject);
        Assert.Contains("(inquiry 1, Friday, March 6, 2026)", first.Text, StringComparison.Ordinal);
        Assert.Contains("The reply is due on Friday, March 20, 2026.", first.Text, StringComparison.Ordinal);
        Assert.Contains("rates whether each question was answered", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Please show the questions only", first.Text, StringComparison.Ordinal);
        Assert.Equal("tasking/en/1", first.Template);

        await Write(world, "reminder_head", "{{office}} owes {{reference}} since {{reply_due_on}}: {{business_days_late}} days.");
        world.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(2, await world.Get<Reminders>().SendDue());

        var reminders = (await office.Desk.View()).Mails.Where(mail => mail.Kind == "reminder").ToList();
        var late = reminders.First(mail => mail.Template == "reminder_late/en/1");
        Assert.StartsWith("Overdue: ", late.Subject, StringComparison.Ordinal);
        Assert.Contains("(0401) about complaint", late.Text, StringComparison.Ordinal);
        var head = Assert.Single(reminders, mail => mail.Template == "reminder_head/en/2");
        Assert.EndsWith($"(0401) owes {office.Desk.Reference} since Friday, March 20, 2026: 4 days.", head.Text, StringComparison.Ordinal);
        Assert.EndsWith($"(0401) owes {office.Desk.Reference}", head.Subject, StringComparison.Ordinal);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Whoever_asks_chooses_the_paragraphs_and_the_language_that_the_reminders_follow()
    {
        await using var world = await TestWorld.On();
        await world.Person("rae@agency.example", Roles.Representative);
        await world.Person("cy@agency.example", Roles.Commissioner);
        var office = await Office.Asked(world);

        Assert.Empty(await Ask(office, Languages.Spanish, ["confidential"]));
        Assert.Equal(["letter.no_paragraph"], await Ask(office, Languages.English, ["rated", "gone"]));
        Assert.Equal(["unknown_code"], await Ask(office, "fr", null));

        var letter = (await office.Desk.View()).Mails.Last(mail => mail.Kind == "inquiry");
        Assert.Equal(("tasking/es/1", true), (letter.Template, letter.Subject.StartsWith("Preguntas sobre la queja", StringComparison.Ordinal)));
        Assert.EndsWith("Muestre las preguntas solo a quienes deben verlas para contestar. Nadie puede tratar peor a una entidad pequeña porque se quejó.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Defensor", letter.Text, StringComparison.Ordinal);
        Assert.Equal([Languages.English, Languages.Spanish], (await office.Desk.View()).Inquiries.Select(inquiry => inquiry.Language));

        world.Clock.Advance(TimeSpan.FromDays(40));
        await world.Get<Reminders>().SendDue();
        Assert.Equal(
            ["reminder_commissioner/en/1", "reminder_head/en/1", "reminder_head/es/1", "reminder_late/en/1", "reminder_late/es/1", "reminder_representative/en/1"],
            (await office.Desk.View()).Mails.Where(mail => mail.Kind == "reminder").Select(mail => mail.Template!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_template_that_would_leave_something_open_is_refused_when_it_is_saved()
    {
        await using var world = await TestWorld.On();
        async Task<IEnumerable<string>> Refused(string kind, string language, string text) =>
            (await world.Get<LetterTemplates>().Write(new(kind, language, 1, "Complaint {{reference}}", text, "Shorter"), Desk.Representative)).Refusals.Select(refusal => $"{refusal.Field} {refusal.Code} {refusal.Args[0]}");

        Assert.Equal(["Text letter.never_filled entity"], await Refused("tasking", "en", "{{entity}} asks"));
        Assert.Equal(["Text letter.nobody_writes why"], await Refused("reminder_late", "es", "Porque [[why]]"));
        Assert.Equal([" letter.no_template reminder_commissioner"], await Refused("reminder_commissioner", "es", "Nada"));
    }

    private static Task<IReadOnlyList<string>> Ask(Office office, string language, IReadOnlyList<string>? paragraphs) => office.Desk.Do(Desk.Analyst, d => new AskOffice
    {
        Reference = d.Reference,
        Version = d.Version,
        Office = "0401",
        Questions = ["Who decided?"],
        Language = language,
        Paragraphs = paragraphs,
    });

    private static async Task Write(TestWorld world, string kind, string text) =>
        Assert.True((await world.Get<LetterTemplates>().Write(new LetterGiven(kind, "en", 1, "{{office}} owes {{reference}}", text, "Shorter"), Desk.Representative)).IsDone);
}
