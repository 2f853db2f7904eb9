using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Tests.Questionnaire;

public sealed class EvidencePackTests
{
    [Fact]
    public void Says_the_hash_of_each_file_in_its_manifest()
    {
        var files = Open(EvidencePack.Make(Year()));

        Assert.Equal(["evidence.csv", "evidence.json", "evidence.schema.json", "index.html", "manifest.json", "manifest.schema.json"], files.Keys.Order(StringComparer.Ordinal));
        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        var listed = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(5, listed.Count);
        Assert.All(listed, file =>
        {
            var content = files[file.GetProperty("name").GetString()!];
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.GetProperty("sha256").GetString());
            Assert.Equal(content.Length, file.GetProperty("bytes").GetInt32());
        });
    }

    [Fact]
    public void Is_the_same_bytes_each_time() => Assert.Equal(EvidencePack.Make(Year()), EvidencePack.Make(Year()));

    [Fact]
    public void Lets_the_hash_of_a_version_be_computed_again()
    {
        using var data = JsonDocument.Parse(Open(EvidencePack.Make(Year()))["evidence.json"]);
        var version = data.RootElement.GetProperty("evidence")[0].GetProperty("versions")[0];

        var text = string.Concat(version.GetProperty("values").EnumerateObject().OrderBy(value => value.Name, StringComparer.Ordinal).Select(value => $"{value.Name}\t{value.Value.GetString()}\n"));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), version.GetProperty("sha256").GetString());
    }

    [Fact]
    public void Shows_what_was_given_inert_and_what_is_missing()
    {
        var files = Open(EvidencePack.Make(Year()));
        var (page, table) = (Encoding.UTF8.GetString(files["index.html"]), Encoding.UTF8.GetString(files["evidence.csv"]));

        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("nothing on file", page, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_words_for_every_field_and_code()
    {
        Assert.All(EvidenceKinds.List.Codes, kind =>
        {
            Assert.NotEmpty(EvidenceWords.Kind(kind));
            Assert.All(EvidenceFields.Of(kind), field => Assert.NotEmpty(EvidenceWords.Field(kind, field.Name)));
            Assert.All(EvidenceFields.Of(kind).Where(field => field.Codes is not null), field => Assert.All(field.Codes!.Codes, code => Assert.NotEqual(code, EvidenceWords.Value(field.Name, code))));
        });
        Assert.Equal(("Mar 6, 2026", "yes"), (EvidenceWords.Value("from_on", "2026-03-06"), EvidenceWords.Value("carries_text", "yes")));
    }

    /// <summary>The page of the pack.</summary>
    internal static byte[] Page() => Files()[EvidencePack.PageFile];

    /// <summary>All that is in it, by name.</summary>
    internal static Dictionary<string, byte[]> Files() => Open(EvidencePack.Make(Year()));

    private static EvidenceYear Year()
    {
        var values = new Dictionary<string, string>
        {
            ["title"] = "<script>",
            ["document_type"] = "penalty_notice",
            ["from_on"] = "2025-01-06",
            ["carries_text"] = "yes",
            ["checked_on"] = "2026-01-05",
            ["owner"] = "=1+1",
        };
        var version = new EvidenceVersionView(1, new(2026, 3, 6), "Auditor", EvidenceHash.Of(values), values);
        var year = new FiscalYear(2026);
        var grades = SelfGrade.Of(Rubrics.For(year), year, [new EvidenceFact(-12, EvidenceKinds.Notice, values)]);
        return new(year, new(2026, 3, 6), "Example Agency", Rubrics.For(year), [new(-12, 1, EvidenceKinds.Notice, null, version, [version], true, true)], grades, true);
    }

    private static Dictionary<string, byte[]> Open(byte[] pack)
    {
        using var archive = new ZipArchive(new MemoryStream(pack));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
