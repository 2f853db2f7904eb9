using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Parts.Letters;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>Gives a response that was sent, and every other letter of a complaint, as PDF to whoever may open the complaint and read the letter there.</summary>
internal static class LetterFiles
{
    public static string Address(string reference, int number) => string.Create(CultureInfo.InvariantCulture, $"/desk/complaints/{reference}/responses/{number}.pdf");

    /// <param name="mail">The number of the message.</param>
    public static string OfMail(string reference, long mail) => string.Create(CultureInfo.InvariantCulture, $"/desk/complaints/{reference}/mails/{mail}.pdf");

    public static void MapLetterFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet("/desk/complaints/{reference}/responses/{number:int}.pdf", Send).RequireAuthorization(StaffAreas.Desk);
        site.MapGet("/desk/complaints/{reference}/mails/{mail:long}.pdf", SendMail).RequireAuthorization(StaffAreas.Desk);
    }

    private static Task<IResult> Send(
        string reference, int number, HttpContext http, [FromServices] ComplaintQueries complaints, [FromServices] IdentityReads reads, [FromServices] ActorLookup actors, [FromServices] LetterPrinter printer, [FromServices] SentPrints prints, CancellationToken ct) =>
        Print(reference, http, complaints, reads, actors, printer, view => view.Responses.FirstOrDefault(response => response.Number == number) is { SentOn: { } sent } response && response.Text.Length > 0
            ? new SentLetter(view.Reference, view.Language, response.IsFinal, sent, response.Text) { Letterhead = response.Letterhead }.To(response.Addressee)
            : null, () => prints.Open(reference, number, ct), ct);

    private static Task<IResult> SendMail(
        string reference, long mail, HttpContext http, [FromServices] ComplaintQueries complaints, [FromServices] IdentityReads reads, [FromServices] ActorLookup actors, [FromServices] LetterPrinter printer, [FromServices] SentPrints prints, [FromServices] AgencyTime time, CancellationToken ct) =>
        Print(reference, http, complaints, reads, actors, printer, view => view.Mails.FirstOrDefault(one => one.Id == mail) is { Text.Length: > 0 } letter
            ? SentLetter.Of(view.Reference, view.Language, letter, time)
            : null, () => prints.OpenMail(reference, mail, ct), ct);

    private static async Task<IResult> Print(
        string reference, HttpContext http, ComplaintQueries complaints, IdentityReads reads, ActorLookup actors, LetterPrinter printer, Func<ComplaintView, SentLetter?> letter,
        Func<Task<Stream?>> kept, CancellationToken ct)
    {
        var actor = await actors.Of(http, ct);
        var allowed = actor is null ? Refusal.Of("not_allowed") : await reads.Allow(reference, ReadWays.Letter, actor, ct: ct);
        if (allowed.Refusals is [{ Code: IdentityReads.PurposeNeeded }])
        {
            return TypedResults.LocalRedirect($"/desk/complaints/{Uri.EscapeDataString(reference)}");
        }

        var view = allowed.IsDone ? (await complaints.Read(reference, actor!, ct)).Value : null;
        var found = view is null ? null : letter(view);
        return await printer.Send(found, http, ct, found is null ? null : await kept());
    }
}
