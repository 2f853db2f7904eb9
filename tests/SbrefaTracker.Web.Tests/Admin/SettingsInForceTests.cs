using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Web.Admin;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Admin;

/// <summary>A site with the lists of the sample file, and with secrets.</summary>
public sealed class SampleSite : Site
{
    public const string PasswordFile = "a-secret-place";

    protected override IReadOnlyDictionary<string, string> Settings => new ConfigurationBuilder().AddJsonFile(Path.Combine(SettingsInForceTests.Root, "appsettings.sample.json")).Build().AsEnumerable()
        .Where(setting => setting.Value is not null && (setting.Key.StartsWith("Clocks:", StringComparison.Ordinal) || setting.Key.StartsWith("Reviews:", StringComparison.Ordinal) || setting.Key.StartsWith("Logging:", StringComparison.Ordinal)))
        .Append(new("Clocks:0:Source", "ono"))
        .Append(new("SmallEntityPolicy:0:Code", "first_time"))
        .Append(new("SmallEntityPolicy:0:Text", "Is it the first violation?"))
        .Append(new("SmallEntityPolicy:0:TextEs", "¿Es la primera infracción?"))
        .Append(new("Mail:PasswordFile", PasswordFile))
        .Append(new("Forms:PrivacyNotice", "Authority: P.L. 104-121.\nIt is voluntary."))
        .GroupBy(setting => setting.Key).ToDictionary(setting => setting.Key, setting => setting.Last().Value!);
}

public sealed partial class SettingsInForceTests(SampleSite site) : IClassFixture<SampleSite>
{
    public static string Root { get; } = FindRoot();

    [Fact]
    public void Show_every_setting_that_is_explained()
    {
        var explained = Rows().SelectMany(row => Quoted().Matches(row.Split('|')[1])).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var shown = All().Select(setting => ListEntry().Replace(setting.Key, "")).ToHashSet(StringComparer.Ordinal);

        Assert.True(explained.Count > 60);
        Assert.Empty(explained.Except(shown));
        Assert.Equal(["Database", "Environment"], shown.Except(explained).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Say_of_a_secret_only_that_it_is_set()
    {
        var all = All().ToDictionary(setting => setting.Key, StringComparer.Ordinal);
        Assert.Equal([null, null, null], ((string[])["ConnectionStrings:Tracker", "Ledger:SigningKeyFile", "Mail:PasswordFile"]).Select(key => all[key].Value));
        Assert.Equal((true, true, false), (all["ConnectionStrings:Tracker"].IsSet, all["Mail:PasswordFile"].IsSet, all["Mail:Bounces:PasswordFile"].IsSet));

        var page = await (await site.SignedIn(Life.Administrator)).GetStringAsync("/admin/settings");
        Assert.Contains("Committee:NoticeRuleChangedOn</th><td class=\"wrap\">2025-12-16 <span class=\"chip warn\">", page, StringComparison.Ordinal);
        Assert.Equal(["Committee:NoticeRuleChangedOn"], all.Values.Where(setting => setting.IsOurReading).Select(setting => setting.Key));
        Assert.Contains("Mail:PasswordFile</th><td class=\"wrap\">set</td>", page, StringComparison.Ordinal);
        Assert.Contains("Mail:Bounces:PasswordFile</th><td class=\"wrap\">not set</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleSite.PasswordFile, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Data Source", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_statement_of_the_agency_stands_on_the_page_of_privacy()
    {
        var page = await site.Browser().GetStringAsync("/privacy");

        Assert.Contains("Privacy Act statement", page, StringComparison.Ordinal);
        Assert.Contains(">Authority: P.L. 104-121.</p>", page, StringComparison.Ordinal);
        Assert.Contains(">It is voluntary.</p>", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rows() => File.ReadLines(Path.Combine(Root, "docs", "settings.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SbrefaTracker.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private IReadOnlyList<Application.Settings.SettingInForce> All() => [.. site.Services.GetRequiredService<SettingsInForce>().All()];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    /// <summary>The number of an entry of a list, or the source that it holds for.</summary>
    [GeneratedRegex("(?<=^(?:Clocks|Reviews|SmallEntityPolicy)):[^:]+(?=:)")]
    private static partial Regex ListEntry();
}
