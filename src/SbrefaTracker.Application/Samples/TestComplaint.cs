using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Samples;

namespace SbrefaTracker.Application.Samples;

/// <summary>What was found in one test.</summary>
/// <param name="Test">The id of its line in the work-paper.</param>
/// <param name="Result">A code of <see cref="SampleResults"/>; empty is not tested yet.</param>
/// <param name="Note">What was seen; an exception needs it.</param>
public sealed record TestFinding(long Test, string? Result, string? Note);

/// <summary>Writes down what was found in one complaint of a sample; it may be said otherwise until the sample is sealed.</summary>
public sealed record TestComplaint : RecordCommand
{
    /// <summary>The complaint's place in the draw.</summary>
    public required int Item { get; init; }

    public required IReadOnlyList<TestFinding> Findings { get; init; }
}

internal sealed class TestComplaintValidator : AbstractValidator<TestComplaint>
{
    public TestComplaintValidator() => RuleForEach(command => command.Findings).ChildRules(finding =>
    {
        finding.RuleFor(one => one.Result).CodeOf(SampleResults.List, required: false);
        finding.RuleFor(one => one.Note).WordsIfAny(SampleLimits.Note);
    });
}

internal sealed class TestComplaintUseCase : SampleUseCase<TestComplaint>
{
    protected override SampleAction Action(TestComplaint command) => SampleAction.Test;

    protected override async Task<Refused> Apply(RecordWriting<Sample> writing, TestComplaint command, CancellationToken ct)
    {
        var sample = writing.Root.Id;
        var tests = await writing.Db.SampleTests.Where(test => test.RecordId == sample && test.Item == command.Item).ToDictionaryAsync(test => test.Id, ct);
        if (command.Findings.Any(finding => !tests.ContainsKey(finding.Test)))
        {
            return Refusal.Of("sample.no_test");
        }

        foreach (var finding in command.Findings)
        {
            var (test, note) = (tests[finding.Test], string.IsNullOrWhiteSpace(finding.Note) ? null : finding.Note.Trim());
            if (finding.Result == SampleResults.NotMet && note is null)
            {
                return Refusal.On(nameof(TestFinding.Note), "sample.note_needed");
            }

            var result = string.IsNullOrEmpty(finding.Result) ? null : finding.Result;
            if (test.Result != result || test.Note != note)
            {
                (test.Result, test.Note) = (result, note);
                test.TestedOn = result is null ? null : writing.Today;
                test.TestedBy = result is null ? null : writing.Actor.Id;
            }
        }

        writing.Detail["item"] = command.Item;
        writing.Detail["exceptions"] = tests.Values.Count(test => test.Result == SampleResults.NotMet);
        return Refused.No;
    }
}
