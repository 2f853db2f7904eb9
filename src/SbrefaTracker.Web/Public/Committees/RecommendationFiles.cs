using System.Text;
using SbrefaTracker.Application.Committees.Recommendations;

namespace SbrefaTracker.Web.Public.Committees;

/// <summary>Gives the recommendations as a file for machines: the columns that the import reads, exact.</summary>
internal static class RecommendationFiles
{
    public static void MapRecommendationFiles(this IEndpointRouteBuilder site) => site.MapGet("/committee-of-the-trade/recommendations.csv", Send).AllowAnonymous();

    private static async Task<IResult> Send(RecommendationQueries recommendations, CancellationToken ct) =>
        TypedResults.File(Encoding.UTF8.GetBytes(await recommendations.Export(ct)), "text/csv; charset=utf-8", "recommendations.csv");
}

/// <summary>The words of the public pages of recommendations.</summary>
public sealed class RecommendationPages;
