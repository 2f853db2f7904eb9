using System.Globalization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Samples;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>An address, and the same one of something that is not there.</summary>
/// <param name="Complaint">Whose it is; null where it is nobody's.</param>
public sealed record Door(string Address, string? Twin = null, PlantedComplaint? Complaint = null);

/// <summary>
/// Every address that answers, out of the routes of the running site. One without a parameter is read as it is; for one with parameters it stands here what to put in
/// them, and a route that is not here is reported: whoever adds one says by what it is read.
/// </summary>
internal sealed class Doors(Site site, IReadOnlyList<PlantedComplaint> complaints, FiscalYear year)
{
    private const string Nowhere = "RF-2026-99999";
    private const long Nothing = 999_999;

    /// <summary>The number of the first record that was planted: the answers that come with the program have those before it.</summary>
    internal static readonly int First = ShippedAnswers.Count + 1;

    // Of the program, not of any complaint.
    private static readonly string[] OfTheProgram = ["/_blazor", "_blazor", "/_framework", "_framework", "/_content", "/Components", "Microsoft.AspNetCore"];

    private static readonly string[] WithoutComplaints =
    [
        "/{**address}", "/problem/{Status:int}", "/answers/{Slug}", "/stop-mail/{Token}", "/bulletins/{Code}", "/bulletins/confirm/{Token}", "/bulletins/stop/{Token}", "/guidance/bulletins/{Number:long}", "/track/key/{Token}", "/desk/letters/{Kind}/{Tongue}", "/file/{Key}",
        "/file/{Key}/later", "/file/{Key}/check", "/file/{Key}/{Code}", "/desk/v/{code}", "/desk/routing/{Number:long}", "/admin/offices/{Code}", "/{**path:file}",
        "/data/narratives/{Id}", "/security/keys/{name}", "/schemas/{name}", "/answers/{Slug}/versions/{Number:int}", "/guidance/answers/{Number:long}", "/committee/meetings/{Number:long}",
        "/committee-of-the-trade/meetings/{Number:long}", "/committee-of-the-trade/meetings/{number:long:min(1)}.ics", "/committee/meetings/{Number:long}/notice",
        "/committee/meetings/{number:long:min(1)}/notice.txt", "/committee/report/{year:int:range(1997,2200)}/{name}",
        "/committee-of-the-trade/meetings/{Number:long}/take-part", "/committee/recommendations/{Number}", "/committee-of-the-trade/recommendations/{Number}",
        "/outreach/events/{Number:long}", "/events/{Number:long}", "/events/{number:long:min(1)}.ics", "/events/{number:long:min(1)}/programme.pdf",
        "/outreach/requests/{Number:long}", "/outreach/requests/{Number:long}/briefing", "/events/{Number:long}/register", "/events/registration/{Key}",
        "/events/{number:long:min(1)}/materials/{material:long:min(1)}", "/committee-of-the-trade/meetings/{number:long:min(1)}/materials/{material:long:min(1)}", "/committee/meetings/{number:long:min(1)}/materials/{material:long:min(1)}", "/outreach/events/{number:long:min(1)}/materials/{material:long:min(1)}",
        "/outreach/events/{Number:long}/registrations", "/outreach/events/{number:long:min(1)}/registrations.csv",
    ];

    /// <summary>Routes that take something and give nothing back but a way on: what they refuse is told on a page that is read.</summary>
    private static readonly string[] OnlyTaking =
    [
        "/signout", "/account/alive", "/signin/passkey-options", "/account/passkey-options", "/file/{key}/evidence/upload", "/file/{key}/evidence/remove", "/track/complaint/files", "/api/v1/complaints",
    ];

