using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Tests.Questionnaire;

public sealed partial class EvidencePackTests
{
    [Fact]
    public void Says_the_hash_of_each_file_in_its_manifest()
    {
        var files = Open(EvidencePack.Make(Year()));

        Assert.Equal(["evidence.csv", "evidence.json", "evidence.schema.json", "index.html", "manifest.json", "manifest.schema.json", "self-grades.csv"], files.Keys.Order(StringComparer.Ordinal));
        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        var listed = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(6, listed.Count);
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

    /// <summary>For 2026 SBA's page says the elements of the policy; those of assistance and notification are ours, and so are all letters.</summary>
    [Fact]
    public void Says_of_each_element_and_each_letter_who_says_it_in_every_form()
    {
        var (files, year) = (Open(EvidencePack.Make(Year())), Year());
        var expected = year.Grades.SelectMany(grade => grade.Elements.Select(element => (Element: element.Element.Code, Source: element.Element.Source.Kind))).ToList();
        using var data = JsonDocument.Parse(files["evidence.json"]);
        var grades = data.RootElement.GetProperty("selfGrades").EnumerateArray().ToList();
        var table = Encoding.UTF8.GetString(files["self-grades.csv"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',')).ToList();
        var page = Rows().Matches(Encoding.UTF8.GetString(files["index.html"])).Select(row => Cells().Matches(row.Value).Select(cell => System.Net.WebUtility.HtmlDecode(cell.Groups["cell"].Value)).ToList()).Skip(1).Take(expected.Count).ToList();

        Assert.Equal([SourceKind.Published, SourceKind.OwnReading], expected.Select(one => one.Source).Distinct().Order());
        Assert.Equal(expected.Select(one => (one.Element, Named(one.Source))), grades.SelectMany(grade => grade.GetProperty("elements").EnumerateArray()).Select(one => (one.GetProperty("element").GetString()!, one.GetProperty("elementSource").GetString()!)));
        Assert.All(grades, grade => Assert.Equal("ownReading", grade.GetProperty("letterSource").GetString()));
        Assert.Equal(["criterion", "element", "element_source", "shown", "by", "against", "letter", "letter_source"], table[0]);
        Assert.Equal(expected.Select(one => (one.Element, Named(one.Source), "ownReading")), table.Skip(1).Select(row => (row[1], row[2], row[7])));
        Assert.Equal(expected.Select(one => (RubricWords.Kind(one.Source), "Our reading")), page.Select(row => (row[2], row[5])));

        static string Named(SourceKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
    }

    /// <summary>The table of what is on file says of each record what it counts for, by whose rule each of that counts, and whether a law asks for it apart from any grade.</summary>
    [Fact]
    public void Says_of_each_record_what_it_counts_for_and_what_of_that_is_law_or_our_reading()
    {
        var year = Year();
        var marks = year.Grades.SelectMany(grade => grade.Elements.Where(mark => mark.By.Count > 0).Select(mark => (Name: $"{grade.Criterion.Code}/{mark.Element.Code}", mark.Element))).ToList();
        using var csv = new CsvHelper.CsvReader(new StreamReader(new MemoryStream(Files()["evidence.csv"])), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(csv.Read() && csv.ReadHeader() && csv.Read());

        Assert.NotEmpty(marks);
        Assert.Equal(string.Join(' ', marks.Select(mark => mark.Name)), csv.GetField("counts_for"));
        Assert.Equal("", csv.GetField("speaks_against"));
        Assert.Equal(string.Join(' ', marks.Where(mark => mark.Element.Source.Kind == SourceKind.OwnReading).Select(mark => mark.Name)), csv.GetField("by_our_reading"));
        Assert.Equal(string.Join(' ', marks.Where(mark => mark.Element.Source.Kind == SourceKind.Published).Select(mark => mark.Name)), csv.GetField("by_published_rule"));
        Assert.Equal(string.Join("; ", marks.Select(mark => mark.Element.Duty).OfType<RubricSource>().Select(RubricWords.Source).Distinct()), csv.GetField("duty_by_law"));
        Assert.Equal("2026-03-06", csv.GetField("as_of"));
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

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<t[hd][^>]*>(?<cell>.*?)</t[hd]>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Cells();

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
