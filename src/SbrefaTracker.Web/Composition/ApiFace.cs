using System.Text.Json.Serialization;
using SbrefaTracker.Web.Api;

namespace SbrefaTracker.Web.Composition;

/// <summary>What the interface for programs needs.</summary>
internal static class ApiFace
{
    public static void AddApiFace(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ApiProblems>();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        builder.Services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = operation => ApiAddress.Includes($"/{operation.RelativePath}");
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "SbrefaTracker", Version = "v1" };
                return Task.CompletedTask;
            });
        });
    }
}
