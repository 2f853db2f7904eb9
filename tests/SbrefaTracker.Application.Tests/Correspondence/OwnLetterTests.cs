using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Correspondence;

public sealed class OwnLetterTests
{
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
