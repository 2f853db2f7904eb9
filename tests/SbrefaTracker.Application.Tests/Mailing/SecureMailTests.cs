using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Mailing;

/// <summary>Encryption and sign-in, against a server that demands both and knows one name and password.</summary>
public sealed class SecureMailTests
{
    private readonly TestCertificate _certificate = TestCertificate.Make();

    [SmtpFact]
    public async Task Is_sent_over_TLS_after_signing_in()
    {
        var (isSent, arrived) = await Sent(SmtpServer.Password, settings => settings["Mail:TrustedRootFile"] = _certificate.RootFile);

        Assert.Equal((true, 1), (isSent, arrived));
    }

    [SmtpFact]
    public async Task Waits_when_nobody_vouches_for_the_server() => Assert.Equal((false, 0), await Sent(SmtpServer.Password, _ => { }));

    [SmtpFact]
    public async Task Waits_when_the_name_of_the_server_is_another() => Assert.Equal((false, 0), await Sent(SmtpServer.Password, settings =>
    {
        settings["Mail:TrustedRootFile"] = _certificate.RootFile;
        settings["Mail:Host"] = "localhost";
    }));

    [SmtpFact]
    public async Task Waits_when_the_password_is_wrong() => Assert.Equal((false, 0), await Sent("another password", settings => settings["Mail:TrustedRootFile"] = _certificate.RootFile));

    [SmtpFact]
    public async Task Never_goes_without_encryption_when_that_is_demanded()
    {
        // A server that offers none, as one in the middle would make it look.
        await using var plain = await SmtpServer.Start();
        var settings = new Dictionary<string, string?>(plain.Settings(), StringComparer.Ordinal) { ["Mail:UseTls"] = "true" };
        await using var world = await TestWorld.On(settings: settings);
        await File(world);

        Assert.False(await world.Get<Outbox>().SendDue());
        Assert.Empty(plain.Messages());
    }

    [Fact]
    public async Task Is_not_set_up_with_authorities_that_cannot_be_read()
    {
        var file = Path.Combine(TestFolder.New(), "roots.pem");
        await System.IO.File.WriteAllTextAsync(file, "no certificate");

        Assert.Contains("Mail:TrustedRootFile", Assert.Throws<SettingsException>(() => MailTrust.From(file)).Message, StringComparison.Ordinal);
        Assert.Throws<SettingsException>(() => MailTrust.From(file + ".missing"));
    }

    private async Task<(bool IsSent, int Arrived)> Sent(string password, Action<Dictionary<string, string?>> change)
    {
        await using var server = await SmtpServer.Start(guard: _certificate);
        var passwordFile = Path.Combine(TestFolder.New(), "password");
        await System.IO.File.WriteAllTextAsync(passwordFile, password + "\n");
        var settings = new Dictionary<string, string?>(server.Settings(), StringComparer.Ordinal)
        {
            ["Mail:UseTls"] = "true",
            ["Mail:User"] = SmtpServer.User,
            ["Mail:PasswordFile"] = passwordFile,
        };
        change(settings);
        await using var world = await TestWorld.On(settings: settings);
        await File(world);
        await world.Get<Outbox>().SendDue();
        await using var db = world.Open();
        return ((await db.MailQueue.SingleAsync()).Status == QueuedMailStatus.Sent, server.Messages().Count);
    }

    private static async Task File(TestWorld world)
    {
        var input = Filing.Input(given => given[ComplaintFields.ContactEmail] = "owner@example.com");
        Assert.Empty((await world.Get<ComplaintFiling>().File(new FileComplaint(input))).Refusals);
    }
}
