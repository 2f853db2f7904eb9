using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions.Templates;

/// <summary>Puts another version of the template of the annual report in force. Editions that are issued keep the one by which they were made.</summary>
public sealed record ReviseReportTemplate : IRecordCommand
{
    /// <summary>The version that the page showed: when another one came since, the command is refused as stale.</summary>
    public required int Replaces { get; init; }

    /// <summary>All sections in their order; null puts those of the program's files in force.</summary>
    public IReadOnlyList<TemplateSection>? Sections { get; init; }

    /// <summary>The picture of the cover; null puts that of the program's files in force.</summary>
    public byte[]? Logo { get; init; }

    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class ReviseReportTemplateValidator : AbstractValidator<ReviseReportTemplate>
{
    public ReviseReportTemplateValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class ReviseReportTemplateUseCase(IEnumerable<ITemplateFit> fits) : BeginRecord<ReviseReportTemplate, TemplateChange>
{
    internal static readonly IReadOnlyList<Role> Writers = [Roles.Auditor];

    protected override IReadOnlyList<Role> Allowed => Writers;

    protected override string Happened => "ReportTemplateRevised";

    protected override async Task<Result<TemplateChange>> Begin(WriteSession session, ReviseReportTemplate command, Actor actor, CancellationToken ct)
    {
        var last = await session.Db.TemplateChanges.OrderByDescending(change => change.Number).FirstOrDefaultAsync(ct);
        if ((last?.Number ?? 0) != command.Replaces)
        {
            return Refusal.Of("stale", command.Replaces, last?.Number ?? 0);
        }

        if (Faults(command) is { Count: > 0 } faults)
        {
            return Result<TemplateChange>.Refused(faults);
        }

        var (sections, logo) = (command.Sections is { } given ? TemplateSection.Write(given) : null, command.Logo is { } picture ? Convert.ToBase64String(picture) : null);
        return sections == last?.Sections && logo == last?.Logo
            ? Refusal.Of("template.unchanged")
            : new TemplateChange { Number = command.Replaces + 1, Sections = sections, Logo = logo, Reason = command.Reason.Trim(), ChangedOn = session.Today, ChangedBy = actor.Id };
    }

    protected override Task<Refused> Complete(RecordWriting<TemplateChange> writing, ReviseReportTemplate command, CancellationToken ct)
    {
        writing.Detail["number"] = writing.Root.Number;
        writing.Detail["sections"] = command.Sections?.Count(section => section.IsShown) ?? 0;
        writing.Detail["reason"] = writing.Root.Reason;
        return Task.FromResult(Refused.No);
    }

    private List<Refusal> Faults(ReviseReportTemplate command)
    {
        List<Refusal> faults = [.. command.Sections is { } sections ? fits.Single().Faults(sections) : []];
        if (command.Logo is { } logo)
        {
            faults.AddRange(TemplateLogo.Read(logo).Refusals.Select(refusal => refusal with { Field = nameof(command.Logo) }));
        }

        return faults;
    }
}
