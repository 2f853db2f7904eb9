using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SbrefaTracker.Reports.Schemas;

/// <summary>How a schema is written: the same schema gives the same bytes.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <param name="name">What the files say of themselves: <c>sbrefa-figures/1</c>.</param>
    /// <param name="title">What they hold.</param>
    /// <param name="description">The same, longer.</param>
    /// <param name="whole">What a file is.</param>
    /// <param name="definitions">What it refers to; null where it refers to nothing.</param>
    public static string Document(string name, string title, string description, JsonObject whole, JsonObject? definitions = null)
    {
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:" + name.Replace('/', ':'),
            ["title"] = title,
            ["description"] = description,
        };
        foreach (var (member, value) in whole.ToList())
        {
            whole.Remove(member);
            document[member] = value;
        }

        if (definitions is not null)
            document["$defs"] = definitions;
        return document.ToJsonString(Form) + "\n";
    }
}
