using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

/// <summary>A filing and its proof; see vectors.md for how the results were computed.</summary>
internal static class FilingVectors
{
    public const string Bytes =
        "01020000000666696c696e67"
        + "020000000b616374696f6e5f74797065020000000350454e"
        + "020000000f636f6e666964656e7469616c6974790200000006636c6f736564"
        + "020000000d636f6e746163745f70686f6e65020000000b2b312035353520303130300"
        + "200000009656d706c6f7965657302000000023132"
        + "020000000b656e746974795f6e616d65020000000d4d6172c3ad61204e75c3b1657a"
        + "02000000086c616e67756167650200000002657302000000096e6172726174697665020000001a4f6e65206c696e652e0d0a416e64202274776f2220f09f9aa22e"
        + "020000000b6f636375727265645f6f6e020000000a323032362d30322d3237"
        + "02000000066f6666696365020000000430343031"
        + "020000001070656e616c74795f6173736573736564020000000834323030302e3530"
        + "0200000013726574616c696174696f6e5f616c6c6567656402000000026e6f"
        + "0200000006736f757263650200000006646972656374"
        + "02000000077375626a65637402000000043d312b31";

    public const string Content = "84a5984f160357dee26c0ff607571db8012382dec482eccab893950fa3ba426a";

    public const string PublicKey =
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbR/O3vpjCxVPKWzG2zXcqR5kOjr5R+P+nwJdP/2kELeHHzYTDszNsZ1BN6HVocZycjYhDgl59y5j4CRN95nQeA==";

    public const string KeyId = "d7173652e42ad799";

    public const string Signature = "0jO3Ti0T+zwGXOILi0S1XGVCxoEoL9Xc0888D//YFvHaSUU1M7x+HNWwEKYptauIKTYQQxyEHOP5iqDAxtvTFA==";

    public const string Message =
        "sbrefa receipt 1\n"
        + "reference: RF-2026-00007\n"
        + "filed: 2026-03-06T00:00:00.123Z\n"
        + "sha256: " + Content + "\n"
        + "ledger: " + Vectors.LedgerId + "\n"
        + "entry: 2\n"
        + "entry-sha256: " + Vectors.Hash2 + "\n"
        + "key: " + KeyId + "\n";

    public const string Text = Message + "signature: " + Signature;

    public static readonly IReadOnlyDictionary<string, string> Given = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["source"] = "direct",
        ["occurred_on"] = "2026-02-27",
        ["office"] = "0401",
        ["action_type"] = "PEN",
        ["entity_name"] = "María Nuñez",
        ["employees"] = "12",
        ["subject"] = "=1+1",
        ["narrative"] = "One line.\r\nAnd \"two\" 🚢.",
        ["penalty_assessed"] = "42000.50",
        ["confidentiality"] = "closed",
        ["retaliation_alleged"] = "no",
        ["language"] = "es",
        ["contact_phone"] = "+1 555 0100",
    };

    public static FilingProof Proof => new(
        "RF-2026-00007",
        1772755200123,
        Vectors.Hex(Content),
        Vectors.LedgerId,
        2,
        Vectors.Hex(Vectors.Hash2),
        KeyId,
        Convert.FromBase64String(Signature));

    public static string TextOf(ComplaintField field) => Given.GetValueOrDefault(field.Name, "");
}
