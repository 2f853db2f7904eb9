using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SbrefaTracker.Reports.Schemas;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>The JSON Schemas of what is given out as JSON by itself. They tell nothing of anybody: whoever has such a file may check it.</summary>
internal static class SchemaFiles
{
    public static string AddressOf(string name) => $"/schemas/{name}";

    public static void MapSchemaFiles(this IEndpointRouteBuilder site) => site.MapGet("/schemas/{name}", Send).AllowAnonymous();

    private static Results<FileContentHttpResult, NotFound> Send(string name, HttpContext context)
    {
        if (!GivenOutSchemas.Names.Contains(name, StringComparer.Ordinal))
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=600";
        return TypedResults.File(Encoding.UTF8.GetBytes(GivenOutSchemas.Write(name)), "application/schema+json", name);
    }
}
