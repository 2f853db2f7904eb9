using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Complaints.ComplaintFields;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// The filer corrects how to reach them. Whoever had the old address is told, because a stranger with the key could turn our letters
/// to themselves that way.
/// </summary>
public sealed record CorrectContact : ComplaintCommand
{
    /// <summary>What can be corrected, each read without a refusal; what is not given is emptied.</summary>
    public static readonly IReadOnlyList<ComplaintField> Fields = [ContactName, ContactBy, ContactEmail, ContactPhone, ContactPost, InterpreterWanted, Language];

    public required ComplaintInput Input { get; init; }
}

internal sealed class CorrectContactUseCase : IComplaintUseCase<CorrectContact>
{
    public ComplaintAction Action(CorrectContact command) => ComplaintAction.CorrectContact;

    public async Task<Refused> Apply(ComplaintWriting writing, CorrectContact command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        if (command.Input.Text(ContactEmail) is { } address && !EmailAddress.LooksRight(address))
        {
            return Refusal.On(ContactEmail.Name, "not_an_email");
        }

        var before = CorrectContact.Fields.ToDictionary(field => field, field => ComplaintTexts.Of(complaint, field));
        var oldAddress = complaint.ContactEmail;
        Intake.Contact(complaint, command.Input);
        complaint.Language = command.Input.Text(Language)!;
        var changed = CorrectContact.Fields.Where(field => ComplaintTexts.Of(complaint, field) != before[field]).ToList();
        if (changed.Count == 0)
        {
            return Refusal.Of("nothing_changed");
        }

        if (writing.Parts.Holds.Any(hold => hold.IsInForce))
        {
            // The filer must be reached, and what is held must stay: both are kept.
            await writing.Explain(string.Join('\n', changed.Select(field => $"{field.Name}: {before[field]}")));
        }

        writing.Detail["changed"] = string.Join(',', changed.Select(field => field.Name));
        if (oldAddress is not null && changed.Contains(ContactEmail))
        {
            await writing.Mail(oldAddress, Letters.ContactCorrected(complaint));
        }

        return Refused.No;
    }
}
