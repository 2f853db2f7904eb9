using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Says what was done about a message that did not arrive: the same words go to another address, or the reader was told in another way.</summary>
public sealed record TakeUpMail : ComplaintCommand
{
    public required long MailId { get; init; }

    /// <summary>A code of <see cref="MailWays"/>.</summary>
    public required string Way { get; init; }

    /// <summary>Where the words go now. If it was the filer's address, it becomes the one that we have on file.</summary>
    public string? Address { get; init; }

    /// <summary>What staff should know; when nothing is done it must say why.</summary>
    public string? Note { get; init; }
}

internal sealed class TakeUpMailValidator : AbstractValidator<TakeUpMail>
{
    public TakeUpMailValidator()
    {
        RuleFor(command => command.Way).CodeOf(MailWays.List, required: true);
        RuleFor(command => command.Address).Words(ComplaintFields.EmailLimit).When(command => command.Way == MailWays.Address);
        RuleFor(command => command.Address).Must(address => EmailAddress.LooksRight(address!)).WithErrorCode("not_an_email")
            .When(command => command.Way == MailWays.Address && !string.IsNullOrWhiteSpace(command.Address));
        RuleFor(command => command.Note).Words().When(command => command.Way == MailWays.Nothing);
        RuleFor(command => command.Note).WordsIfAny();
    }
}

internal sealed class TakeUpMailUseCase : IComplaintUseCase<TakeUpMail>
{
    public ComplaintAction Action(TakeUpMail command) => ComplaintAction.TakeUpMail;

    public async Task<Refused> Apply(ComplaintWriting writing, TakeUpMail command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        var queued = await MailReader.Left(writing.Db, complaint.Id).FirstOrDefaultAsync(row => row.MailId == command.MailId, ct);
        var mail = queued is null ? null : await writing.Db.Mails.FirstAsync(row => row.Id == queued.MailId, ct);
        var matter = writing.Parts.Matters.FirstOrDefault(one => one.Id == mail?.MatterId);
        if (queued is null || mail is null || (matter is not null && !MatterReaders.MayRead(writing.Actor, matter.Kind)))
        {
            return Refusal.On(nameof(command.MailId), "mail_not_left");
        }

        if (MailDuties.ToOmbudsman.Contains(mail.Kind) && command.Way == MailWays.Address && string.Equals(command.Address?.Trim(), writing.Complaint.ContactEmail, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.On(nameof(command.Address), "mail_not_for_filer");
        }

        (queued.TakenUpAt, queued.TakenUpAs) = (writing.Now, command.Way);
        writing.Detail["mail"] = mail.Id;
        writing.Detail["way"] = command.Way;
        if (matter is not null)
        {
            writing.Detail["matter"] = matter.Number;
            writing.Detail["kind"] = matter.Kind;
        }

        if (command is { Way: MailWays.Address, Address: { } address })
        {
            await SendTo(writing, mail, queued.Status, address.Trim());
        }

        if (!string.IsNullOrWhiteSpace(command.Note))
        {
            await Explain(writing, matter, command.Note);
        }

        return Refused.No;
    }

    // What is noted about a restricted matter is a step of it.
    private static Task Explain(ComplaintWriting writing, Matter? matter, string note) => matter is null
        ? writing.Explain(note)
        : writing.Add(new MatterStep { ComplaintId = matter.ComplaintId, MatterId = matter.Id, DoneOn = writing.Today, By = writing.Actor.Id, Text = note });

    private static async Task SendTo(ComplaintWriting writing, Mail mail, string status, string address)
    {
        var complaint = writing.Complaint;
        var wasByHand = status == QueuedMailStatus.ByHand && MailDuties.IsForFiler(mail.Kind);
        if (wasByHand || string.Equals(complaint.ContactEmail, mail.Recipient, StringComparison.OrdinalIgnoreCase))
        {
            complaint.ContactEmail = address;
            writing.Detail["changed"] = ComplaintFields.ContactEmail.Name;
        }

        await writing.Mail(address, Letters.Again(complaint, new Letter(mail.Kind, mail.Subject, mail.Text) { Template = mail.Template, MatterId = mail.MatterId }));
    }
}
