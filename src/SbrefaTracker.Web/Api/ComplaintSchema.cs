using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Web.Api;

/// <summary>Describes the body of a filing: fields, limits and codes come from the catalogue.</summary>
internal static class ComplaintSchema
{
    private const string MoneyPattern = "^[0-9]+(\\.[0-9]{1,2})?$";
    private const string WholePattern = "^[0-9]+$";

    public static OpenApiRequestBody Body(IStringLocalizer text) => new()
    {
        Required = true,
        Description = text["body.text"],
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = Complaint(text) } },
    };

    /// <summary>The name of the entity is asked of everybody but of who files anonymously, so it is not among the required.</summary>
    private static OpenApiSchema Complaint(IStringLocalizer text) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Properties = ComplaintFields.ByFiler.ToDictionary(field => field.ApiName, IOpenApiSchema (field) => Field(field, text), StringComparer.Ordinal),
        Required = ComplaintFields.ByFiler.Where(field => field.Required && field != ComplaintFields.EntityName)
            .Select(field => field.ApiName).ToHashSet(StringComparer.Ordinal),
    };

    private static OpenApiSchema Field(ComplaintField field, IStringLocalizer text)
    {
        var schema = Value(field);
        var about = text[$"about.{field.ApiName}"];
        schema.Description = about.ResourceNotFound ? null : about.Value;
        schema.Default = field.Default is null ? null : JsonValue.Create(field.Default);
        if (!field.Required && schema.OneOf is { } kinds)
        {
            kinds.Add(new OpenApiSchema { Type = JsonSchemaType.Null });
        }
        else if (!field.Required && schema.Enum is null)
        {
            schema.Type |= JsonSchemaType.Null;
        }

        return schema;
    }

    private static OpenApiSchema Value(ComplaintField field) => field.Kind switch
    {
        FieldKind.Code => Codes(field == ComplaintFields.Source ? [Sources.Direct, Sources.Anonymous] : field.Codes!.Codes),
        FieldKind.Day => Text(format: "date"),
        FieldKind.Email => Text(field.Limit, "email"),
        FieldKind.State => Text(pattern: "^[A-Za-z]{2}$"),
        FieldKind.Money => Either(
            new() { Type = JsonSchemaType.Number, Minimum = "0", Maximum = Dollars(FieldText.LargestCents), MultipleOf = 0.01m }, Text(pattern: MoneyPattern)),
        FieldKind.Whole => Either(
            new() { Type = JsonSchemaType.Integer, Minimum = "0", Maximum = $"{long.MaxValue}" }, Text(pattern: WholePattern)),
        FieldKind.YesNo => Either(new() { Type = JsonSchemaType.Boolean }, Codes(["yes", "no"])),
        _ => Text(field.LongestText),
    };

    private static string Dollars(long cents) => (cents / 100).ToString(CultureInfo.InvariantCulture);

    private static OpenApiSchema Text(int? limit = null, string? format = null, string? pattern = null) =>
        new() { Type = JsonSchemaType.String, MaxLength = limit, Format = format, Pattern = pattern };

    private static OpenApiSchema Codes(IEnumerable<string> codes) =>
        new() { Type = JsonSchemaType.String, Enum = [.. codes.Select(code => (JsonNode)JsonValue.Create(code))] };

    private static OpenApiSchema Either(OpenApiSchema one, OpenApiSchema other) => new() { OneOf = [one, other] };
}
