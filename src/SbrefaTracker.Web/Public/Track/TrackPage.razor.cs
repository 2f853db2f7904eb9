using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>Opens a complaint with its reference and tracking key. Whatever does not fit is refused in one and the same way.</summary>
public partial class TrackPage
{
    private static readonly string[] Fields = ["reference", "key"];

    private readonly List<FormFault> _faults = [];
    private OpenedComplaint? _opened;
    private IFormCollection? _form;

    [Inject]
    public required Tracking Tracking { get; set; }

    [Inject]
    public required SealedCookies Cookies { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    /// <summary>The reference that the field begins with; the key is never in an address.</summary>
    [SupplyParameterFromQuery]
    public string? Reference { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _opened = Cookies.Read<OpenedComplaint>(Http, SealedCookies.Opened);
        _form = HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null;
    }

    private async Task Open()
    {
        _faults.AddRange(Fields.Where(field => string.IsNullOrWhiteSpace(Typed(field)))
            .Select(field => new FormFault(field, T[field], Words.Say(Refusal.On(field, "required")))));
        if (_faults.Count == 0)
        {
            var opened = new OpenedComplaint(Typed("reference").Trim().ToUpperInvariant(), Typed("key"));
            if (await IsOpen(opened) || await IsOpen(opened = opened with { Reference = Typed("reference").Trim() }))
            {
                Cookies.Write(Http, SealedCookies.Opened, opened);
                Navigation.NavigateTo(TrackedPage.Address);
                return;
            }

            _faults.Add(new FormFault("reference", "", Words.Say(Refusal.Of("tracking_not_found"))));
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private Task<bool> IsOpen(OpenedComplaint opened) => Tracking.IsOpenedBy(opened.Reference, opened.TrackingKey);

    private string Typed(string field) => _form?[field].ToString() ?? (field == "reference" ? Reference : null) ?? "";

    private string? Fault(string field) => _faults.FirstOrDefault(fault => fault.Field == field)?.Words;
}
