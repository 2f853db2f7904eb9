using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Tests.Jobs;

public sealed class JobRefusalsTests
{
    [Fact]
    public void Come_back_with_what_their_words_need()
    {
        var kept = JobRefusals.Write([Refusal.On("AsOf", "edition.before_its_year", new DateOnly(2025, 10, 1)), Refusal.Of("not_between", 1996, 2100L), Refusal.Of("too_long", "subject")]);

        var refusals = JobRefusals.Read(kept);
        Assert.Equal(["edition.before_its_year", "not_between", "too_long"], refusals.Select(refusal => refusal.Code));
        Assert.Equal([new DateOnly(2025, 10, 1), 1996L, 2100L, "subject"], refusals.SelectMany(refusal => refusal.Args));
    }

    [Fact]
    public void Without_arguments_are_their_codes_as_before()
    {
        Assert.Equal("not_allowed hold.in_force", JobRefusals.Write([Refusal.Of("not_allowed"), Refusal.Of("hold.in_force")]));
        Assert.Equal(["not_allowed", "hold.in_force"], JobRefusals.Read("not_allowed hold.in_force").Select(refusal => refusal.Code));
        Assert.Empty(JobRefusals.Read(JobRefusals.Write([])));
    }
}
