using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Office;

/// <summary>One inquiry: the questions, what the filer lets this office see, and the reply.</summary>
public sealed partial class OfficeInquiryPage(OfficeInquiries inquiries, ActorProvider actors, AgencyTime time)
{
    private DataPage<OfficeInquiryView>? _data;
    private DateOnly _today;

    [Parameter]
    public long Id { get; set; }

    private async Task<Result<OfficeInquiryView>> Load(CancellationToken ct)
    {
        _today = time.Today;
        return await inquiries.Read(Id, await actors.Current(ct), ct);
    }

    private Task Reload() => _data?.Reload() ?? Task.CompletedTask;
}
