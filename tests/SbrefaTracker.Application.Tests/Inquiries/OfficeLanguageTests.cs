using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>Boston is asked twice on Friday, March 6, in English and in Spanish: each inquiry is written about in its language. Each gets time until March 24, and then until March 31.</summary>
public sealed class OfficeLanguageTests
{
    private static readonly DateOnly Later = new(2026, 3, 24);

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_letter_follows_the_language_of_its_inquiry(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var office = await Office.Asked(world);
        var desk = office.Desk;
        Assert.Empty(await desk.Do(Desk.Analyst, d => new AskOffice { Reference = d.Reference, Version = d.Version, Office = "0401", Questions = ["¿Quién decidió?"], Language = Languages.Spanish }));
        var inquiries = (await desk.View()).Inquiries;
        var (english, spanish) = (inquiries[0].Id, inquiries[1].Id);

        foreach (var (id, day) in new[] { (english, Later), (spanish, Later) })
        {
            await AskForTime(desk, id, day);
            Assert.Empty(await desk.Do(Desk.Representative, d => new RefuseTime { Reference = d.Reference, Version = d.Version, InquiryId = id, Reason = "It is short." }));
            Assert.Empty(await desk.Do(Desk.Representative, d => new GrantTime { Reference = d.Reference, Version = d.Version, InquiryId = id, Until = day, Reason = "Two files." }));
        }

        Assert.Empty(await desk.Do(Desk.Representative, d => new ExtendClock { Reference = d.Reference, Version = d.Version, Clock = ClockKind.OfficeReply, BusinessDays = 5, Reason = "Two files." }));
        var bo = await office.Actor("bo");
        foreach (var id in new[] { english, spanish })
        {
            Assert.Empty(await desk.Do(bo, d => new DelegateInquiry { Reference = d.Reference, Version = d.Version, InquiryId = id, Delegate = office.IdOf("kim"), Reason = "She knows the file." }));
            Assert.Empty(await desk.Do(bo, d => new TakeBackInquiry { Reference = d.Reference, Version = d.Version, InquiryId = id, Reason = "I am here again." }));
            Assert.Empty(await desk.Do(Desk.Analyst, d => new CallOffInquiry { Reference = d.Reference, Version = d.Version, InquiryId = id, Reason = "It is clear." }));
        }

        var mails = (await desk.View()).Mails;
        (string Kind, string English, string Spanish)[] subjects =
        [
            ("time_refused", "No more time", "No se concede más tiempo"),
            ("time_granted", "More time", "Más tiempo"),
            ("time_extended", "More time", "Se amplió el plazo"),
            ("delegated", "You are asked", "Se le pide contestar"),
            ("delegation_taken_back", "You do not have to answer", "Ya no tiene que contestar"),
            ("called_off", "Your office does not have", "Su oficina ya no tiene que contestar"),
        ];
        foreach (var (kind, inEnglish, inSpanish) in subjects)
        {
            var own = mails.Where(mail => mail.Kind == kind).ToList();
            Assert.Equal(own.Count / 2, own.Count(mail => IsIn(mail, Languages.English, inEnglish, "March")));
            Assert.Equal(own.Count / 2, own.Count(mail => IsIn(mail, Languages.Spanish, inSpanish, "de marzo de 2026")));
            Assert.NotEmpty(own);
        }

        Assert.Empty((await world.Check()).Problems);
    }

    // The letter that calls an inquiry off names no day.
    private static bool IsIn(MailView mail, string language, string begins, string day) =>
        mail.Subject.StartsWith(begins, StringComparison.Ordinal) && mail.LanguageIn("fr") == language && (mail.Kind == "called_off" || mail.Text.Contains(day, StringComparison.Ordinal));

    private static async Task AskForTime(Desk desk, long inquiry, DateOnly until) =>
        Assert.Empty(await desk.Do(Desk.Boston, d => new AskForTime { Reference = d.Reference, Version = d.Version, InquiryId = inquiry, Until = until, Reason = "The officer is ill." }));
}