    /// <summary>The routes with parameters that hand out something of complaints.</summary>
    private Dictionary<string, IEnumerable<Door>> Placed => new(StringComparer.OrdinalIgnoreCase)
    {
        ["/desk/complaints/{Reference}"] = ByReference(reference => $"/desk/complaints/{reference}"),
        ["/desk/complaints/{Reference}/narrative"] = ByReference(reference => $"/desk/complaints/{reference}/narrative"),
        ["/desk/complaints/{reference}/files/{file:long}"] = ByFile(),
        ["/desk/complaints/{reference}/responses/{number:int}.pdf"] = ByReference(reference => $"/desk/complaints/{reference}/responses/2.pdf"),
        ["/desk/complaints/{reference}/mails/{mail:long}.pdf"] =
            from one in complaints from mail in one.Mails select new Door(Of($"/desk/complaints/{one.Reference}/mails/{mail}.pdf"), Of($"/desk/complaints/{one.Reference}/mails/{Nothing}.pdf"), one),
        ["/desk/campaigns/{Number:long}"] = [new(Of($"/desk/campaigns/{First}"), "/desk/campaigns/99")],
        ["/office/inquiries/{Id:long}"] = ByInquiry((inquiry, _) => Of($"/office/inquiries/{inquiry}")),
        ["/office/inquiries/{inquiry:long}/files/{file:long}"] = ByInquiry((inquiry, file) => Of($"/office/inquiries/{inquiry}/files/{file}")),
        ["/track/complaint/answers/{number:int}.pdf"] = [new("/track/complaint/answers/1.pdf"), new("/track/complaint/answers/2.pdf")],
        ["/track/complaint/files/{file:long}"] = complaints.SelectMany(one => one.Files, (one, file) => new Door(Of($"/track/complaint/files/{file}"), Of($"/track/complaint/files/{Nothing}"), one)),
        ["/api/v1/complaints/{reference}/status"] = ByReference(reference => $"/api/v1/complaints/{reference}/status"),
        ["/data/editions/{year:int}/{edition:int}/{name}"] = InYear(at => $"/data/editions/{at}/1/figures.json"),
        ["/data/files/{name}"] = [new("/data/files/figures.json"), new("/data/files/by-quarter.csv"), new($"/data/files/queries.sql?year={year.Year}"), new($"/data/records?year={year.Year}&office=2304"), new("/data/complaints.csv?state=TX")],
        ["/audit/annual-report/{Year:int}"] = InYear(at => $"/audit/annual-report/{at}"),
        ["/audit/files/{Kind}/{Year:int}/{Name}"] = InYear(at => $"/audit/files/report/{at}/figures.json"),
        ["/audit/annual-report/{Year:int}/complaints/{Figure}"] = Enum.GetNames<CountedFigure>().SelectMany(figure => InYear(at => $"/audit/annual-report/{at}/complaints/{figure}")).Concat(InYear(at => $"/audit/annual-report/{at}/complaints/received?edition={at}-1")),
        ["/audit/annual-report/{year:int:range(5,9980)}/complaints/{figure}/list.csv"] = Enum.GetNames<CountedFigure>().SelectMany(figure => InYear(at => $"/audit/annual-report/{at}/complaints/{figure}/list.csv")).Concat(InYear(at => $"/audit/annual-report/{at}/complaints/received/list.csv?edition={at}-1")),
        ["/audit/annual-report/{year:int:range(5,9980)}/files/{name}"] = Files.SelectMany(name => InYear(at => $"/audit/annual-report/{at}/files/{name}")),
        ["/audit/grades/{Year:int}"] = InYear(at => $"/audit/grades/{at}"),
        ["/audit/rubric/{Year:int}"] = InYear(at => $"/audit/rubric/{at}"),
        ["/audit/evidence/{Year:int}"] = InYear(at => $"/audit/evidence/{at}"),
        ["/audit/evidence/{year:int:range(1997,2200)}/pack.zip"] = InYear(at => $"/audit/evidence/{at}/pack.zip"),
        ["/audit/guidance/{Year:int}"] = InYear(at => $"/audit/guidance/{at}"),
        ["/audit/guidance/{year:int:range(1997,2200)}/files/{name}"] = GuidanceDocument.Kinds.SelectMany(kind => InYear(at => $"/audit/guidance/{at}/files/informal-guidance.{kind}")),
        ["/audit/documents/{Year:int}"] = InYear(at => $"/audit/documents/{at}"),
        ["/audit/documents/{year:int:range(1997,2200)}/files/{name}"] =
            YearDocuments.Names.SelectMany(document => (string[])[DocumentFiles.PageOf(document), $"{document}.json", DocumentSchemas.FileOf(document)]).SelectMany(name => InYear(at => $"/audit/documents/{at}/files/{name}")),
        ["/audit/documents/given/{number:long}"] = [new(Of($"/audit/documents/given/{First}"), Of($"/audit/documents/given/{Nothing}"))],
        ["/audit/stories/{Year:int}"] = InYear(at => $"/audit/stories/{at}"),
        ["/audit/jobs/{job:long:min(1)}/file"] = [new("/audit/jobs/1/file", $"/audit/jobs/{Nothing}/file")],
        ["/desk/exports/{job:long:min(1)}/file"] = [new("/desk/exports/2/file", $"/desk/exports/{Nothing}/file"), new("/desk/exports/1/file")],
        ["/audit/samples/{Number:long:min(1)}"] = [new(Of($"/audit/samples/{First + 2}"))],
        ["/audit/samples/{number:long:min(1)}/files/{name}"] = SampleFiles.Select(name => new Door(Of($"/audit/samples/{First + 2}/files/{name}"))),
        ["/audit/retention/{Reference}"] = ByReference(reference => $"/audit/retention/{reference}"),
        ["/audit/retention/on/{Day}"] = [new("/audit/retention/on/2026-03-06")],
        ["/audit/retention/batches/{Number:long:min(1)}"] = [new(Of($"/audit/retention/batches/{First}"), Of($"/audit/retention/batches/{Nothing}"))],
        ["/audit/retention/batches/{number:long:min(1)}/certificate.pdf"] = [new(Of($"/audit/retention/batches/{First}/certificate.pdf"), Of($"/audit/retention/batches/{Nothing}/certificate.pdf"))],
        ["/desk/disposals/batches/{Number:long:min(1)}"] = [new(Of($"/desk/disposals/batches/{First}"), Of($"/desk/disposals/batches/{Nothing}"))],
        ["/desk/disposals/batches/{number:long:min(1)}/certificate.pdf"] = [new(Of($"/desk/disposals/batches/{First}/certificate.pdf"), Of($"/desk/disposals/batches/{Nothing}/certificate.pdf"))],
        ["/audit/retention/records/{Number:long:min(1)}"] = [new(Of($"/audit/retention/records/{First}"), Of($"/audit/retention/records/{Nothing}"))],
        ["/audit/retention/records/{number:long:min(1)}/certificate.pdf"] = [new(Of($"/audit/retention/records/{First}/certificate.pdf"), Of($"/audit/retention/records/{Nothing}/certificate.pdf"))],
        ["/desk/disposals/records/{Number:long:min(1)}"] = [new(Of($"/desk/disposals/records/{First}"), Of($"/desk/disposals/records/{Nothing}"))],
        ["/desk/disposals/records/{number:long:min(1)}/certificate.pdf"] = [new(Of($"/desk/disposals/records/{First}/certificate.pdf"), Of($"/desk/disposals/records/{Nothing}/certificate.pdf"))],
        ["/desk/disposals/records/{number:long:min(1)}/taken-back.csv"] = [new(Of($"/desk/disposals/records/{First}/taken-back.csv"), Of($"/desk/disposals/records/{Nothing}/taken-back.csv"))],
        ["/audit/retention/{reference}/certificate.pdf"] = ByReference(reference => $"/audit/retention/{reference}/certificate.pdf"),
        ["/audit/retention/on/{day}/certificate.pdf"] = [new("/audit/retention/on/2026-03-06/certificate.pdf")],
        ["/audit/retention/{reference}/certificate.json"] = ByReference(reference => $"/audit/retention/{reference}/certificate.json"),
        ["/audit/editions/{Year:int}/{Number:int}"] = InYear(at => $"/audit/editions/{at}/1"),
        ["/audit/editions/{year:int:range(1900,2200)}/{number:int:range(1,9999)}/files/{name}"] = Files.Append("rows.ndjson").Append("edition.zip").SelectMany(name => InYear(at => $"/audit/editions/{at}/1/files/{name}")),
    };

