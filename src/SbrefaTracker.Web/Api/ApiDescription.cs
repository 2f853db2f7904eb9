using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;

namespace SbrefaTracker.Web.Api;

/// <summary>What the description at <c>/openapi/v1.json</c> says of one operation; its words are in <c>ApiWords.resx</c>.</summary>
/// <param name="Id">The operation's name.</param>
/// <param name="Status">The status when it is done.</param>
/// <param name="Answer">What it answers with.</param>
/// <param name="Problems">What else can come of it.</param>
/// <param name="Headers">Headers of the request, by name: whether it must be given.</param>
/// <param name="TakesComplaint">The body is a complaint.</param>
internal sealed record ApiDescription(
    string Id, int Status, Type Answer, IReadOnlyList<ApiProblem> Problems, IReadOnlyDictionary<string, bool> Headers, bool TakesComplaint = false)
{
    private static readonly Dictionary<string, bool> None = [];

    public static readonly ApiDescription File = new(
        "fileComplaint",
        StatusCodes.Status201Created,
        typeof(FiledAnswer),
        [ApiProblem.Invalid, ApiProblem.TooLarge, ApiProblem.MediaType, ApiProblem.OtherBody, ApiProblem.TooMany],
        new Dictionary<string, bool>(StringComparer.Ordinal) { [FilingEndpoint.RepeatHeader] = false },
        TakesComplaint: true);

    public static readonly ApiDescription Follow = new(
        "followComplaint",
        StatusCodes.Status200OK,
        typeof(StatusAnswer),
        [ApiProblem.TrackingNotFound, ApiProblem.TooMany],
        new Dictionary<string, bool>(StringComparer.Ordinal) { [StatusEndpoint.KeyHeader] = true });

    public static readonly ApiDescription Deadlines =
        new("countDeadline", StatusCodes.Status200OK, typeof(DeadlineAnswer), [ApiProblem.Invalid], None);

    public static readonly ApiDescription Offices =
        new("listOffices", StatusCodes.Status200OK, typeof(IEnumerable<OfficeAnswer>), [ApiProblem.Invalid], None);

    /// <summary>Completes what the framework found out by itself.</summary>
    public Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var text = context.ApplicationServices.GetRequiredService<IStringLocalizer<ApiWords>>();
        operation.OperationId = Id;
        operation.Summary = text[$"{Id}.summary"];
        operation.Description = text[$"{Id}.text"];
        operation.Parameters ??= [];
        foreach (var (name, isRequired) in Headers)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Required = isRequired,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Description = text[$"parameter.{parameter.Name}"];
        }

        if (TakesComplaint)
        {
            operation.RequestBody = ComplaintSchema.Body(text);
        }

        DescribeAnswers(operation, text);
        return Task.CompletedTask;
    }

    private void DescribeAnswers(OpenApiOperation operation, IStringLocalizer text)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            var problem = Problems.FirstOrDefault(problem => $"{problem.Status}" == status);
            response.Description = problem is null ? text[$"{Id}.answer"] : text[$"{problem.Code}.title"];
            var header = status switch
            {
                "201" => "Location",
                "429" => "Retry-After",
                _ => null,
            };
            if (header is not null && response is OpenApiResponse own)
            {
                own.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
                {
                    [header] = new OpenApiHeader { Description = text[$"header.{header}"], Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                };
            }
        }
    }
}

internal static class Describing
{
    public static void Describe(this RouteHandlerBuilder endpoint, ApiDescription description)
    {
        endpoint.Produces(description.Status, description.Answer, "application/json");
        foreach (var status in description.Problems.Select(problem => problem.Status).Distinct())
        {
            endpoint.Produces<ProblemDocument>(status, ProblemDocument.MediaType);
        }

        endpoint.AddOpenApiOperationTransformer(description.Complete);
    }
}
