using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Correspondence;

public sealed class OwnLetterTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Its_subject_is_that_of_the_version_it_was_begun_from_and_without_one_that_in_force(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Subject(world, 1, "We read {{reference}} of {{received_on}} about {{office}}");
        await Subject(world, 2, "About your matter {{outside_reference}}");

        Assert.Equal("We read RF-2026-00001 of Friday, March 6, 2026 about Boston (0401)", await Sent(world, "acknowledgement/en/2"));
        Assert.Equal("A person has read your complaint RF-2026-00002", await Sent(world, "acknowledgement/en/1"));
        Assert.Equal("Una persona leyó su queja RF-2026-00003", await Sent(world, "acknowledgement/es/1"));

        // The third names what this complaint does not have, so the line that came with the program is taken.
        Assert.Equal("A person has read your complaint RF-2026-00004", await Sent(world, "acknowledgement/en/3"));
        Assert.Equal("A person has read your complaint RF-2026-00005", await Sent(world, null));
        Assert.Equal("A person has read your complaint RF-2026-00006", await Sent(world, "closure/en/1"));
        Assert.Equal("A person has read your complaint RF-2026-00007", await Sent(world, "acknowledgement/en/99"));
    }

    [Fact]
    public async Task A_response_keeps_the_subject_and_the_version_of_its_template()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        Assert.Empty(await desk.Draft());
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send());

        Assert.Equal($"Our response to your complaint {desk.Reference}", (await desk.View()).Mails.Single(sent => sent.Kind == "response").Subject);
    }

    [Fact]
    public async Task A_final_response_begun_from_an_interim_letter_has_the_subject_of_a_final_one()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        var view = await desk.View();
        Assert.Empty(await desk.Do(Desk.Analyst, d => new DraftResponse { Reference = d.Reference, Version = d.Version, IsFinal = true, Text = "It was cancelled.", Template = "interim/en/1" }.Whole(view)));
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send());

        Assert.Equal($"Our response to your complaint {desk.Reference}", (await desk.View()).Mails.Single(sent => sent.Kind == "response").Subject);
    }

    private static async Task Subject(TestWorld world, int seen, string subject) =>
        Assert.True((await world.Get<LetterTemplates>().Write(new LetterGiven("acknowledgement", "en", seen, subject, "Dear {{filer}}.", "Clearer"), Desk.Representative)).IsDone);

    private static async Task<string> Sent(TestWorld world, string? template)
    {
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Do(Desk.Analyst, d => new AcknowledgeComplaint { Reference = d.Reference, Version = d.Version, Text = "We read it.", Template = template }));
        return (await desk.View()).Mails.Single(sent => sent.Kind == "acknowledged").Subject;
    }

    [Theory]
    [InlineData("Dear Ana, we read it.")]
    [InlineData(null)]
    public async Task An_acknowledgement_is_sent_as_it_was_written_or_in_standing_words(string? text)
    {
        await using var world = await TestWorld.On(DatabaseProvider.Sqlite);
        var desk = await Desk.WithComplaint(world);

        Assert.Empty(await desk.Do(Desk.Analyst, d => new AcknowledgeComplaint { Reference = d.Reference, Version = d.Version, Text = text, Template = "acknowledgement/en/1" }));

        var mail = (await desk.View()).Mails.Single(sent => sent.Kind == "acknowledged");
        Assert.Equal(text is null ? null : "acknowledgement/en/1", mail.Template);
        Assert.Contains(desk.Reference, mail.Subject, StringComparison.Ordinal);
        if (text is null)
        {
            Assert.Contains("was read by an analyst", mail.Text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(text, mail.Text);
        }
    }
}