    /// <summary>Addresses without parameters in their path that say more when asked more.</summary>
    private IEnumerable<Door> Asked =>
    [
        .. AllColumns("/desk"), .. AllColumns("/desk/list.csv", "&purpose=audit"), .. AllColumns("/desk/list.xlsx", "&purpose=audit"), .. ((string[])["mail", "matters", "patterns"]).SelectMany(list => (Door[])[new($"/desk/{list}.csv?purpose=audit"), new($"/desk/{list}.xlsx?purpose=audit")]), new("/office?show=answered"), new("/desk/feedback?show=read"), new("/desk/dashboard?mine=yes"),
        new($"/audit/bundle.zip?complaints={string.Join(',', complaints.Select(one => one.Reference))}"),
        .. Enum.GetNames<ComplaintAction>().Select(action => Of($"/desk/complaints/{complaints[0].Reference}?do={action}")).Select(address => new Door(address, null, complaints[0])),
    ];

    private static string[] Files => ["annual-report.html", "figures.json", "annual-report.xlsx", "queries.sql"];

    private static string[] SampleFiles => [WorkPaper.TableFile, WorkPaper.WorkbookFile, WorkPaper.PageFile, "population.txt"];

    /// <summary>Every address to read.</summary>
    public IEnumerable<Door> All() => Routes().Where(route => !route.Contains('{', StringComparison.Ordinal) && !OnlyTaking.Contains(route)).Select(route => new Door(route))
        .Concat(Placed.Values.SelectMany(doors => doors)).Concat(Asked);

