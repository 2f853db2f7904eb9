using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Correspondence;

/// <summary>Each letter that somebody writes, about a complaint that the National Ombudsman forwarded and about one that was filed here, with an address of the National Ombudsman and without one.</summary>
public sealed class LetterAddresseeTests
{
    private const string Filer = "owner@harborlight.example";
    private const string Ono = "comments@ono.example";
    private const string Words = "These words are for one reader.";

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_letter_goes_to_its_addressee_and_to_nobody_else(DatabaseProvider provider)
    {
        await using var world = await With(provider, Ono);

        foreach (var source in (string[])[Sources.Direct, Sources.Ono])
        {
            foreach (var kind in Written.Where(kind => kind.Fits(source)))
            {
                var sent = await Sent(world, kind, source);
                var expected = kind.Addressee == Addressee.Ombudsman ? Ono : Filer;
                Assert.True(sent.Exists(mail => mail.Recipient == expected), $"{kind.Code} about {source} does not reach {expected}.");
                var others = sent.Where(mail => mail.Recipient != expected).Select(mail => (mail.Recipient, mail.IsToOmbudsman)).ToList();
                Assert.Equal(IsCopied(kind, source) ? [(Ono, true)] : [], others);
                Assert.All(sent, mail => Assert.Equal("waiting", mail.Status));
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_an_address_of_the_ombudsman_the_letter_is_there_to_be_sent_by_hand(DatabaseProvider provider)
    {
        await using var world = await With(provider, null);

        foreach (var kind in Written.Where(kind => kind.Fits(Sources.Ono)))
        {
            var sent = await Sent(world, kind, Sources.Ono);
            var byHand = sent.Where(mail => mail.Status == "by_hand").ToList();
            Assert.Equal(kind.Addressee == Addressee.Ombudsman || IsCopied(kind, Sources.Ono) ? 1 : 0, byHand.Count);
            Assert.All(byHand, mail => Assert.Equal(("", true, true, false), (mail.Recipient, mail.IsToOmbudsman, mail.IsLeft, mail.IsToFiler)));
            Assert.All(sent.Except(byHand), mail => Assert.Equal((Filer, false), (mail.Recipient, mail.IsToOmbudsman)));
            Assert.Equal(kind.Addressee == Addressee.Filer, sent.Exists(mail => mail.Recipient == Filer));
        }

        var state = (await world.Get<MailOverview>().Read(Desk.Analyst)).Value!;
        Assert.True(state.ByHand > 0);
        Assert.Equal(state.ByHand, state.Rows.Count(row => row is { IsToOmbudsman: true, CanGoAgain: false }));
        Assert.Equal("mail_not_refused", (await world.Get<MailOverview>().TryAgain(state.Rows.First(row => row.IsToOmbudsman).Id, Desk.Analyst)).Refusals[0].Code);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_filer_is_told_that_the_ombudsman_has_the_answer_and_reads_it_where_the_complaint_is_followed(DatabaseProvider provider)
    {
        await using var world = await With(provider, Ono);
        var desk = await Answered(world, "response_ono/en/1", Sources.Ono, isFinal: true);

        var mails = (await desk.View()).Mails;
        var (answer, notice) = (mails.Single(mail => mail.Kind == "response_ono"), mails.Single(mail => mail.Kind == "answered_ono"));
        Assert.Equal((Ono, Filer), (answer.Recipient, notice.Recipient));
        Assert.Contains(Words, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, notice.Text, StringComparison.Ordinal);
        var tracked = (await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!;
        Assert.True(Assert.Single(tracked.Responses).IsToOmbudsman);
        Assert.Empty(tracked.Unreceived);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_letter_that_was_sent_by_hand_is_taken_up_and_goes_to_no_filer(DatabaseProvider provider)
    {
        await using var world = await With(provider, null);
        var desk = await Answered(world, null, Sources.Ono, isFinal: true);
        var left = (await desk.View()).Mails.Single(mail => mail.IsLeft);
        Task<IReadOnlyList<string>> Take(string way, string? address = null) =>
            desk.Do(Desk.Analyst, d => new TakeUpMail { Reference = d.Reference, Version = d.Version, MailId = left.Id, Way = way, Address = address });

        Assert.Equal(["mail_not_for_filer"], await Take(MailWays.Address, Filer.ToUpper(CultureInfo.InvariantCulture)));
        Assert.Empty(await Take(MailWays.Address, Ono));

        var mails = (await desk.View()).Mails;
        Assert.Equal(("response_ono", Ono, "waiting"), (mails[^1].Kind, mails[^1].Recipient, mails[^1].Status));
        Assert.Equal(Filer, (await desk.Stored()).ContactEmail);
        Assert.DoesNotContain(mails, mail => mail.IsLeft);
    }

    [Theory]
    [InlineData("response_ono/en/1", true)]
    [InlineData("interim_ono/en/1", false)]
    public async Task Nothing_is_written_to_the_ombudsman_about_what_came_another_way(string template, bool isFinal)
    {
        await using var world = await With(DatabaseProvider.Sqlite, Ono);
        var desk = await Reviewed(world, Sources.Direct);

        Assert.Equal(["letter.not_from_ono"], await Drafted(desk, template, isFinal));
    }

    [Fact]
    public async Task What_is_set_and_is_no_address_is_said()
    {
        var fault = await Assert.ThrowsAsync<SettingsException>(() => With(DatabaseProvider.Sqlite, "no address at all <"));

        Assert.Contains("Ombudsman:Email", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<LetterKind> Written => LetterKinds.All.Where(kind => kind is { IsOfComplaint: true, IsStanding: false } && kind.Code != LetterKinds.RetaliationFollowUp);

    private static bool IsCopied(LetterKind kind, string source) => source == Sources.Ono && kind is { Action: ComplaintAction.DraftResponse, IsFinal: true, Addressee: Addressee.Filer };

    private static Task<TestWorld> With(DatabaseProvider provider, string? address) =>
        TestWorld.On(provider, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Ombudsman:Email"] = address });

    // The messages that hold the words of the letter.
    private static async Task<List<MailView>> Sent(TestWorld world, LetterKind kind, string source)
    {
        var template = $"{kind.Code}/en/1";
        var desk = kind.Action == ComplaintAction.DraftResponse ? await Answered(world, template, source, kind.IsFinal == true) : await Reviewed(world, source);
        var refusals = kind.Code switch
        {
            LetterKinds.Acknowledgement => await desk.Do(Desk.Analyst, d => new AcknowledgeComplaint { Reference = d.Reference, Version = d.Version, Text = Words, Template = template }),
            LetterKinds.AskForMore => await desk.Do(Desk.Analyst, d => new AskFiler { Reference = d.Reference, Version = d.Version, Text = Words, Template = template }),
            LetterKinds.Closure => await desk.Do(Desk.Representative, d => new CloseComplaint { Reference = d.Reference, Version = d.Version, Outcome = "withdrawn", Letter = Words, Template = template }),
            _ when kind.Action == ComplaintAction.DraftResponse => [],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind.Code, "A letter that this test does not write."),
        };
        Assert.Empty(refusals);
        return [.. (await desk.View()).Mails.Where(mail => mail.Text.Contains(Words, StringComparison.Ordinal))];
    }

    private static async Task<Desk> Answered(TestWorld world, string? template, string source, bool isFinal)
    {
        var desk = await Reviewed(world, source);
        Assert.Empty(await Drafted(desk, template, isFinal));
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send(isFinal));
        return desk;
    }

    private static async Task<IReadOnlyList<string>> Drafted(Desk desk, string? template, bool isFinal)
    {
        var view = await desk.View();
        return await desk.Do(Desk.Analyst, d => new DraftResponse { Reference = d.Reference, Version = d.Version, IsFinal = isFinal, Text = Words, Template = template }.Whole(view));
    }

    private static async Task<Desk> Reviewed(TestWorld world, string source)
    {
        var desk = await Desk.WithComplaint(world);
        await using (var db = world.Open())
        {
            // Filed, so that it is followed; then as if it had come by another way.
            await db.Complaints.Where(complaint => complaint.Reference == desk.Reference).ExecuteUpdateAsync(set => set.SetProperty(complaint => complaint.Source, source));
        }

        var today = new DateOnly(2026, 3, 6);
        Assert.Empty(await desk.Do(Desk.Analyst, d => new CompleteComplaint { Reference = d.Reference, Version = d.Version, ForwardedOn = today }));
        return desk;
    }
}
