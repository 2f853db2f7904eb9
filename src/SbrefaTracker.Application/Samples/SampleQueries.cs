using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Samples;

/// <summary>One line of the list of samples.</summary>
public sealed record SampleLine(long Record, int FiscalYear, SampleState State, DateOnly DrawnOn, long Population, int Complaints, int Untested, int Exceptions)
{
    /// <summary>How many tests somebody still has to do; none once the sample is sealed.</summary>
    public int StillToTest => State == SampleState.Testing ? Untested : 0;
}

/// <summary>One complaint of a sample: how far it is tested, and what this program says of it now, for the auditor to compare with the papers.</summary>
public sealed record SampleItem(int Place, string Reference, int Tests, int Untested, int Exceptions)
{
    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? ForwardedOn { get; init; }

    public DateOnly? RespondedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Raw business days of the rated clock, as of the sample's cut-off or the response, whichever is later known; null while it has not begun.</summary>
    public int? Days { get; init; }

    public Grade? Grade { get; init; }

    public string? Confidentiality { get; init; }

    public string? Outcome { get; init; }

    /// <summary>How many entries the ledger has of it.</summary>
    public int Entries { get; init; }
}

/// <summary>A sample with its work-paper.</summary>
public sealed record SampleView(Sample Sample, IReadOnlyList<SampleItem> Items, IReadOnlyList<SampleTest> Tests)
{
    public required IReadOnlyList<Offer<SampleAction>> Offers { get; init; }

    public required IReadOnlyList<RecordEvent> History { get; init; }

    /// <summary>The names of those who drew, tested and sealed it, by their ids.</summary>
    public required StaffNames Names { get; init; }

    /// <summary>What is tested in each complaint, in its order.</summary>
    public IReadOnlyList<string> Attributes => [.. Tests.Where(test => test.Item == 1).Select(test => test.Attribute)];

    public bool MayDo(SampleAction action) => Offers.Any(offer => offer.Action == action && offer.IsOpen);
}

/// <summary>
/// Reads samples. Auditors read all; the representative, whose work is tested, reads what is over: who knows beforehand what is looked at may mend it. Our practice.
/// </summary>
public sealed class SampleQueries(ITrackerDbFactory databases, RecordHistory history)
{
    /// <summary>Most samples in the list, the latest.</summary>
    public const int Most = 200;

    public static bool MayRead(Actor actor, SampleState state) => actor.Is(Roles.Auditor) || (actor.Is(Roles.Representative) && state != SampleState.Testing);

    public async Task<Result<SampleLine[]>> List(Actor actor, CancellationToken ct = default)
    {
        if (!MayRead(actor, SampleState.Sealed))
        {
            return Refusal.Of("not_allowed");
        }

        var all = MayRead(actor, SampleState.Testing);
        await using var db = databases.Create();
        return await db.Samples.AsNoTracking().Where(sample => all || sample.State != SampleState.Testing).OrderBy(sample => sample.Id).Take(Most)
            .Select(sample => new SampleLine(
                sample.Id,
                sample.FiscalYear,
                sample.State,
                sample.DrawnOn,
                sample.PopulationCount,
                db.SampleTests.Where(test => test.RecordId == sample.Id).Max(test => (int?)test.Item) ?? 0,
                db.SampleTests.Count(test => test.RecordId == sample.Id && test.Result == null),
                db.SampleTests.Count(test => test.RecordId == sample.Id && test.Result == SampleResults.NotMet)))
            .ToArrayAsync(ct);
    }

    public async Task<Result<SampleView>> Read(long record, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (await Find(db, record, actor, ct) is not { } sample)
        {
            return Refusal.Of("not_found");
        }

        var tests = await db.SampleTests.AsNoTracking().Where(test => test.RecordId == sample.Id).OrderBy(test => test.Id).ToListAsync(ct);
        return new SampleView(sample, await Items(db, sample, tests, ct), tests)
        {
            Offers = SampleWorkflow.Table.Offers(sample.State, new SampleFacts { Untested = tests.Count(test => test.Result is null) }, actor),
            History = await history.Of(db, sample.Id, ct),
            Names = await StaffNames.Load(db, tests.Select(test => test.TestedBy).Append(sample.DrawnBy).Append(sample.SealedBy), ct),
        };
    }

    /// <summary>The list that the sample was drawn from.</summary>
    public async Task<Result<Stream>> Population(long record, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await Find(db, record, actor, ct) is { } sample ? await PopulationList.Open(db, sample.Id, ct) : Refusal.Of("not_found");
    }

    private static async Task<Sample?> Find(TrackerDb db, long record, Actor actor, CancellationToken ct)
    {
        var sample = await db.Samples.AsNoTracking().FirstOrDefaultAsync(one => one.Id == record, ct);
        return sample is not null && MayRead(actor, sample.State) ? sample : null;
    }

    private static async Task<IReadOnlyList<SampleItem>> Items(TrackerDb db, Sample sample, IReadOnlyList<SampleTest> tests, CancellationToken ct)
    {
        var references = tests.Select(test => test.Reference).Distinct(StringComparer.Ordinal).ToList();
        var complaints = await db.Complaints.AsNoTracking().Where(c => references.Contains(c.Reference))
            .Select(c => new { c.Reference, c.ReceivedOn, c.ForwardedOn, c.RespondedOn, c.ClosedOn, c.Confidentiality, c.Outcome, c.Version })
            .ToDictionaryAsync(c => c.Reference, ct);
        var scale = Rubrics.For(new FiscalYear(sample.FiscalYear)).Timeliness;
        return [.. tests.GroupBy(test => test.Item).OrderBy(group => group.Key).Select(group =>
        {
            var item = new SampleItem(
                group.Key,
                group.First().Reference,
                group.Count(),
                group.Count(test => test.Result is null),
                group.Count(test => test.Result == SampleResults.NotMet));
            if (complaints.GetValueOrDefault(item.Reference) is not { } found)
            {
                return item;
            }

            var rated = found.ForwardedOn is { } forwarded
                ? Timeliness.Judge(BusinessCalendar.Federal, forwarded, found.RespondedOn, found.RespondedOn > sample.AsOf ? found.RespondedOn.Value : sample.AsOf, scale)
                : null;
            return item with
            {
                ReceivedOn = found.ReceivedOn,
                ForwardedOn = found.ForwardedOn,
                RespondedOn = found.RespondedOn,
                ClosedOn = found.ClosedOn,
                Days = rated?.Days,
                Grade = rated?.Grade,
                Confidentiality = found.Confidentiality,
                Outcome = found.Outcome,
                Entries = found.Version,
            };
        })];
    }
}
