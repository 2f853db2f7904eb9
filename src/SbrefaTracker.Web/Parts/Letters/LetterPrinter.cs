using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Web.Parts.Printing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Parts.Letters;

/// <summary>Gives a letter as a tagged PDF on the letterhead, in the language in which it was written.</summary>
public sealed class LetterPrinter(SheetPrinter printer, PublicAddress address, IStringLocalizer<LetterSheet> words)
{
    /// <summary>Whether there is anything to print with.</summary>
    public bool IsThere => printer.IsThere;

    /// <param name="letter">Null when there is none, or none for whoever asks.</param>
    /// <param name="context">The request; what is answered is kept by nobody.</param>
    /// <param name="ct">Stops printing.</param>
    public async Task<IResult> Send(SentLetter? letter, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (letter is null || !printer.IsThere)
        {
            return TypedResults.NotFound();
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo((Language.Find(letter.Language) ?? Language.English).Culture);
        var title = letter.Subject ?? words[letter.IsFinal ? "title.final" : "title.interim", letter.Reference];
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LetterSheet.Letter)] = letter };
        return await printer.Print<LetterSheet>(title, parameters, address.Of(context), ct) is { } printed
            ? TypedResults.File(printed, "application/pdf", $"{letter.Reference}-{letter.SentOn:yyyy-MM-dd}.pdf")
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
