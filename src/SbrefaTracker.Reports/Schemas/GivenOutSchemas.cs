using System.Text.Json.Nodes;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Schemas.SchemaParts;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>The JSON Schemas (2020-12) of what is given out as JSON by itself, and lies in no pack: the public data set, the signed checkpoint and certificates of disposal.</summary>
public static class GivenOutSchemas
{
    /// <summary>Of <c>figures.json</c>, of all years or of one publication.</summary>
    public const string Figures = "figures.schema.json";

    /// <summary>Of <c>complaints.json</c>.</summary>
    public const string Records = "complaints.schema.json";

    public const string Narratives = "narratives.schema.json";

    public const string Checkpoint = "checkpoint.schema.json";

    public const string Certificate = "disposal-certificate.schema.json";

    /// <summary>What a certificate of disposal says of itself.</summary>
    public const string CertificateFormat = "sbrefa-disposal-certificate/1";

    public static readonly IReadOnlyList<string> Names = [Figures, Records, Narratives, Checkpoint, Certificate];

    /// <summary>The schema as text; the same program gives the same bytes.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none of the name.</exception>
    public static string Write(string name) => name switch
    {
        Figures => Document("sbrefa-public-figures/1", "figures", Object(Meaning, ("quarters", Rows(Quarter())), ("years", Rows(Object(Meaning, ("totals", Totals()), ("tables", Tables())))))),
        Records => Document("sbrefa-public-records/1", "records", Rows(Object(
            Meaning, ("id", Matching("^[0-9a-f]{20}$")), ("fiscalYear", Whole()), ("actionType", Text()), ("office", Text()), ("tradeRole", Text()), ("state", Text())))),
        Narratives => Document("sbrefa-narratives/1", "narratives", Rows(Narrative())),
        Checkpoint => Document(CheckpointText.Format, "checkpoint", Object(
            Meaning,
            ("format", Const(CheckpointText.Format)), ("ledger", Words()), ("number", Whole()), ("head", Sha256()), ("at", Whole()), ("key", Words()), ("publicKey", Base64()), ("signature", Base64()))),
        Certificate => Document(CertificateFormat, "certificate", Object(Meaning, ("format", Const(CertificateFormat)), ("certificate", Disposal()))),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No schema."),
    };

    private static string Document(string name, string words, JsonObject whole) => SchemaText.Document(name, GivenOutWords.Of($"schema.{words}.title"), GivenOutWords.Of($"schema.{words}.description"), whole);

    private static JsonObject Quarter() => Object(
        Meaning,
        ("fiscalYear", Whole()), ("quarter", Whole(minimum: 1)), ("cutOff", Day()), ("countedAt", Moment()), ("received", Whole(isNullable: true)), ("answered", Whole(isNullable: true)), ("medianDays", Number(isNullable: true)));

    private static JsonObject Totals() => Object(
        Meaning,
        ("fiscalYear", Whole()), ("edition", Whole(minimum: 1)), ("cutOff", Day()), ("countedAt", Moment()), ("threshold", Whole(minimum: SuppressionRule.LeastThreshold)),
        ("received", Whole(isNullable: true)), ("closed", Whole(isNullable: true)), ("openAtEnd", Whole(isNullable: true)), ("forwarded", Whole(isNullable: true)), ("answered", Whole(isNullable: true)),
        ("meanDays", Number(isNullable: true)), ("medianDays", Number(isNullable: true)), ("p90Days", Whole(isNullable: true)), ("heldBackAt", Moment(isNullable: true)), ("isWithheld", Is()));

    private static JsonObject Tables() => Object(_ => GivenOutWords.Of("schema.tables"), [.. PublicTables.Shown.Select(table => (table, Object(
        Meaning,
        ("name", Const(table)),
        ("isWithheld", Is()),
        ("rows", Rows(Object(Meaning, ("key", Text(isNullable: false)), ("whole", Whole(isNullable: true)), ("parts", new() { ["type"] = Named("array", isNullable: true), ["items"] = Whole() }), ("medianDays", Number(isNullable: true))))),
        ("hidden", Whole()))))]);

    // What is not told of one is missing.
    private static JsonObject Narrative()
    {
        var narrative = Object(
            Meaning,
            ("id", Words()),
            ("status", Among(PublicNarratives.Statuses)),
            ("fiscalYear", Whole()),
            ("actionType", Among([.. ActionTypes.List.Codes, NarrativeVersions.LeftOut])),
            ("language", Words()),
            ("version", Whole(minimum: 1)),
            ("publishedAt", Moment()),
            ("text", Text(isNullable: false)));
        narrative["required"] = new JsonArray("id", "status");
        return narrative;
    }

    private static JsonObject Disposal() => Object(
        Meaning,
        ("reference", Words()), ("officeCode", Words()), ("receivedOn", Day()), ("closedOn", Day()), ("disposedOn", Day()), ("officeName", Words()), ("authority", Words()), ("standing", Words(isNullable: true)),
        ("reason", Text(isNullable: false)), ("despite", Words(isNullable: true)), ("proposedDespite", Words(isNullable: true)), ("rule", Words(isNullable: true)), ("proposedBy", Words(isNullable: true)), ("proposedOn", Day(isNullable: true)),
        ("dueOn", Day(isNullable: true)), ("carriedOutBy", Words()), ("rows", Whole(isNullable: true)), ("values", Whole(isNullable: true)), ("files", Whole(isNullable: true)), ("fields", Rows(Words())),
        ("entry", Whole(minimum: 1)), ("sequence", Whole(minimum: 1)), ("headBefore", Sha256()), ("headAfter", Sha256()));

    // May be empty.
    private static JsonObject Text(bool isNullable = true) => new() { ["type"] = Named("string", isNullable) };

    private static JsonObject Is() => new() { ["type"] = "boolean" };

    private static JsonObject Moment(bool isNullable = false) => new() { ["type"] = Named("string", isNullable), ["format"] = "date-time" };

    private static JsonObject Among(IReadOnlyList<string> codes) => new() { ["enum"] = new JsonArray([.. codes.Select(code => (JsonNode)code)]) };

    private static JsonObject Sha256() => Matching("^[0-9a-f]{64}$");

    private static JsonObject Base64() => Matching("^[A-Za-z0-9+/]+={0,2}$");

    private static string Meaning(string name) => GivenOutWords.Of($"schema.{name}");
}
