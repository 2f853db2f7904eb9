using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Web.Parts.Printing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Parts.Letters;

/// <summary>Gives a letter as a tagged PDF on the letterhead, in the language in which it was written.</summary>
public sealed class LetterPrinter(SheetPrinter printer, PublicAddress address, AgencyTime time, IStringLocalizer<LetterSheet> words)
{
    /// <summary>Whether there is anything to print with.</summary>
    public bool IsThere => printer.IsThere;

    /// <summary>Somebody is printing.</summary>
    public bool IsBusy => printer.IsBusy;

    /// <param name="letter">Null when there is none, or none for whoever asks.</param>
    /// <param name="context">The request; what is answered is kept by nobody.</param>
    /// <param name="ct">Stops printing.</param>
    /// <param name="kept">The print that was kept when it was sent; null of what has none: it is printed from its text, and says so.</param>
    public async Task<IResult> Send(SentLetter? letter, HttpContext context, CancellationToken ct, Stream? kept = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (letter is null || (kept is null && !printer.IsThere))
        {
            return TypedResults.NotFound();
        }

        var name = $"{letter.Reference}-{letter.SentOn:yyyy-MM-dd}.pdf";
        return kept is not null ? TypedResults.File(kept, "application/pdf", name)
            : await Print(letter with { PrintedOn = time.Today }, address.Of(context), ct) is { } printed ? TypedResults.File(printed, "application/pdf", name)
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The letter as it is printed, for somebody who waits for it; null when it cannot be, or not now.</summary>
    /// <param name="letter">What is printed.</param>
    /// <param name="site">The address of the site, to which links lead.</param>
    /// <param name="ct">Stops printing.</param>
    public Task<byte[]?> Print(SentLetter letter, Uri site, CancellationToken ct) => Print(printer.Print<LetterSheet>, letter, site, ct);

    /// <summary>The same in the background, giving way to those who wait.</summary>
    public Task<byte[]?> PrintAside(SentLetter letter, Uri site, CancellationToken ct) => Print(printer.PrintAside<LetterSheet>, letter, site, ct);

    private async Task<byte[]?> Print(Func<string, IReadOnlyDictionary<string, object?>, Uri, CancellationToken, Task<byte[]?>> print, SentLetter letter, Uri site, CancellationToken ct)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo((Language.Find(letter.Language) ?? Language.English).Culture);
        var title = letter.Subject ?? words[letter.IsFinal ? "title.final" : "title.interim", letter.Reference];
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LetterSheet.Letter)] = letter };
        return await print(title, parameters, site, ct);
    }
}
