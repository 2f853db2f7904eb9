using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Api;

/// <summary>Puts problems into documents. The words are English whatever the client speaks: a developer reads them.</summary>
public sealed class ApiProblems(IStringLocalizer<ApiWords> text, Refusals refusals)
{
    private const string TypePrefix = "urn:sbrefa:problem:";

    /// <summary>Refuses a property by the name it was given, whatever field of ours is called so elsewhere.</summary>
    public const string UnknownField = "unknown_field";

    /// <summary>Most refusals that one document lists.</summary>
    private const int Most = 50;

    public IResult Answer(ApiProblem problem) => Answer(Document(problem));

    public IResult Answer(IReadOnlyList<Refusal> refused)
    {
        var problem = ApiProblem.Of(refused);
        return Answer(problem == ApiProblem.Invalid ? Document(problem, refused) : Document(problem));
    }

    public ProblemDocument Document(ApiProblem problem) => new()
    {
        Type = TypePrefix + problem.Code,
        Title = text[$"{problem.Code}.title"],
        Status = problem.Status,
        Detail = text[$"{problem.Code}.detail"],
        Code = problem.Code,
    };

    private static IResult Answer(ProblemDocument document) =>
        Results.Json(document, contentType: ProblemDocument.MediaType, statusCode: document.Status);

    private ProblemDocument Document(ApiProblem problem, IReadOnlyList<Refusal> refused)
    {
        var listed = refused.Take(Most).Select(Read).ToList();
        return Document(problem) with
        {
            Refusals = listed,
            Errors = listed.GroupBy(one => one.Field ?? "", StringComparer.Ordinal)
                .ToDictionary(field => field.Key, field => field.Select(one => one.Message).ToArray(), StringComparer.Ordinal),
        };
    }

    private RefusedField Read(Refusal refusal)
    {
        var ours = text[$"refusal.{refusal.Code}", [.. refusal.Args]];
        var known = refusal is { Code: not UnknownField, Field: { } name } ? ComplaintFields.Find(name) : null;
        return new RefusedField(known?.ApiName ?? refusal.Field, refusal.Code, refusal.Args, ours.ResourceNotFound ? refusals.Say(refusal) : ours.Value);
    }
}

/// <summary>Names the words of the interface for programs.</summary>
public sealed class ApiWords;
