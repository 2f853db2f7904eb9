using System.Text.Json;

namespace SbrefaTracker.Application.Editions;

/// <summary>A row that an edition keeps otherwise than the database has it, or that only one of them has.</summary>
public sealed record RowDifference(FrozenPlace Place, FrozenRow? Then, FrozenRow? Now);

/// <summary>Goes through the rows of an edition and those of today side by side. Of rows with numbers one of each is held at a time; of the few others those of one kind.</summary>
public static class RowDifferences
{
    public static async IAsyncEnumerable<RowDifference> Between(IAsyncEnumerator<FrozenRow> then, IAsyncEnumerator<FrozenRow> now)
    {
        var (hasThen, hasNow) = (await then.MoveNextAsync(), await now.MoveNextAsync());
        while (hasThen || hasNow)
        {
            var (placeThen, placeNow) = (hasThen ? FrozenPlace.Of(then.Current) : null, hasNow ? FrozenPlace.Of(now.Current) : null);
            var kind = (FrozenKind)Math.Min((int?)placeThen?.Kind ?? int.MaxValue, (int?)placeNow?.Kind ?? int.MaxValue);
            if (!(placeThen ?? placeNow)!.IsNumbered || kind != placeThen?.Kind || kind != placeNow?.Kind)
            {
                // Few of a kind, or of a kind that the other side has no more of.
                if ((placeThen?.Kind == kind ? placeThen : placeNow)!.IsNumbered)
                {
                    var ofThen = placeThen?.Kind == kind;
                    yield return new((ofThen ? placeThen : placeNow)!, ofThen ? then.Current : null, ofThen ? null : now.Current);
                    hasThen = ofThen ? await then.MoveNextAsync() : hasThen;
                    hasNow = ofThen ? hasNow : await now.MoveNextAsync();
                    continue;
                }

                var (rowsThen, rowsNow) = (new Dictionary<FrozenPlace, FrozenRow>(), new Dictionary<FrozenPlace, FrozenRow>());
                for (; hasThen && FrozenPlace.Of(then.Current) is var place && place.Kind == kind; hasThen = await then.MoveNextAsync())
                {
                    rowsThen[place] = then.Current;
                }

                for (; hasNow && FrozenPlace.Of(now.Current) is var place && place.Kind == kind; hasNow = await now.MoveNextAsync())
                {
                    rowsNow[place] = now.Current;
                }

                foreach (var place in rowsThen.Keys.Union(rowsNow.Keys).OrderBy(place => place.Name, StringComparer.Ordinal))
                {
                    var (one, other) = (rowsThen.GetValueOrDefault(place), rowsNow.GetValueOrDefault(place));
                    if (Text(one) != Text(other))
                    {
                        yield return new(place, one, other);
                    }
                }

                continue;
            }

            var takeThen = placeThen.Id <= placeNow.Id;
            var takeNow = placeNow.Id <= placeThen.Id;
            if (!takeThen || !takeNow || then.Current != now.Current)
            {
                yield return new(takeThen ? placeThen : placeNow, takeThen ? then.Current : null, takeNow ? now.Current : null);
            }

            hasThen = takeThen ? await then.MoveNextAsync() : hasThen;
            hasNow = takeNow ? await now.MoveNextAsync() : hasNow;
        }
    }

    // A list within a row is another object with the same members.
    private static string Text(FrozenRow? row) => row is null ? "" : JsonSerializer.Serialize(row);
}
