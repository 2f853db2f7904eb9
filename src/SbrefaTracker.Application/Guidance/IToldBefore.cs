using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Where the trade was told something before: each source of what the trade is told has one, and a new bulletin is compared with what all of them give.</summary>
public interface IToldBefore
{
    /// <summary>What stands in public now and may be about the matter; <see cref="TradeLikeness"/> keeps the nearest. Bounded.</summary>
    Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct);
}

/// <summary>Bulletins that stand.</summary>
internal sealed class BulletinsToldBefore : IToldBefore
{
    private const int Most = 500;

    public async Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct)
    {
        var except = matter.Except;
        var standing = await db.Bulletins.AsNoTracking()
            .Where(bulletin => bulletin.Place != null && bulletin.Id != except && (bulletin.State == BulletinState.Published || bulletin.State == BulletinState.Corrected))
            .OrderByDescending(bulletin => bulletin.Place).Take(Most)
            .Select(bulletin => new { Bulletin = bulletin, Edition = db.BulletinVersions.Where(version => version.RecordId == bulletin.Id).Max(version => (int?)version.Number) ?? 0 }).ToListAsync(ct);
        return [.. standing.Select(one => new ToldBefore(
            ToldKinds.Bulletin,
            one.Bulletin.Code!,
            one.Edition,
            one.Bulletin.Title,
            one.Bulletin.Text,
            one.Bulletin.IsOnWeb ? $"/bulletins/{one.Bulletin.Code}" : $"/guidance/bulletins/{(-one.Bulletin.Id).ToString(System.Globalization.CultureInfo.InvariantCulture)}",
            CodeSets.Read(one.Bulletin.Topics),
            CodeSets.Read(one.Bulletin.ActionTypes)))];
    }
}

/// <summary>Answers in force.</summary>
internal sealed class AnswersToldBefore(PublishedAnswers answers) : IToldBefore
{
    public async Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct) =>
    [
        .. (await answers.Shelf(ct)).All.Select(answer => (Answer: answer, answer.In(Languages.English).Text)).Select(one => new ToldBefore(
            ToldKinds.Answer,
            one.Answer.Slug,
            one.Answer.Version.Number,
            one.Text.Question,
            $"{one.Text.Answer}\n\n{one.Text.More}".Trim(),
            $"/answers/{one.Answer.Slug}",
            one.Answer.Topics,
            one.Answer.ActionTypes)),
    ];
}

/// <summary>Compliance guides that the public reads. The guide itself lies elsewhere: what is compared is its title, its rule and the note.</summary>
internal sealed class GuidesToldBefore : IToldBefore
{
    public async Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct)
    {
        var guides = await db.Guides.AsNoTracking().Where(guide => guide.State == GuideState.Kept && guide.PublishedOn != null).OrderBy(guide => guide.Id).Take(Guides.GuideQueries.Most).ToListAsync(ct);
        return [.. guides.Select(guide => new ToldBefore(
            ToldKinds.Guide,
            (-guide.Id).ToString(System.Globalization.CultureInfo.InvariantCulture),
            guide.Version,
            guide.Title ?? guide.Rule,
            string.Join('\n', new[] { guide.Rule, guide.Citation, guide.Note }.OfType<string>()),
            guide.WebAddress ?? "/guides",
            CodeSets.Read(guide.Topics),
            CodeSets.Read(guide.ActionTypes)))];
    }
}

/// <summary>Gathers what the trade was told before on a matter, from every source.</summary>
public sealed class EarlierWords(IEnumerable<IToldBefore> sources)
{
    /// <summary>The nearest of each source, the nearest first.</summary>
    public async Task<IReadOnlyList<ToldBefore>> About(TrackerDb db, TradeMatter matter, CancellationToken ct)
    {
        var found = new List<ToldBefore>();
        foreach (var source in sources)
        {
            found.AddRange(TradeLikeness.Nearest(matter, await source.About(db, matter, ct)));
        }

        return found;
    }
}
