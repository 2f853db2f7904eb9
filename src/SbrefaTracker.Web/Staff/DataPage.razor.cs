using Microsoft.AspNetCore.Components;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Staff;

/// <summary>The words of <see cref="DataPage{T}"/>.</summary>
public sealed class DataPageWords;

/// <summary>Loads a value and shows it, or says why not.</summary>
public sealed partial class DataPage<T> : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<Refusal> _refusals = [];
    private Exception? _failure;
    private object? _loadedFor;
    private T? _value;
    private bool _loaded;

    /// <summary>Fetches the value; refused with reasons when the person may not see it or it does not exist.</summary>
    [Parameter, EditorRequired]
    public required Func<CancellationToken, Task<Result<T>>> Load { get; set; }

    /// <summary>What the value depends on, such as the address: it is loaded anew when this changes.</summary>
    [Parameter]
    public object? Of { get; set; }

    [Parameter]
    public Func<T, bool>? IsEmpty { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<T> ChildContent { get; set; }

    /// <summary>Teaches the next step when there is nothing.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>Shown instead of the plain refusal.</summary>
    [Parameter]
    public RenderFragment<IReadOnlyList<Refusal>>? Refused { get; set; }

    /// <summary>The value as it was loaded last.</summary>
    public T? Value => _value;

    public async Task Reload()
    {
        try
        {
            var result = await Load(_gone.Token);
            (_value, _refusals, _failure) = (result.Value, result.Refusals, null);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            _failure = failure;
        }

        _loaded = true;
        StateHasChanged();
    }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded && Equals(_loadedFor, Of))
        {
            return;
        }

        _loadedFor = Of;
        await Reload();
    }
}
