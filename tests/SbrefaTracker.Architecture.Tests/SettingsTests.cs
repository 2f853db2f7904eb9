using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>Each setting that the code reads is in the sample, and each of the sample is explained.</summary>
public sealed partial class SettingsTests
{
    private static readonly IConfigurationRoot Sample =
        new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.sample.json"), optional: false).Build();

    private static readonly string Explained = File.ReadAllText(Repository.PathOf("docs/settings.md"));

    /// <summary>Keys of the sample without the numbers of list entries: <c>Clocks:0:Source</c> is <c>Clocks:Source</c>.</summary>
    private static readonly HashSet<string> Keys = Sample.AsEnumerable()
        .Where(setting => !Sample.GetSection(setting.Key).GetChildren().Any() && !setting.Key.StartsWith("Logging:LogLevel:", StringComparison.Ordinal))
        .Append(new("Logging:LogLevel", null))
        .Select(setting => ListEntry().Replace(setting.Key, "")).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_setting_is_explained()
    {
        Rule.HasSubjects(Keys);
        Rule.IsKept("Keys of appsettings.sample.json that docs/settings.md does not name:", Keys.Where(key => !Explained.Contains($"`{key}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_explained_setting_is_in_the_sample()
    {
        var rows = Explained.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var named = rows.SelectMany(row => Quoted().Matches(row.Split('|')[1])).Select(match => match.Groups[1].Value).ToList();
        Rule.HasSubjects(named);
        Rule.IsKept("Keys of docs/settings.md that are not in appsettings.sample.json:", named.Where(key => !IsInSample(key)));
    }

    [Fact]
    public void Every_key_that_the_code_reads_is_in_the_sample() =>
        Rule.IsKept(
            "Keys that the code reads and appsettings.sample.json does not have:",
            from file in Repository.Files("src", ".cs", ".razor")
            from read in Read().Matches(file.Text)
            let key = read.Groups["list"].Success ? "ConnectionStrings:" + read.Groups["key"].Value : read.Groups["key"].Value
            where !IsInSample(key)
            select $"{file.Relative}: {key}");

    [Fact]
    public void Every_property_of_a_section_is_in_the_sample() =>
        Rule.IsKept(
            "Settable properties of a class with a Section that appsettings.sample.json does not have:",
            from type in House.Projects.SelectMany(House.TypesOf)
            let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
            where section is not null
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.CanWrite && !IsInSample($"{section}:{property.Name}")
            select $"{type.Name}: {section}:{property.Name}");

    /// <summary>A key without a colon may be one that is read within its section.</summary>
    private static bool IsInSample(string key) =>
        Keys.Any(known =>
            known.Equals(key, StringComparison.OrdinalIgnoreCase)
            || known.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)
            || (!key.Contains(':') && known.EndsWith(":" + key, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@":\d+(?=:|$)")]
    private static partial Regex ListEntry();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("""(?:[cC]onfiguration\[|GetSection\(|GetValue<\w+\??>\(|(?<list>GetConnectionString\())"(?<key>[A-Z]\w*(?::\w+)*)"?""")]
    private static partial Regex Read();
}
