using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Domain.Samples;

namespace SbrefaTracker.Reports.Tests.Samples;

/// <summary>A work-paper of one complaint that was tested and sealed.</summary>
internal static class SamplePapers
{
    public static SampleView Sealed() => new(
        new SbrefaTracker.Domain.Samples.Sample
        {
            State = SampleState.Sealed,
            FiscalYear = 2026,
            AsOf = new DateOnly(2026, 3, 6),
            Size = 1,
            Seed = "dice",
            Method = SampleSelection.Method,
            PopulationCount = 12,
            PopulationSha256 = new string('a', 64),
            DrawnOn = new DateOnly(2026, 3, 6),
            DrawnBy = "auditor",
            Conclusion = "Nothing was found.",
            SealedOn = new DateOnly(2026, 3, 9),
            SealedBy = "auditor",
        },
        [new SampleItem(1, "RF-2026-00007", 1, 0, 0)],
        [new SampleTest { Item = 1, Reference = "RF-2026-00007", Attribute = SampleAttributes.Received, Result = SampleResults.Met, TestedOn = new DateOnly(2026, 3, 9), TestedBy = "auditor" }])
    {
        Offers = [],
        History = [],
        Names = StaffNames.None,
    };
}
