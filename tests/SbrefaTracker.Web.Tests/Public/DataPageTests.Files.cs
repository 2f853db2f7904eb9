using System.Net;
using System.Text.Json;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>Publications as files, and what their fields mean.</summary>
public sealed partial class DataPageTests
{
    /// <summary>Each publication keeps its tables: what it hid is hidden, and one that there is not gives nothing.</summary>
    [Fact]
    public async Task A_publication_has_files_of_its_own()
    {
        var page = await Read($"/data?year={site.Year}");
        Assert.Contains($"href=\"/data/editions/{site.Year}/1/by-state.csv\"", page, StringComparison.Ordinal);

        Assert.Matches(@"\n5203,[^\r]*,hidden,hidden,hidden,hidden,hidden,hidden,", await Read($"/data/editions/{site.Year}/1/by-office.csv"));
        Assert.Contains("\"edition\": 1", await Read($"/data/editions/{site.Year}/1/figures.json"), StringComparison.Ordinal);
        foreach (var nothing in (string[])["2/by-office.csv", "1/by-quarter.csv", "1/complaints.db"])
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/data/editions/{site.Year}/{nothing}")).StatusCode);
    }

    /// <summary>No field of any file is without a meaning, and the dictionary speaks of none that is not there.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task The_data_dictionary_has_every_field_of_every_file(string language)
    {
        var rows = (await Read("/data/data-dictionary.csv", language)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',', 3)).ToLookup(row => row[0], row => row[1]);
        foreach (var name in (string[])["by-quarter.csv", "time-to-respond.csv", "by-office.csv", "by-action-type.csv", "by-trade-role.csv", "by-state.csv"])
            Assert.Equal((await Read($"/data/files/{name}")).Split("\r\n")[0].Split(','), rows[name]);
        using var json = JsonDocument.Parse(await Read("/data/files/figures.json"));
        Assert.Equal(Fields(json.RootElement, "").Distinct().Order(StringComparer.Ordinal), rows["figures.json"].Order(StringComparer.Ordinal));
        Assert.Equal((await Read("/data/complaints.csv")).Split("\r\n")[0].Split(','), rows["complaints.csv"]);
    }

    private static IEnumerable<string> Fields(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object when path.EndsWith(".tables", StringComparison.Ordinal) => element.EnumerateObject().SelectMany(one => Fields(one.Value, path + "{}")),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Fields(one.Value, path.Length == 0 ? one.Name : $"{path}.{one.Name}")),
        JsonValueKind.Array when element.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.Object) => element.EnumerateArray().SelectMany(one => Fields(one, path + "[]")),
        JsonValueKind.Array when element.GetArrayLength() == 0 => [],
        _ => [path],
    };
}
