using System.Text;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>Files a complaint without an account. What is wrong comes back with everything that was typed; what is right is filed once.</summary>
public partial class FilePage
{
    private const int TokenBytes = 16;

    private FilingForm _form = null!;
    private IReadOnlyList<Choice> _offices = [];

    // A form that was sent is shown again only if it was refused: most are not, and then nobody sees the fields.
    private bool _showsFields;

    [Inject]
    public required ComplaintFiling Filing { get; set; }

    [Inject]
    public required OfficeDirectory Directory { get; set; }

    [Inject]
    public required AgencyTime Time { get; set; }

    [Inject]
    public required SealedCookies Cookies { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Words Words { get; set; }

    [Inject]
    public required Refusals RefusalWords { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Office { get; set; }

    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    private IReadOnlyList<FormFault> Faults => [.. _form.Refusals.Select(refusal => new FormFault(
        refusal.Field, refusal.Field is null ? "" : T[$"{refusal.Field}.label"], RefusalWords.Say(refusal)))];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        var token = Randomness.Hex(TokenBytes);
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            _form = FilingForm.Sent(await Http.Request.ReadFormAsync(), token);
            return;
        }

        _form = FilingForm.Empty(token, Language.Current.Code, Office, Action);
        await ShowFields();
    }

    private async Task ShowFields()
    {
        _offices = Choices(await Directory.Find());
        _showsFields = true;
    }

    private async Task Send()
    {
        var input = _form.Read(Time.Today);
        if (_form.Refusals.Count == 0)
        {
            var filed = await Filing.File(new FileComplaint(input, RepeatKey.Of(_form.Token, Encoding.UTF8.GetBytes(_form.Whole()))));
            if (filed.IsDone)
            {
                Receive(filed.Value);
                return;
            }

            _form.Refuse(filed.Refusals);
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ShowFields();
    }

    private void Receive(FiledComplaint filed)
    {
        var email = _form[ComplaintFields.ContactEmail.Name];
        var receipt = Receipt.Of(filed, _form[ComplaintFields.ActionType.Name], email);
        Cookies.Write(Http, SealedCookies.Receipt, receipt);
        Navigation.NavigateTo(ReceiptPage.Address);
    }

    private List<Choice> Choices(IEnumerable<Domain.Offices.Office> offices) =>
        [.. offices
            .Select(office => new Choice(office.Code, $"{office.Name} ({office.Code})", office.State is null ? T["office.everywhere"] : Words.UsState(office.State)))
            .OrderBy(choice => choice.Group, StringComparer.CurrentCulture)
            .ThenBy(choice => choice.Words, StringComparer.CurrentCulture)];
}
