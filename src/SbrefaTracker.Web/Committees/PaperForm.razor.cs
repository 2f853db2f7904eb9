using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Committees;

/// <summary>The form with which a material of a meeting is posted. A file that was chosen waits for whoever chose it, also when the page is loaded anew.</summary>
public sealed partial class PaperForm(EvidenceStore store, RecordCommands commands, ActorProvider actors, Browser browser, Told told, Refusals words)
{
    private static readonly ComplaintField TitleField = new(nameof(PostMaterial.Title), FieldKind.Text, ComplaintFields.NameLimit, Required: true);
    private static readonly ComplaintField AddressField = new(nameof(PostMaterial.Address), FieldKind.Text, ComplaintFields.NameLimit);
    private static readonly ComplaintField TextField = new(nameof(PostMaterial.Text), FieldKind.Text, MostText);
    private const int MostText = 50_000;
    private readonly List<EvidenceFile> _files = [];
    private IReadOnlyList<Refusal> _refusals = [];
    private EvidenceOwner? _owner;
    private string _title = "";
    private string _address = "";
    private string _text = "";
    private readonly Once _busy = new();
    private bool _isReceiving;
    private bool _hasWaiting;

    [Parameter, EditorRequired]
    public required MeetingView View { get; set; }

    /// <summary>The page is to show the meeting as it is now: it was posted (true), or somebody else was quicker.</summary>
    [Parameter]
    public EventCallback<bool> Done { get; set; }

    private Refusals Text => words;

    private bool MayPost => View.Offers.Any(offer => offer is { Action: MeetingAction.PostMaterial, IsOpen: true });

    private IReadOnlyList<Refusal> Whole => [.. _refusals.Where(refusal => refusal.Field is null)];

    // Whoever may not post uploads nothing: the use case would refuse it, but only after the file had come.
    protected override async Task OnParametersSetAsync()
    {
        if (MayPost && _owner is null)
        {
            _owner = EvidenceOwner.Paper(View.Meeting.Id, (await actors.Current()).Id);
            await PutBack(_owner);
            _hasWaiting = _files.Count > 0;
        }
    }

    private Refusal? FaultOf(string name) => _refusals.FirstOrDefault(refusal => refusal.Field == name);

    private async Task PutBack(EvidenceOwner owner)
    {
        var waiting = await store.Waiting(owner);
        _files.Clear();
        _files.AddRange(waiting);
    }

    private async Task Post()
    {
        if (_owner is not { } owner)
        {
            return;
        }

        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(
            new PostMaterial { Record = View.Meeting.Id, Version = View.Meeting.Version, Title = _title, Address = _address, Text = _text, File = _files.FirstOrDefault()?.Id }, await actors.Current());
        _refusals = result.Refusals;
        if (result.IsDone)
        {
            await browser.ForgetDrafts("committee.paper.");
            (_title, _address, _text, _hasWaiting) = ("", "", "", false);
        }

        // What was posted waits no more; nor does one in which something was found meanwhile.
        await PutBack(owner);
        if (!result.IsDone)
        {
            told.Seen();
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await Done.InvokeAsync(result.IsDone);
        }
    }
}
