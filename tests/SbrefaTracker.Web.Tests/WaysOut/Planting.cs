using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>Files a complaint in which every field that can hold a word holds one of its own.</summary>
internal sealed class Planting(Site site)
{
    // The rest are days, codes and yes or no: none can hold a word that stands nowhere else.
    private static readonly ComplaintField[] Words =
    [
        ComplaintFields.EntityName, ComplaintFields.EntityCity, ComplaintFields.Naics, ComplaintFields.ContactName, ComplaintFields.Subject, ComplaintFields.Narrative,
        ComplaintFields.DesiredOutcome, ComplaintFields.LawCited, ComplaintFields.AgencyCaseNumber, ComplaintFields.ContactPhone, ComplaintFields.StatementOfFacts,
        ComplaintFields.AgentAuthority, ComplaintFields.ContactPost,
    ];

    private static readonly ComplaintField[] Numbers =
    [
        ComplaintFields.Employees, ComplaintFields.AnnualReceipts, ComplaintFields.Population, ComplaintFields.AmountAtIssue, ComplaintFields.PenaltyAssessed,
    ];

    public async Task File(PlantedComplaint planted, string level)
    {
        var input = new ComplaintInput
        {
            [ComplaintFields.Office] = "5203",
            [ComplaintFields.ActionType] = "DET",
            [ComplaintFields.Confidentiality] = level,
            [ComplaintFields.ContactEmail] = $"{planted.Word("mail", "contact_email")}@filer.example",
        };
        foreach (var field in Words)
        {
            input[field] = planted.Word(field.Name, field.Name);
        }

        foreach (var field in Numbers)
        {
            input[field] = planted.Number(field.Name) * (field.Kind == FieldKind.Money ? 100 : 1);
        }

        var filed = await site.Services.GetRequiredService<ComplaintFiling>().File(new FileComplaint(input));
        Assert.True(filed.IsDone, string.Join("; ", filed.Refusals));
        (planted.Reference, planted.TrackingKey) = (filed.Value.Reference, filed.Value.TrackingKey);
        await Complete(planted);
        await Attach(planted);
    }

    // What comes by other ways than the form: numbers of other offices, and what the filer ticked.
    private async Task Complete(PlantedComplaint planted)
    {
        planted.OutsideReference = planted.Word("outside", "reference");
        var ono = planted.Word("ono", "ono_reference");
        var done = await site.Services.GetRequiredService<WriteQueue>().Run(async (session, ct) =>
        {
            var complaint = await session.Db.Complaints.SingleAsync(one => one.Reference == planted.Reference, ct);
            (complaint.OutsideReference, complaint.OnoReference) = (planted.OutsideReference, ono);
            complaint.DisclosedFields = planted.Ticked.Count == 0 ? null : string.Join(',', planted.Ticked);
            await session.Record(complaint, Actor.Operator, "Filled", "{}", ct);
            return Result.Done;
        });
        Assert.True(done.IsDone);
    }

    private async Task Attach(PlantedComplaint planted)
    {
        string name = planted.Word("file", "files"), content = planted.Word("content", "files");
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var file = (await site.Services.GetRequiredService<EvidenceStore>().Receive(upload, $"{name}.txt", EvidenceOwner.Complaint(planted.Reference))).Value!;
        await new Life(site).Do(Life.Analyst, planted.Reference, version => new AddEvidence { Reference = planted.Reference, Version = version, Files = [file.Id] });
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        await db.Contents.Where(row => row.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Scan, ScanStates.Clean));
        planted.Files.Add(file.Id);
    }
}
