using Microsoft.AspNetCore.Antiforgery;
using SbrefaTracker.Web.Api;
using SbrefaTracker.Web.Audit;
using SbrefaTracker.Web.Audit.Documents;
using SbrefaTracker.Web.Audit.Editions;
using SbrefaTracker.Web.Audit.InformalGuidance;
using SbrefaTracker.Web.Audit.Jobs;
using SbrefaTracker.Web.Audit.Questionnaire;
using SbrefaTracker.Web.Audit.Reads;
using SbrefaTracker.Web.Audit.Retention;
using SbrefaTracker.Web.Audit.Samples;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Desk.Dashboard;
using SbrefaTracker.Web.Desk.Disposals;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Desk.List;
using SbrefaTracker.Web.Desk.Views;
using SbrefaTracker.Web.Health;
using SbrefaTracker.Web.Outreach;
using SbrefaTracker.Web.Public;
using SbrefaTracker.Web.Public.Bulletins;
using SbrefaTracker.Web.Public.Committees;
using SbrefaTracker.Web.Public.Data;
using SbrefaTracker.Web.Public.Deadlines;
using SbrefaTracker.Web.Public.Events;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Public.Narratives;
using SbrefaTracker.Web.Public.Statements;
using SbrefaTracker.Web.Public.Track;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Composition;

/// <summary>The order in which a request passes through, and where it ends.</summary>
internal static class Pipeline
{
    private const string AskedForHead = "asked for head";

    public static void UseTracker(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SecureTransport>();
        app.Use(AnswerHead);
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/problem/500", createScopeForErrors: true);
        }

        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.Use(ShowProblems);
        app.UseMiddleware<ApiFrame>();
        app.UseMiddleware<KnownHosts>();
        app.Use(LongRequests.Refuse);
        app.Use(UnreadableRequests.RefuseAddress);
        app.UseRateLimiter();
        app.UseMiddleware<AcceptedRequests>();
        app.UseRouting();
        app.UseMiddleware<NotReady>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(RefuseHead);
        app.Use(UnreadableRequests.RefuseForm);
        app.UseMiddleware<AnswerParts>();
        app.UseAntiforgery();
        app.Use(RefuseForged);
    }

    public static void MapTracker(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapApi();
        app.MapSignIn();
        app.MapReportFiles();
        app.MapCountedFiles();
        app.MapEditionFiles();
        app.MapBundles();
        app.MapJobFiles();
        app.MapEvidenceFiles();
        app.MapSampleFiles();
        app.MapCertificateFiles();
        app.MapDocuments();
        app.MapReadFiles();
        app.MapNoticeFiles();
        app.MapCommitteeReportFiles();
        app.MapGuidanceReportFiles();
        app.MapEvidence();
        app.MapSavedViews();
        app.MapListFiles();
        app.MapOtherListFiles();
        app.MapDashboardFiles();
        app.MapSearchWords();
        app.MapDraftEvidence();
        app.MapFilersFiles();
        app.MapReceiptFile();
        app.MapAnswerFiles();
        app.MapLetterFiles();
        app.MapDeadlineFile();
        app.MapCommitteeFiles();
        app.MapMeetingPaperFiles();
        app.MapRecommendationFiles();
        app.MapEventFiles();
        app.MapRegistrationFiles();
        app.MapTakenBackFiles();
        app.MapBulletinFeed();
        app.MapOneClickStop();
        app.MapDataFiles();
        app.MapEditionDataFiles();
        app.MapDataDictionary();
        app.MapSigningFiles();
        app.MapRecordFiles();
        app.MapSchemaFiles();
        app.MapNarrativeFiles();
        app.MapDatasetDescription();
        app.MapPublicSiteFiles();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'")
            .KeepPublicPagesPlain();

        // Without an end for every address, what does not exist would ask everybody to sign in.
        app.MapFallback("{**address}", () => TypedResults.NotFound()).AllowAnonymous();
    }

    /// <summary>Whether a program looks after an address that is answered as GET: nobody reads what it leads to.</summary>
    internal static bool AsksForHead(HttpContext context) => context.Items.ContainsKey(AskedForHead);

    /// <summary>
    /// HEAD is answered as GET without its body (RFC 9110, 9.3.2) wherever the public or a program reads: whoever looks after links asks so. The server itself still knows what was asked.
    /// In the parts for staff, whoever has no session is led to sign in by either (<see cref="RefuseHead"/>).
    /// </summary>
    private static Task AnswerHead(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
            context.Items[AskedForHead] = true;
        }

        return next(context);
    }

    /// <summary>Of staff a HEAD is not answered as GET: that may be noted as a read of what nobody sees.</summary>
    private static Task RefuseHead(HttpContext context, RequestDelegate next)
    {
        if (!AsksForHead(context) || context.User.Identity?.IsAuthenticated != true || !StaffAreas.IsForStaff(context.Request.Path))
        {
            return next(context);
        }

        context.Response.Headers.Allow = HttpMethods.Get;
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    /// <summary>The page that tells of a failure is read, not posted to, whatever method failed.</summary>
    private static Task ShowProblems(HttpContext context, RequestDelegate next)
    {
        if (LongRequests.IsTold(context))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    /// <summary>A form without its token, or one that cannot be read at all, ends here, so that it is told in words everywhere.</summary>
    private static Task RefuseForged(HttpContext context, RequestDelegate next)
    {
        var isForged = HttpMethods.IsPost(context.Request.Method) && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
        if (!isForged)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