    /// <summary>Routes with parameters of which nobody said by what they are read, and routes that stand here and are gone.</summary>
    public (IEnumerable<string> Unplaced, IEnumerable<string> Gone) Check()
    {
        var routes = Routes().Where(route => route.Contains('{', StringComparison.Ordinal)).ToList();
        string[] known = [.. Placed.Keys, .. WithoutComplaints, .. OnlyTaking];
        return (routes.Except(known, StringComparer.OrdinalIgnoreCase), known.Where(route => route.Contains('{', StringComparison.Ordinal)).Except(routes, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The routes of the running site without its stylesheets and scripts and the framework's own connection.</summary>
    public IReadOnlyList<string> Routes() =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Where(route => !OfTheProgram.Any(start => route.StartsWith(start, StringComparison.Ordinal)))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private IEnumerable<Door> ByReference(Func<string, string> address) =>
        complaints.SelectMany(one => (string[])[one.Reference, one.OutsideReference], (one, reference) => new Door(address(reference), address(Nowhere), one));

    // Its own address, and the same file asked for under every other complaint.
    private IEnumerable<Door> ByFile() =>
        from one in complaints from file in one.Files from other in complaints select new Door(Of($"/desk/complaints/{other.Reference}/files/{file}"), Of($"/desk/complaints/{other.Reference}/files/{Nothing}"), one);

    private IEnumerable<Door> ByInquiry(Func<long, long, string> address) =>
        from one in complaints from inquiry in one.Inquiries.Values from file in one.Files select new Door(address(inquiry, file), address(Nothing, Nothing), one);

    private IEnumerable<Door> InYear(Func<int, string> address) => [new(address(year.Year))];

    private static IEnumerable<Door> AllColumns(string path, string further = "") => ((string[])["?cols=all", "?state=Closed&sort=-entity", "?state=Responded,Closed,UnderReview&sort=newest"]).Select(query => new Door(path + query + further));

    private static string Of(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
