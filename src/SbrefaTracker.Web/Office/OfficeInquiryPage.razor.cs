using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;
using OfficeEntry = SbrefaTracker.Domain.Offices.Office;

namespace SbrefaTracker.Web.Office;

/// <summary>One inquiry: the questions, what the filer lets this office see, and the reply.</summary>
public sealed partial class OfficeInquiryPage(OfficeInquiries inquiries, ComplaintFiles files, OfficeDirectory offices, ActorProvider actors, AgencyTime time)
{
    private DataPage<OfficeInquiryView>? _data;
    private DateOnly _today;
    private IReadOnlyList<ListedFile> _files = [];
    private IReadOnlyList<OfficeEntry> _offices = [];

    [Parameter]
    public long Id { get; set; }

    private async Task<Result<OfficeInquiryView>> Load(CancellationToken ct)
    {
        _today = time.Today;
        var actor = await actors.Current(ct);
        _offices = await offices.Find(ct: ct);
        _files = await files.OfInquiry(Id, actor, ct);
        return await inquiries.Read(Id, actor, ct);
    }

    private Task Reload() => _data?.Reload() ?? Task.CompletedTask;

    private string Title(InquiryView inquiry)
    {
        var state = inquiry switch
        {
            { SentBackOn: not null } => "title.back",
            { RepliedOn: not null } => "title.replied",
            { IsOpen: false } => "title.off",
            { Replies.Count: > 0 } => "title.interim",
            _ => "title.open",
        };
        return T[state, inquiry.Questions.Count];
    }

    private string Named(string code) => _offices.FirstOrDefault(office => office.Code == code) is { } office ? OfficeEntry.Title(office.Name, office.Code) : code;

    // The complaint may be about another office than the one that is asked.
    private string? Concerned(OfficeInquiryView view) =>
        view.Facts.FirstOrDefault(fact => fact.Field == ComplaintFields.Office.Name) is { } fact ? _offices.FirstOrDefault(office => office.Code == fact.Value)?.Name : null;
}
