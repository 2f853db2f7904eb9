using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Letters;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>
/// Prints a response right before it is sent, so that these bytes are kept with it. A sending waits for the print for a while, and never fails for it: what could not be printed is printed from
/// its text whenever somebody asks, and says so.
/// </summary>
public sealed class SendingPrint(ComplaintQueries complaints, LetterPrinter printer, SentPrints prints, Letterhead letterhead, PublicAddress address, NavigationManager navigation, AgencyTime time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What <see cref="SendResponse.Print"/> takes; null where nothing was printed.</summary>
    /// <param name="version">The version that is sent: where the complaint has another one by now, the sending is refused.</param>
    /// <param name="on">The day of the sending; null is today.</param>
    public async Task<(long File, DateOnly On)?> Of(string reference, int version, DateOnly? on, Actor actor, CancellationToken ct)
    {
        var view = printer.IsThere ? (await complaints.Read(reference, actor, ct)).Value : null;
        if (view?.Version != version || view.Responses.LastOrDefault(one => one is { ClearedOn: not null, ReturnedOn: null, SentOn: null }) is not { } response)
        {
            return null;
        }

        var sent = on ?? time.Today;
        var letter = new SentLetter(view.Reference, view.Language, response.IsFinal, sent, response.Text) { Letterhead = letterhead }.To(response.Addressee);
        return await Print(letter, ct) is { } print && await prints.Receive(view.Reference, response.Number, print, actor, ct) is { IsDone: true, Value: var file } ? (file.Id, sent) : null;
    }

    private async Task<byte[]?> Print(SentLetter letter, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            return await printer.Print(letter, address.Url ?? new Uri(navigation.BaseUri), limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
