using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Samples;

/// <summary>One sample: its complaints, what was found in each, how it was drawn, and what follows from it.</summary>
public sealed partial class SamplePage(SampleQueries samples, RecordActs acts, ActorProvider actors, IStringLocalizer<SamplePage> text)
{
    private DataPage<SampleView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string _conclusion = "";
    private string _reason = "";

    /// <summary>The sample's number without its sign.</summary>
    [Parameter]
    public long Number { get; set; }

    /// <summary>The complaint that is open, by its place in the draw.</summary>
    [SupplyParameterFromQuery(Name = "item")]
    public string? ItemText { get; set; }

    private int? Item => InAddress.Count(ItemText);

    private string AddressOf(int place) => string.Create(CultureInfo.InvariantCulture, $"/audit/samples/{Number}?item={place}");

    private SampleItem? Chosen(SampleView view) => view.Items.FirstOrDefault(item => item.Place == Item);

    private async Task<Result<SampleView>> Load(CancellationToken ct) => await samples.Read(-Number, await actors.Current(ct), ct);

    private Task Save(SampleView view, int item, IReadOnlyList<TestFinding> findings) =>
        Do(new TestComplaint { Record = view.Sample.Id, Version = view.Sample.Version, Item = item, Findings = findings });

    private Task Seal(SampleView view) => Do(new SealSample { Record = view.Sample.Id, Version = view.Sample.Version, Conclusion = _conclusion });

    private Task Abandon(SampleView view) => Do(new AbandonSample { Record = view.Sample.Id, Version = view.Sample.Version, Reason = _reason });

    private async Task Do<TCommand>(TCommand command)
        where TCommand : IRecordCommand
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await acts.Run(command, "sample.", text["done"]);
        _refusals = result.Refusals;
        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
