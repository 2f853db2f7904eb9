using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>Receives files that wait in a form, one after another, and says of each that is refused why.</summary>
public sealed partial class FilePicker(EvidenceStore store)
{
    private readonly List<(string Name, Refusal Refusal)> _refused = [];
    private bool _isReceiving;

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Those that were received.</summary>
    [Parameter, EditorRequired]
    public required List<EvidenceFile> Files { get; set; }

    /// <summary>Whose they are until they become part of the record.</summary>
    [Parameter, EditorRequired]
    public required EvidenceOwner Owner { get; set; }

    /// <summary>The id of the question that they answer; null of what belongs to the whole.</summary>
    [Parameter]
    public long? Question { get; set; }

    /// <summary>What describes the field, by id.</summary>
    [Parameter]
    public string? Described { get; set; }

    /// <summary>The form has room for one: another is chosen when it was taken out.</summary>
    [Parameter]
    public bool IsSingle { get; set; }

    /// <summary>Files are on their way, or have all come.</summary>
    [Parameter]
    public EventCallback<bool> Receiving { get; set; }

    private async Task Receive(InputFileChangeEventArgs chosen)
    {
        _refused.Clear();
        _isReceiving = true;
        await Receiving.InvokeAsync(true);
        foreach (var file in chosen.GetMultipleFiles(Math.Max(1, chosen.FileCount)))
        {
            var received = await Receive(file);
            if (received.IsDone)
            {
                Files.Add(received.Value);
            }

            _refused.AddRange(received.Refusals.Select(refusal => (file.Name, refusal)));

            StateHasChanged();
        }

        _isReceiving = false;
        await Receiving.InvokeAsync(false);
    }

    private async Task<Result<EvidenceFile>> Receive(IBrowserFile file)
    {
        if (file.Size > EvidenceLimits.MostBytes)
        {
            return Refusal.Of("file.too_large", EvidenceLimits.MostMegabytes);
        }

        await using var upload = file.OpenReadStream(EvidenceLimits.MostBytes);
        return await store.Receive(upload, file.Name, Owner with { Question = Question });
    }

    private async Task Remove(EvidenceFile file)
    {
        Files.Remove(file);
        await store.Remove(Owner, file.Id);
    }
}
