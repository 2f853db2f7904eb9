using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Questionnaire;

/// <summary>
/// The evidence of a fiscal year as one ZIP: a page to read, a table, the same for machines with its schema, and a manifest with the SHA-256 of each. The same
/// evidence on the same day gives the same bytes.
/// </summary>
public static class EvidencePack
{
    public const string PageFile = "index.html";
    public const string TableFile = "evidence.csv";
    public const string GradesFile = "self-grades.csv";
    public const string DataFile = "evidence.json";
    public const string ManifestFile = "manifest.json";
    public const string DataSchemaFile = "evidence.schema.json";
    public const string ManifestSchemaFile = "manifest.schema.json";

    /// <summary>What the file for machines says of itself.</summary>
    public const string DataSchemaId = "sbrefa-evidence/1";

    public const string ManifestSchemaId = "sbrefa-evidence-manifest/1";

    // ZIP knows no moment before it, and a pack must not differ by when it was made.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <summary>What the pack of a year is called.</summary>
    public static string NameOf(int year) => string.Create(CultureInfo.InvariantCulture, $"evidence-fy{year}.zip");

    public static byte[] Make(EvidenceYear year)
    {
        (string Name, byte[] Content)[] files =
        [
            (PageFile, Utf8.GetBytes(EvidencePage.Write(year))),
            (TableFile, Utf8.GetBytes(Csv.Write(Table(year)))),
            (GradesFile, Utf8.GetBytes(Csv.Write(Grades(year)))),
            (DataFile, Utf8.GetBytes(JsonSerializer.Serialize(Data(year), Json) + "\n")),
            (DataSchemaFile, Utf8.GetBytes(EvidenceSchemas.Evidence())),
            (ManifestSchemaFile, Utf8.GetBytes(EvidenceSchemas.Manifest())),
        ];
        var manifest = new
        {
            schema = ManifestSchemaId,
            fiscalYear = year.Year.Year,
            asOf = year.AsOf,
            files = files.Select(file => new { name = file.Name, bytes = file.Content.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Content)) }),
        };
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.Append((ManifestFile, Utf8.GetBytes(JsonSerializer.Serialize(manifest, Json) + "\n"))))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return zip.ToArray();
    }

    private static ReportTable Table(EvidenceYear year)
    {
        var fields = EvidenceFields.All.ToList();
        return new(
            "evidence",
            EvidenceWords.Of("pack.title", year.Year.Year),
            [
                new("record", "record", ColumnKind.Whole), new("kind", "kind", ColumnKind.Code), new("version", "version", ColumnKind.Whole),
                .. fields.Select(field => new Column(field, field, ColumnKind.Text)),
                new("ended_on", "ended_on", ColumnKind.Code), new("recorded_on", "recorded_on", ColumnKind.Code), new("recorded_by", "recorded_by", ColumnKind.Text), new("sha256", "sha256", ColumnKind.Code),
                .. Basis.Select(name => new Column(name, name, ColumnKind.Text)), new("as_of", "as_of", ColumnKind.Code),
            ],
            [
                .. year.Items.Select(item => (IReadOnlyList<object?>)
                [
                    -item.Record, item.Kind, (long)item.Current.Number,
                    .. fields.Select(field => item.Current.Values.GetValueOrDefault(field)),
                    Iso(item.EndedOn), Iso(item.Current.RecordedOn), item.Current.By, item.Current.Sha256,
                    .. BasisOf(year, item.Record), Iso(year.AsOf),
                ]),
            ]);
    }

    // What a record counts for is judged by rules of different worth: each is named with who says it, and a law that asks for the thing apart from any grade.
    private static readonly string[] Basis = ["counts_for", "speaks_against", "by_law", "by_published_rule", "by_report", "by_our_reading", "duty_by_law"];

    private static IEnumerable<string?> BasisOf(EvidenceYear year, long record)
    {
        var marks = year.Grades.SelectMany(grade => grade.Elements.Select(mark => (Name: $"{grade.Criterion.Code}/{mark.Element.Code}", Mark: mark))).ToList();
        var (by, against) = (marks.Where(one => one.Mark.By.Any(fact => fact.Record == record)).ToList(), marks.Where(one => one.Mark.Against.Any(fact => fact.Record == record)).ToList());
        var touched = by.Concat(against).DistinctBy(one => one.Name, StringComparer.Ordinal).ToList();
        string? Of(SourceKind kind) => Joined(touched.Where(one => one.Mark.Element.Source.Kind == kind).Select(one => one.Name));
        return
        [
            Joined(by.Select(one => one.Name)), Joined(against.Select(one => one.Name)), Of(SourceKind.Law), Of(SourceKind.Published), Of(SourceKind.Reported), Of(SourceKind.OwnReading),
            Joined(touched.Select(one => one.Mark.Element.Duty).OfType<RubricSource>().Select(RubricWords.Source).Distinct(StringComparer.Ordinal), "; "),
        ];
    }

    private static string? Joined(IEnumerable<string> names, string between = " ") => string.Join(between, names) is { Length: > 0 } all ? all : null;

    // A row an element: which records show it, the letter that follows for its criterion, and who says each.
    private static ReportTable Grades(EvidenceYear year) => new(
        "self-grades",
        EvidenceWords.Of("pack.grades"),
        [
            .. new[] { "criterion", "element", "element_source", "shown", "by", "against", "letter", "letter_source" }.Select(name => new Column(name, name, ColumnKind.Code)),
        ],
        [
            .. from grade in year.Grades
               from element in grade.Elements
               select (IReadOnlyList<object?>)
               [
                   grade.Criterion.Code, element.Element.Code, Named(element.Element.Source), element.IsShown ? "yes" : "no", Records(element.By), Records(element.Against), grade.Letter.ToString(), Named(grade.Criterion.YearSource),
               ],
        ]);

    private static string Records(IEnumerable<EvidenceFact> facts) => string.Join(' ', facts.Select(fact => (-fact.Record).ToString(CultureInfo.InvariantCulture)));

    // As the other documents name it.
    private static string Named(RubricSource source) => JsonNamingPolicy.CamelCase.ConvertName(source.Kind.ToString());

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static object Data(EvidenceYear year) => new
    {
        schema = DataSchemaId,
        fiscalYear = year.Year.Year,
        firstDay = year.Year.First,
        lastDay = year.Year.Last,
        asOf = year.AsOf,
        agency = year.AgencyName,
        selfGrades = year.Grades.Select(grade => new
        {
            criterion = grade.Criterion.Code,
            letter = grade.Letter.ToString(),
            letterSource = Named(grade.Criterion.YearSource),
            basis = "self-grade by our reading",
            elements = grade.Elements.Select(element => new
            {
                element = element.Element.Code,
                elementSource = Named(element.Element.Source),
                shown = element.IsShown,
                by = element.By.Select(fact => -fact.Record),
                against = element.Against.Select(fact => -fact.Record),
            }),
        }),
        evidence = year.Items.Select(item => new
        {
            record = -item.Record,
            kind = item.Kind,
            endedOn = item.EndedOn,
            counts = item.Current.Number,
            versions = item.Versions.Select(version => new
            {
                number = version.Number,
                recordedOn = version.RecordedOn,
                recordedBy = version.By,
                sha256 = version.Sha256,
                values = version.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value),
            }),
        }),
    };
}
