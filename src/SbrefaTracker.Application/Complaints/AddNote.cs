using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Writes a note that only staff see.</summary>
public sealed record AddNote : ComplaintCommand
{
    public required string Text { get; init; }
}


internal sealed class AddNoteValidator : AbstractValidator<AddNote>
{
    public AddNoteValidator() => RuleFor(command => command.Text).Words();
}

internal sealed class AddNoteUseCase : IComplaintUseCase<AddNote>
{
    public ComplaintAction Action(AddNote command) => ComplaintAction.Note;

    public async Task<Refused> Apply(ComplaintWriting writing, AddNote command, CancellationToken ct)
    {
        await writing.Add(new Note { ComplaintId = writing.Complaint.Id, At = writing.Now, By = writing.Actor.Id, Text = command.Text });
        return Refused.No;
    }
}
