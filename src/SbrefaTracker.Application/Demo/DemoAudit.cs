using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Publishing;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Domain.Stories;

namespace SbrefaTracker.Application.Demo;

/// <summary>What an auditor finds in the demonstration: a random sample that is half tested, and two stories for the report, one of them ready to be printed. Every act goes through its use case.</summary>
internal sealed class DemoAudit(WriteSession session, Actor auditor, Actor representative)
{
    public async Task Keep(CancellationToken ct)
    {
        var year = FiscalYear.Of(session.Today).Year;
        var closed = await session.Db.Complaints.AsNoTracking().Where(c => c.State == ComplaintState.Closed).OrderByDescending(c => c.Id).Select(c => c.Reference).Take(2).ToListAsync(ct);
        if (closed.Count == 2)
        {
            var told = await Keep(new WriteStoryUseCase(), Told(closed[0], year, "Seven weeks for a carton of samples", "A small importer waited seven weeks for samples that were worth less than their storage. The office released them and now answers such questions within a day. This story is made up."), representative, ct);
            told = await Keep(new RecordStoryConsentUseCase(), new RecordStoryConsent { Record = told.Record, Version = told.Version, From = ConsentGivers.List.Codes[0], Way = ConsentWays.List.Codes[0], GivenOn = session.Today.AddDays(-3) }, representative, ct);
            await Keep(new CheckStoryUseCase(), new CheckStory { Record = told.Record, Version = told.Version }, auditor, ct);
            await Keep(new WriteStoryUseCase(), Told(closed[1], year, "One form, two answers", "A family firm asked two ports the same question and got two answers. Both now read from one page. This story is made up."), representative, ct);
        }

        await Sample(year, ct);
    }

    private static WriteStory Told(string complaint, int year, string title, string text) => new() { Complaint = complaint, FiscalYear = year, Title = title, Text = text };

    private async Task Sample(int year, CancellationToken ct)
    {
        var drawn = new DrawSample { FiscalYear = year, Size = 5, Seed = "demonstration", Attributes = [SampleAttributes.Received, SampleAttributes.Timeliness, SampleAttributes.Clearance] };
        var selection = new SampleSelection(drawn.Seed, drawn.Size);
        var population = await PopulationList.Take(SampleDrawing.Population(session.Db, drawn, session.Today), selection, ct);
        if (population.Count == 0)
        {
            return;
        }

        var sample = await Keep(new KeepSampleUseCase(), new KeepSample(drawn, session.Today, population, selection.Chosen), auditor, ct);
        for (var item = 1; item <= Math.Min(2, selection.Chosen.Count); item++)
        {
            var tests = await session.Db.SampleTests.AsNoTracking().Where(test => test.RecordId == sample.Record && test.Item == item).OrderBy(test => test.Id).Select(test => test.Id).ToListAsync(ct);
            var findings = tests.Select((test, i) => item == 2 && i == 1
                ? new TestFinding(test, SampleResults.NotMet, "Counted by hand it is one day more: the letter lay over a holiday.")
                : new TestFinding(test, SampleResults.Met, null)).ToList();
            sample = await Keep(new TestComplaintUseCase(), new TestComplaint { Record = sample.Record, Version = sample.Version, Item = item, Findings = findings }, auditor, ct);
        }
    }

    private async Task<RecordDone> Keep<T>(IRecordUseCase<T> useCase, T command, Actor actor, CancellationToken ct)
        where T : IRecordCommand
    {
        var done = await useCase.Write(session, command, actor, ct);
        await session.Db.SaveChangesAsync(ct);
        session.Db.ChangeTracker.Clear();
        return done.IsDone ? done.Value : throw new InvalidOperationException($"{typeof(T).Name} of the demonstration was refused: {string.Join("; ", done.Refusals)}");
    }
}
