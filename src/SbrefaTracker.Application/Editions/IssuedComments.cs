using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SbrefaTracker.Application.Editions;

/// <summary>What one of the issued files says of the edition beside the comments: number, state and days, which stand in no row. It is under the hash of the list of files.</summary>
internal static class IssuedComments
{
    public const string FileName = "unresolved-comments.json";

    /// <summary>Whether <c>edition.json</c> says the same; true where the file is not there, as in a draft.</summary>
    public static bool Agree(EditionManifest manifest, string? comments)
    {
        if (comments is null)
        {
            return true;
        }

        try
        {
            return JsonNode.Parse(comments) is JsonObject file
                && (Text(file, "edition"), Text(file, "fiscalYear"), Text(file, "asOf"), Text(file, "state"), Text(file, "issuedOn"))
                    == (Text(manifest.Number), Text(manifest.FiscalYear), Iso(manifest.AsOf), manifest.State, Iso(manifest.IssuedOn));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Text(JsonObject file, string name) => file[name]?.ToString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
