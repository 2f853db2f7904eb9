using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Complaints;

/// <summary>One complaint: its story, its clocks, its facts, and what may be done with it now.</summary>
public sealed partial class ComplaintPage(
    ComplaintOpening opening, ComplaintFiles files, OfficeDirectory offices, OfficeReaders readers, Colleagues colleagues, ReadMarks marks, ActorProvider actors, Browser browser, AgencyTime time)
{
    private DataPage<ComplaintSheet>? _data;
    private (string Reference, int Version) _seen;
    private (string Reference, ComplaintAction Action)? _form;
    private CoveredComplaint? _cover;
    private ChosenPurpose? _chosen;
    private string? _typedAt;

    [Parameter]
    public required string Reference { get; set; }

    /// <summary>The action whose form is open, by its name.</summary>
    [SupplyParameterFromQuery]
    public string? Do { get; set; }

    /// <summary>The inquiry, the matter or the message that the form is about, by its id.</summary>
    [SupplyParameterFromQuery(Name = "of")]
    public string? OfText { get; set; }

    private long? Of => InAddress.Number(OfText);

    /// <summary>The reference of another complaint that the form is about.</summary>
    [SupplyParameterFromQuery]
    public string? With { get; set; }

    private Offer? ChosenOffer(ComplaintSheet sheet) =>
        Enum.TryParse<ComplaintAction>(Do, out var action) ? sheet.View.Offers.FirstOrDefault(offer => offer.Action == action && offer.IsOpen) : null;

    private async Task<Result<ComplaintSheet>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var opened = await opening.Open(Reference, actor, _chosen, ct);
        if (opened.Value is not var (view, cover))
        {
            // What is wrong with what was stated is told on the cover, which is still there.
            return Result<ComplaintSheet>.Refused(opened.Refusals);
        }

        (_cover, _chosen) = (cover, null);
        return view is not null
            ? new ComplaintSheet(view, time, await offices.Find(ct: ct), await colleagues.Read(ct), actor.Name)
            {
                Files = await files.Of(view.Reference, actor, ct),
                Readers = view.Inquiries.Any(inquiry => inquiry.IsOpen) ? await readers.OfOpen(view.Reference, actor, ct) : new Dictionary<long, IReadOnlyList<string>>(),
            }
            : Refusal.Of(IdentityReads.PurposeNeeded);
    }

    // Only once somebody really has the page before them: a page that is rendered ahead is seen by nobody yet.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_data?.Value is { } sheet && (sheet.View.Reference, sheet.View.Version) != _seen)
        {
            _seen = (sheet.View.Reference, sheet.View.Version);
            await marks.See(sheet.View.Reference, sheet.View.Version, await actors.Current());
        }

        // The sheet in which an action was chosen shuts over it: the form that opens has the focus, at its heading.
        var form = _data?.Value is { } shown && ChosenOffer(shown) is { } offer ? (shown.View.Reference, offer.Action) : ((string, ComplaintAction)?)null;
        if (form != _form)
        {
            _form = form;
            if (form is not null)
            {
                await browser.Focus("act-title");
            }
        }
    }

    private async Task Choose(ChosenPurpose chosen)
    {
        _chosen = chosen;
        await Reload();
        if (_cover is null)
        {
            await browser.ForgetDrafts("purpose");
        }
    }

    /// <summary>Something was typed on this page that was not sent yet, in whatever form of it.</summary>
    private bool IsTyping => _typedAt == Reference;

    private void Type()
    {
        if (!IsTyping)
        {
            _typedAt = Reference;
            StateHasChanged();
        }
    }

    private Task Reload()
    {
        _typedAt = null;
        return _data?.Reload() ?? Task.CompletedTask;
    }
}
