using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>
/// Takes the files of a form on the page of a followed complaint as they come, before the page reads the form: none is ever held whole, and the page finds the fields that were typed, and here which
/// files were taken. It looks only at what comes from a browser in which a complaint was opened with its key.
/// </summary>
internal sealed class AnswerParts(RequestDelegate next, SealedCookies cookies, Tracking tracking, EvidenceStore evidence)
{
    /// <summary>The files that came with the form, which wait to become part of the complaint; null where none was sent.</summary>
    public static ReceivedParts? Of(HttpContext http) => http.Items[typeof(AnswerParts)] as ReceivedParts;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.Path == TrackedPage.Address && request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
        {
            var opened = cookies.Read<OpenedComplaint>(context, SealedCookies.Opened);
            if (opened is null || !await tracking.IsOpenedBy(opened.Reference, opened.TrackingKey))
            {
                await new SeeOther(PublicNavigation.Track.Path).ExecuteAsync(context);
                return;
            }

            var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
            var received = await FileParts.Receive(context, evidence, EvidenceOwner.Complaint(opened.Reference), context.RequestAborted, fields);
            context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));

            // Whoever sends words alone has no file, and nothing is wrong with that.
            context.Items[typeof(AnswerParts)] = received with { Problems = [.. received.Problems.Where(code => code != FileParts.None)] };
        }

        await next(context);
    }
}
