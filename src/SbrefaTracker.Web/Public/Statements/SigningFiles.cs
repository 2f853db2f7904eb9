using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SbrefaTracker.Application.Ledger;

namespace SbrefaTracker.Web.Public.Statements;

/// <summary>The public keys and the last checkpoint as files: with them a bundle is checked against this site instead of against itself.</summary>
internal static class SigningFiles
{
    public const string Checkpoint = "/security/checkpoint.json";
    private const string Kept = "public, max-age=600";

    public static string KeyName(string id) => $"ledger-key-{id}.pem";

    public static string KeyAddress(string id) => $"/security/keys/{KeyName(id)}";

    public static void MapSigningFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet("/security/keys/{name}", SendKey).AllowAnonymous();
        site.MapGet(Checkpoint, SendCheckpoint).AllowAnonymous();
    }

    private static Results<FileContentHttpResult, NotFound> SendKey(string name, HttpContext context, PublishedKeys keys)
    {
        if (keys.All().FirstOrDefault(key => KeyName(key.Id) == name) is not { } found)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = Kept;
        return TypedResults.File(Encoding.ASCII.GetBytes(found.Pem), "application/x-pem-file", name);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> SendCheckpoint(HttpContext context, Checkpoints checkpoints, CancellationToken ct)
    {
        if (await checkpoints.Export(ct) is not { } text)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = Kept;
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "application/json; charset=utf-8", "checkpoint.json");
    }
}
