using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Parts.Letters;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>Gives a response that was sent as PDF to whoever may open the complaint.</summary>
internal static class LetterFiles
{
    public static string Address(string reference, int number) => string.Create(CultureInfo.InvariantCulture, $"/desk/complaints/{reference}/responses/{number}.pdf");

    public static void MapLetterFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/desk/complaints/{reference}/responses/{number:int}.pdf", Send).RequireAuthorization(StaffAreas.Desk);

    private static async Task<IResult> Send(
        string reference, int number, HttpContext http, [FromServices] ComplaintQueries complaints, [FromServices] IdentityReads reads, [FromServices] ActorLookup actors, [FromServices] LetterPrinter printer, CancellationToken ct)
    {
        var actor = await actors.Of(http, ct);
        var allowed = actor is null ? Refusal.Of("not_allowed") : await reads.Allow(reference, ReadWays.Letter, actor, ct: ct);
        if (allowed.Refusals is [{ Code: IdentityReads.PurposeNeeded }])
        {
            return TypedResults.LocalRedirect($"/desk/complaints/{Uri.EscapeDataString(reference)}");
        }

        var view = allowed.IsDone ? (await complaints.Read(reference, actor!, ct)).Value : null;
        var letter = view?.Responses.FirstOrDefault(response => response.Number == number) is { SentOn: { } sent } response && response.Text.Length > 0
            ? new SentLetter(view.Reference, view.Language, response.IsFinal, sent, response.Text)
            : null;
        return await printer.Send(letter, http, ct);
    }
}
