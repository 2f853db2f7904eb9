using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Web.Parts.Letters;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>Gives our answers as PDF to a filer who has opened the complaint with its key.</summary>
internal static class AnswerFiles
{
    /// <param name="number">1, 2, 3 ... of the answers that were sent.</param>
    public static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"{TrackedPage.Address}/answers/{number}.pdf");

    public static void MapAnswerFiles(this IEndpointRouteBuilder site) =>
        site.MapGet(TrackedPage.Address + "/answers/{number:int}.pdf", Send).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Send(
        int number, HttpContext http, [FromServices] SealedCookies cookies, [FromServices] Tracking tracking, [FromServices] LetterPrinter printer, [FromServices] SentPrints prints, CancellationToken ct)
    {
        var view = cookies.Read<OpenedComplaint>(http, SealedCookies.Opened) is { } opened ? (await tracking.Open(opened.Reference, opened.TrackingKey, ct)).Value : null;
        var answer = view?.Responses.ElementAtOrDefault(number - 1);
        var kept = answer is null ? null : await prints.Open(view!.Reference, answer.Number, ct);
        return await printer.Send(answer is null ? null : new SentLetter(view!.Reference, view.Language, answer.IsFinal, answer.SentOn, answer.Text) { Letterhead = answer.Letterhead }.To(answer.IsToOmbudsman ? Addressee.Ombudsman : Addressee.Filer), http, ct, kept);
    }
}
