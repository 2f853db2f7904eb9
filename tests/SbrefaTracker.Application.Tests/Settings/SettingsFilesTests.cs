using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Tests.Settings;

public sealed class SettingsFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sbrefa-settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_relative_path_counts_from_the_file_that_says_it()
    {
        var beside = Put("program", """{ "ConnectionStrings": { "Tracker": "Data Source=tracker.db" }, "Ledger": { "SigningKeyFile": "program.pem" } }""");
        var named = Put("named", """{ "Ledger": { "SigningKeyFile": "keys/named.pem" } }""");
        var settings = new ConfigurationBuilder().AddJsonFile(beside).AddJsonFile(named).Build();

        Assert.Equal(Path.Combine(_folder.FullName, "program", "tracker.db"), DatabaseSettings.From(settings).File);
        Assert.Equal(Path.Combine(_folder.FullName, "named", "keys", "named.pem"), LedgerSettings.From(settings).SigningKeyFile);
    }

    [Fact]
    public void What_the_environment_says_counts_from_the_file_that_was_named()
    {
        var named = Put("named", "{}");
        var settings = SettingsFiles.AddTo(new ConfigurationBuilder(), named)
            .AddInMemoryCollection([new("ConnectionStrings:Tracker", "Data Source=tracker.db"), new("ClamAv:Address", "unix:clamd.sock")])
            .Build();

        Assert.Equal(Path.Combine(_folder.FullName, "named", "tracker.db"), DatabaseSettings.From(settings).File);
        Assert.Equal(Path.Combine(_folder.FullName, "named", "clamd.sock"), ClamAvSettings.Read(settings).Address!.ToString());
    }

    [Fact]
    public void An_empty_path_is_not_set()
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Put("named", """{ "Chromium": { "Path": " " } }""")).Build();

        Assert.Null(SettingsFiles.PathOf(settings, "Chromium:Path"));
        Assert.Null(SettingsFiles.PathOf(settings, "Mail:PasswordFile"));
    }

    [Theory]
    [InlineData("{ \"Database\":")]
    [InlineData("[]")]
    [InlineData("Database: Sqlite")]
    public void A_file_that_cannot_be_read_is_named(string text)
    {
        var named = Put("named", text);

        var refused = Assert.Throws<SettingsException>(() => SettingsFiles.AddTo(new ConfigurationBuilder(), named).Build());

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite", "tracker.db")]
    [InlineData("Sqlite", "Colour=red")]
    [InlineData("Postgres", "tracker.db")]
    [InlineData("Postgres", "Host=localhost;Colour=red")]
    public void A_connection_string_that_cannot_be_read_is_named(string provider, string connection)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Database:Provider", provider), new("ConnectionStrings:Tracker", connection)])
            .Build();

        Assert.StartsWith("ConnectionStrings:Tracker", Assert.Throws<SettingsException>(() => DatabaseSettings.From(settings)).Message, StringComparison.Ordinal);
    }

    private string Put(string folder, string text)
    {
        var path = Path.Combine(_folder.CreateSubdirectory(folder).FullName, "settings.json");
        File.WriteAllText(path, text);
        return path;
    }
}
