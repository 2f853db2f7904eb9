using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Office;

/// <summary>The inquiries of an office, and the day they were read on.</summary>
public sealed record OfficeInquiriesSheet(IReadOnlyList<OfficeInquiryRow> Rows, DateOnly Today)
{
    /// <summary>Where the next page is; null on the last one.</summary>
    public string? Next { get; init; }

    /// <summary>The names of those whose offices are shown as well, because they are away.</summary>
    public IReadOnlyList<string> InPlaceOf { get; init; } = [];
}

/// <summary>What was asked of the offices of the person who is signed in; nothing of any other office.</summary>
public sealed partial class OfficeListPage(OfficeInquiries inquiries, ActorProvider actors, AgencyTime time, IStringLocalizer<OfficeListPage> text)
{
    /// <summary>"answered" shows what is over, because it was replied to, sent back or called off; otherwise what is open.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>Which page of it; the first when nothing is said.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    private int? Page => InAddress.Count(PageText);

    private int Number => Math.Max(Page ?? 1, 1);

    private bool IsAnswered => Show == "answered";

    private string Title => text[IsAnswered ? "title.answered" : "title"];

    private async Task<Result<OfficeInquiriesSheet>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var list = await inquiries.Page(actor, IsAnswered, Number, ct);
        return new OfficeInquiriesSheet(list.Rows, time.Today) { InPlaceOf = [.. actor.StandsInFor.Select(away => away.Name)], Next = list.HasMore ? AddressOf(Number + 1) : null };
    }

    private string AddressOf(int page) => string.Create(CultureInfo.InvariantCulture, $"/office?{(IsAnswered ? "show=answered&" : "")}page={page}");
}
