using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions.Templates;

/// <summary>One version of the template, or what the program's files hold.</summary>
/// <param name="Number">0 is that of the files.</param>
/// <param name="Sections">Null where they are those of the files.</param>
/// <param name="Logo">Null where it is that of the files.</param>
public sealed record TemplateVersion(int Number, IReadOnlyList<TemplateSection>? Sections, TemplateLogo? Logo)
{
    /// <summary>What the program comes with.</summary>
    public static readonly TemplateVersion Shipped = new(0, null, null);

    /// <summary>Why it was written; null of the files.</summary>
    public string? Reason { get; init; }

    public string? By { get; init; }

    public DateOnly? On { get; init; }
}

/// <summary>Reads the versions of the template of the annual report.</summary>
public sealed class ReportTemplateQueries(ITrackerDbFactory databases)
{
    /// <summary>Most versions that are listed, the latest.</summary>
    public const int Most = 50;

    public static bool MayWrite(Actor actor) => ReviseReportTemplateUseCase.Writers.Any(actor.Is);

    /// <summary>The version that is in force, for whatever makes a report.</summary>
    public async Task<TemplateVersion> InForce(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await db.TemplateChanges.AsNoTracking().OrderByDescending(change => change.Number).FirstOrDefaultAsync(ct) is { } latest ? Of(latest) : TemplateVersion.Shipped;
    }

    /// <summary>The latest versions, the one in force first and that of the files last.</summary>
    public async Task<Result<TemplateVersion[]>> Versions(Actor actor, CancellationToken ct = default)
    {
        if (!EditionQueries.MayBeReadBy(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var rows = await db.TemplateChanges.AsNoTracking().OrderByDescending(change => change.Number).Take(Most).ToListAsync(ct);
        var names = await StaffNames.Load(db, rows.Select(row => row.ChangedBy), ct);
        return (TemplateVersion[])[.. rows.Select(row => Of(row) with { By = names.Of(row.ChangedBy), On = row.ChangedOn, Reason = row.Reason }), TemplateVersion.Shipped];
    }

    private static TemplateVersion Of(TemplateChange row) => new(
        row.Number, row.Sections is { } sections ? TemplateSection.Read(sections) : null, row.Logo is { } logo ? TemplateLogo.Read(Convert.FromBase64String(logo)).Value : null);
}
