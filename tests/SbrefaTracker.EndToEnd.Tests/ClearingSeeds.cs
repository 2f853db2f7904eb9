using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>How the answers of <see cref="Seeds"/> come through reviews and clearance. Each of its complaints alleges retaliation, so that counsel looks at a final answer.</summary>
internal static class ClearingSeeds
{
    public static Task Approve(this Seeds seeds, string name) => seeds.Do(
        People.Representative,
        name,
        (reference, version) => new ReviewResponse { Reference = reference, Version = version, Review = ReviewKinds.Legal, Found = ReviewOutcomes.Approved, Text = "The statute is named." });

    public static async Task Clear(this Seeds seeds, string name, bool isFinal)
    {
        await seeds.Draft(name, isFinal);
        if (isFinal)
        {
            await seeds.Approve(name);
        }

        await seeds.Do(People.Representative, name, (reference, version) => new ClearResponse { Reference = reference, Version = version });
    }

    /// <summary>A draft that waits for its review, with a comment that must be settled and one that was.</summary>
    public static async Task Commented(this Seeds seeds, string name)
    {
        await seeds.Draft(name, isFinal: true);
        foreach (var (quote, text) in ((string?, string)[])[(null, "A kinder tone would do."), ("The penalty is reduced.", $"By how much, and why? {new string('w', 90)}")])
        {
            await seeds.Do(People.Commissioner, name, (reference, version) => new CommentResponse { Reference = reference, Version = version, Quote = quote, Text = text, MustSettle = quote is not null });
        }

        var first = (await seeds.View(name)).Responses[^1].Comments[0].Id;
        await seeds.Do(People.Analyst, name, (reference, version) => new AnswerComment { Reference = reference, Version = version, CommentId = first, Text = "It says thank you now.", Settles = true });
    }
}
