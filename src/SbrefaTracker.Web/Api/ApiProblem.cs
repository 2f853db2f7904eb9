using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Api;

/// <summary>One kind of problem: its code never changes; its words are in <c>ApiWords.resx</c> under <c>CODE.title</c> and <c>CODE.detail</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable name that programs may rely on.</param>
public sealed record ApiProblem(int Status, string Code)
{
    public static readonly ApiProblem Invalid = new(StatusCodes.Status400BadRequest, "invalid_fields");
    public static readonly ApiProblem NotJson = new(StatusCodes.Status400BadRequest, "not_json");
    public static readonly ApiProblem NotUtf8 = new(StatusCodes.Status400BadRequest, "not_utf8");
    public static readonly ApiProblem NotAnObject = new(StatusCodes.Status400BadRequest, "not_an_object");
    public static readonly ApiProblem RepeatKey = new(StatusCodes.Status400BadRequest, "bad_idempotency_key");
    public static readonly ApiProblem BadRequest = new(StatusCodes.Status400BadRequest, "bad_request");
    public static readonly ApiProblem UnreadableAddress = new(StatusCodes.Status400BadRequest, "address_not_text");
    public static readonly ApiProblem TrackingNotFound = new(StatusCodes.Status404NotFound, "tracking_not_found");
    public static readonly ApiProblem NotFound = new(StatusCodes.Status404NotFound, "not_found");
    public static readonly ApiProblem Method = new(StatusCodes.Status405MethodNotAllowed, "method_not_allowed");
    public static readonly ApiProblem TooLarge = new(StatusCodes.Status413PayloadTooLarge, "body_too_large");
    public static readonly ApiProblem LongAddress = new(StatusCodes.Status414UriTooLong, "address_too_long");
    public static readonly ApiProblem LongHeaders = new(StatusCodes.Status431RequestHeaderFieldsTooLarge, "headers_too_large");
    public static readonly ApiProblem MediaType = new(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type");
    public static readonly ApiProblem OtherBody = new(StatusCodes.Status422UnprocessableEntity, "repeat_with_another_body");
    public static readonly ApiProblem TooMany = new(StatusCodes.Status429TooManyRequests, "too_many_requests");
    public static readonly ApiProblem Failed = new(StatusCodes.Status500InternalServerError, "failed");
    public static readonly ApiProblem NotReady = new(StatusCodes.Status503ServiceUnavailable, "not_ready");

    public static readonly IReadOnlyList<ApiProblem> All =
    [
        Invalid, NotJson, NotUtf8, NotAnObject, RepeatKey, BadRequest, TrackingNotFound, NotFound, Method, TooLarge, LongAddress, MediaType, OtherBody, TooMany,
        LongHeaders, UnreadableAddress, Failed, NotReady,
    ];

    /// <summary>The problem for a status that something below answered with, without a word.</summary>
    public static ApiProblem Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => Method,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status414UriTooLong => LongAddress,
        StatusCodes.Status415UnsupportedMediaType => MediaType,
        StatusCodes.Status429TooManyRequests => TooMany,
        StatusCodes.Status431RequestHeaderFieldsTooLarge => LongHeaders,
        StatusCodes.Status503ServiceUnavailable => NotReady,
        >= 500 => Failed,
        _ => BadRequest with { Status = status },
    };

    /// <summary>The problem that a refused command is.</summary>
    public static ApiProblem Of(IReadOnlyList<Refusal> refusals) => refusals[0].Code switch
    {
        "repeat_with_another_body" => OtherBody,
        "tracking_not_found" => TrackingNotFound,
        _ => Invalid,
    };
}
