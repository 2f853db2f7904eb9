using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Feedback;

/// <summary>What visitors said of the website, for whoever keeps it.</summary>
public sealed partial class FeedbackListPage(VisitorFeedback feedback, ActorProvider actors, AgencyTime time)
{
    private DataPage<Application.Feedback.FeedbackPage>? _data;

    /// <summary>"read" for what was put aside.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    public string? BeforeText { get; set; }

    private long? Before => InAddress.Number(BeforeText);

    private bool WasRead => Show == "read";

    private async Task<Result<Application.Feedback.FeedbackPage>> Load(CancellationToken ct) =>
        await feedback.Read(await actors.Current(ct), WasRead, Before, ct);

    private async Task PutAside(long id)
    {
        await feedback.PutAside(id, await actors.Current());
        await _data!.Reload();
    }
}
