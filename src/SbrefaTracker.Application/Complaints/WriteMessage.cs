using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The filer writes to the office without having been asked, also when the complaint is over: a question, news, or that they are treated worse since they complained.</summary>
public sealed record WriteMessage : ComplaintCommand
{
    public required string Text { get; init; }

    /// <summary>The filer says that they are treated worse because they asked or complained. It is never taken back by a later message.</summary>
    public bool ReportsRetaliation { get; init; }
}

internal sealed class WriteMessageValidator : AbstractValidator<WriteMessage>
{
    public WriteMessageValidator() => RuleFor(command => command.Text).Words(Validation.LetterLimit);
}

internal sealed class WriteMessageUseCase : IComplaintUseCase<WriteMessage>
{
    public ComplaintAction Action(WriteMessage command) => ComplaintAction.Write;

    public async Task<Refused> Apply(ComplaintWriting writing, WriteMessage command, CancellationToken ct)
    {
        await writing.Say(command.Text, fromFiler: true);
        if (command.ReportsRetaliation)
        {
            writing.Complaint.RetaliationAlleged = true;
            writing.Detail["retaliation"] = "yes";
        }

        await FilerNews.Tell(writing, command.ReportsRetaliation, ct);
        return Refused.No;
    }
}
