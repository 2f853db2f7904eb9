using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Outreach;

/// <summary>The materials of an event, and the form with which one is posted.</summary>
public sealed partial class MaterialsCard(EvidenceStore store, RecordCommands commands, ActorProvider actors, Refusals words)
{
    private static readonly ComplaintField TitleField = new(nameof(PostEventMaterial.Title), FieldKind.Text, ComplaintFields.NameLimit, Required: true);
    private static readonly ComplaintField AddressField = new(nameof(PostEventMaterial.Address), FieldKind.Text, ComplaintFields.NameLimit);
    private IReadOnlyList<Refusal> _refusals = [];
    private IBrowserFile? _file;
    private string _title = "";
    private string _address = "";
    private bool _busy;

    [Parameter, EditorRequired]
    public required EventView View { get; set; }

    /// <summary>It was posted: the page shows the event as it is now.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    private Refusals Text => words;

    private bool MayPost => View.Offers.Any(offer => offer is { Action: EventAction.PostMaterial, IsOpen: true });

    private IReadOnlyList<Refusal> Whole => [.. _refusals.Where(refusal => refusal.Field is null)];

    private Refusal? FaultOf(string name) => _refusals.FirstOrDefault(refusal => refusal.Field == name);

    private async Task Post()
    {
        _busy = true;
        var owner = EvidenceOwner.Event(View.Event.Id);
        var received = await Receive(owner);
        if (received.IsDone)
        {
            var result = await commands.Run(
                new PostEventMaterial { Record = View.Event.Id, Version = View.Event.Version, Title = _title, Address = _address, File = received.Value }, await actors.Current());
            _refusals = result.Refusals;
            if (!result.IsDone && received.Value is { } unused)
            {
                await store.Remove(owner, unused);
            }
        }
        else
        {
            _refusals = [.. received.Refusals.Select(refusal => Refusal.On(nameof(PostEventMaterial.File), refusal.Code, [.. refusal.Args]))];
        }

        _busy = false;
        if (_refusals.Count == 0)
        {
            (_title, _address, _file) = ("", "", null);
            await Done.InvokeAsync();
        }
    }

    // Whoever may not post uploads nothing: the use case would refuse it, but only after the file had come.
    private async Task<Result<long?>> Receive(EvidenceOwner owner)
    {
        if (_file is not { } file || !MayPost)
        {
            return (long?)null;
        }

        if (file.Size > EvidenceLimits.MostBytes)
        {
            return Refusal.Of("file.too_large", EvidenceLimits.MostMegabytes);
        }

        await using var upload = file.OpenReadStream(EvidenceLimits.MostBytes);
        var received = await store.Receive(upload, file.Name, owner);
        return received.IsDone ? (long?)received.Value.Id : Result<long?>.Refused(received.Refusals);
    }
}
