using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>An inquiry for which time was asked and that a colleague of the office answers, who stands in for the liaison later as well.</summary>
internal static class DelegatedInquiry
{
    private const string Colleague = "Kim Okoro";

    /// <returns>The inquiry's id.</returns>
    public static async Task<string> Add(Stage stage, Seeds seeds, string name, InquiryView inquiry)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Add(
            Actor.Operator, new AccountGiven("kim.okoro@agency.example", Colleague, [Roles.OfficeLiaison.Code], [FilingForm.Office]));
        Assert.True(added.IsDone, string.Join("; ", added.Refusals));
        var id = (await stage.Services.GetRequiredService<AccountList>().Read()).Single(account => account.Name == Colleague).Id;
        await seeds.Do(People.Liaison, name, (reference, version) => new AskForTime
        {
            Reference = reference,
            Version = version,
            InquiryId = inquiry.Id,
            Until = inquiry.DueOn.AddDays(7),
            Reason = "The officer who examined the goods is at sea.",
        });
        await seeds.Do(People.Liaison, name, (reference, version) => new DelegateInquiry
        {
            Reference = reference,
            Version = version,
            InquiryId = inquiry.Id,
            Delegate = id,
            Reason = "She was there.",
        });
        var (liaison, today) = (await seeds.ActorOf(People.Liaison), stage.Services.GetRequiredService<AgencyTime>().Today);
        var named = await stage.Services.GetRequiredService<RecordCommands>().Run(
            new NameSubstitute { Away = liaison.Id, Substitute = id, FromOn = today.AddDays(40), ToOn = today.AddDays(47), Note = "The file is with the supervisor of exams." }, liaison);
        Assert.True(named.IsDone, string.Join("; ", named.Refusals));
        return inquiry.Id.ToString(CultureInfo.InvariantCulture);
    }
}
