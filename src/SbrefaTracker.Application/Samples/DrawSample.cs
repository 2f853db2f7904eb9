using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Samples;

namespace SbrefaTracker.Application.Samples;

/// <summary>Draws complaints at random from those received in a fiscal year, and begins their work-paper.</summary>
public sealed record DrawSample
{
    public required int FiscalYear { get; init; }

    /// <summary>The cut-off, not in the future; null is today.</summary>
    public DateOnly? AsOf { get; init; }

    public string? Office { get; init; }

    public string? ActionType { get; init; }

    public string? EntityState { get; init; }

    /// <summary>Where a complaint must stand now.</summary>
    public ComplaintState? StandsAt { get; init; }

    public required int Size { get; init; }

    /// <summary>Any text; the same seed and population give the same sample.</summary>
    public required string Seed { get; init; }

    /// <summary>What is tested in each complaint: codes of <see cref="SampleAttributes"/> or the auditor's own words.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }
}

internal sealed class DrawSampleValidator : AbstractValidator<DrawSample>
{
    public DrawSampleValidator()
    {
        RuleFor(command => command.ActionType).CodeOf(ActionTypes.List, required: false);
        RuleFor(command => command.Seed).Words(SampleLimits.Seed);
        RuleForEach(command => command.Attributes).Words(SampleLimits.Attribute);
    }
}

/// <summary>Draws a sample: lists the population as it is at one moment, hashes and keeps the list, chooses from it, and begins the work-paper.</summary>
public sealed class SampleDrawing(ITrackerDbFactory databases, RecordCommands commands, AgencyTime time, IValidator<DrawSample> validator)
{
    /// <summary>The Act is of 1996.</summary>
    private const int FirstYear = 1996;

    public static bool MayBeDoneBy(Actor actor) => actor.Is(Roles.Auditor);

    /// <summary>A seed that nobody chose.</summary>
    public static string ProposeSeed() => Randomness.Hex(8);

    public async Task<Result<RecordDone>> Run(DrawSample command, Actor actor, CancellationToken ct = default)
    {
        if (!MayBeDoneBy(actor))
        {
            return Refusal.Of("workflow.not_your_role");
        }

        var asOf = command.AsOf ?? time.Today;
        var attributes = command.Attributes.Select(one => one.Trim()).Where(one => one.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        command = command with { Seed = command.Seed.Trim(), Attributes = attributes };
        if (Refuses(command, asOf) is { } refusal)
        {
            return refusal;
        }

        var faults = (await validator.ValidateAsync(command, ct)).Errors;
        if (faults.Count > 0)
        {
            return Result<RecordDone>.Refused([.. faults.Select(Validation.ToRefusal)]);
        }

        await using var db = databases.Create();
        if (!string.IsNullOrEmpty(command.Office) && !await db.Offices.AnyAsync(office => office.Code == command.Office, ct))
        {
            return Refusal.On(nameof(command.Office), "unknown_office", command.Office);
        }

        var selection = new SampleSelection(command.Seed, command.Size);
        var population = await PopulationList.Take(Population(db, command, asOf), selection, ct);
        return population.Count == 0 ? Refusal.Of("sample.nobody") : await commands.Run(new KeepSample(command, asOf, population, selection.Chosen), actor, ct);
    }

    /// <summary>The references of those the sample is drawn from, in the order in which they were recorded.</summary>
    internal static IQueryable<string> Population(TrackerDb db, DrawSample command, DateOnly asOf)
    {
        var year = new FiscalYear(command.FiscalYear);
        var (first, last) = (year.First, asOf < year.Last ? asOf : year.Last);
        var complaints = db.Complaints.AsNoTracking().Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
        complaints = command.Office is { Length: > 0 } office ? complaints.Where(c => c.OfficeCode == office) : complaints;
        complaints = command.ActionType is { Length: > 0 } action ? complaints.Where(c => c.ActionType == action) : complaints;
        complaints = command.EntityState is { Length: > 0 } state ? complaints.Where(c => c.EntityState == state) : complaints;
        complaints = command.StandsAt is { } stands ? complaints.Where(c => c.State == stands) : complaints;
        return complaints.OrderBy(c => c.Id).Select(c => c.Reference);
    }

    private Refusal? Refuses(DrawSample command, DateOnly asOf) =>
        command.FiscalYear is < FirstYear or > UsualYears.Last ? Refusal.On(nameof(command.FiscalYear), "not_between", FirstYear, UsualYears.Last)
        : asOf > time.Today ? Refusal.On(nameof(command.AsOf), "in_the_future", asOf)
        : command.Size is < 1 or > SampleLimits.MostComplaints ? Refusal.On(nameof(command.Size), "not_between", 1, SampleLimits.MostComplaints)
        : command.Attributes.Count is 0 or > SampleLimits.MostAttributes ? Refusal.On(nameof(command.Attributes), "sample.attributes", SampleLimits.MostAttributes)
        : null;
}

/// <summary>Keeps what was drawn.</summary>
internal sealed record KeepSample(DrawSample Drawn, DateOnly AsOf, PopulationList Population, IReadOnlyList<SampledReference> Chosen) : IRecordCommand;

internal sealed class KeepSampleUseCase : BeginRecord<KeepSample, Sample>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Auditor];

    protected override string Happened => "SampleDrawn";

    protected override Task<Result<Sample>> Begin(WriteSession session, KeepSample command, Actor actor, CancellationToken ct) => Task.FromResult<Result<Sample>>(new Sample
    {
        FiscalYear = command.Drawn.FiscalYear,
        AsOf = command.AsOf,
        OfficeCode = OrNull(command.Drawn.Office),
        ActionType = OrNull(command.Drawn.ActionType),
        EntityState = OrNull(command.Drawn.EntityState),
        StoodAt = command.Drawn.StandsAt,
        Size = command.Drawn.Size,
        Seed = command.Drawn.Seed,
        Method = SampleSelection.Method,
        PopulationCount = command.Population.Count,
        PopulationSha256 = command.Population.Sha256,
        DrawnOn = session.Today,
        DrawnBy = actor.Id,
    });

    protected override async Task<Refused> Complete(RecordWriting<Sample> writing, KeepSample command, CancellationToken ct)
    {
        var sample = writing.Root.Id;
        foreach (var (bytes, number) in command.Population.Parts)
        {
            await writing.Add(new SampleListPart { RecordId = sample, Number = number, Bytes = bytes });
        }

        foreach (var (chosen, place) in command.Chosen.Select((chosen, i) => (chosen, i + 1)))
        {
            foreach (var attribute in command.Drawn.Attributes)
            {
                await writing.Add(new SampleTest { RecordId = sample, Item = place, Reference = chosen.Reference, Attribute = attribute });
            }
        }

        writing.Detail["fiscalYear"] = writing.Root.FiscalYear;
        writing.Detail["population"] = command.Population.Count;
        writing.Detail["chosen"] = command.Chosen.Count;
        writing.Detail["seed"] = writing.Root.Seed;
        return Refused.No;
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
