using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Office;

/// <summary>The inquiries of an office, and the day they were read on.</summary>
public sealed record OfficeInquiriesSheet(IReadOnlyList<OfficeInquiryRow> Rows, DateOnly Today)
{
    /// <summary>The names of those whose offices are shown as well, because they are away.</summary>
    public IReadOnlyList<string> InPlaceOf { get; init; } = [];
}

/// <summary>What was asked of the offices of the person who is signed in; nothing of any other office.</summary>
public sealed partial class OfficeListPage(OfficeInquiries inquiries, ActorProvider actors, AgencyTime time, IStringLocalizer<OfficeListPage> text)
{
    /// <summary>"answered" shows what was replied to; otherwise what is open.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private bool IsAnswered => Show == "answered";

    private string Title => text[IsAnswered ? "title.answered" : "title"];

    private async Task<Result<OfficeInquiriesSheet>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var rows = await inquiries.List(actor, ct);
        return new OfficeInquiriesSheet([.. rows.Where(row => row.RepliedOn is not null == IsAnswered)], time.Today) { InPlaceOf = [.. actor.StandsInFor.Select(away => away.Name)] };
    }
}
