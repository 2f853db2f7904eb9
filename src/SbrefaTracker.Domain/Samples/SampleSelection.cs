using System.Security.Cryptography;
using System.Text;

namespace SbrefaTracker.Domain.Samples;

/// <summary>One that was chosen.</summary>
/// <param name="Reference">The complaint.</param>
/// <param name="Rank">The digest by which it was ordered, 64 hexadecimal digits.</param>
public sealed record SampledReference(string Reference, string Rank);

/// <summary>
/// Chooses from a population that is told one by one: each reference gets the SHA-256 of the seed, a line feed and the reference, and the lowest digests
/// are the sample. Neither the order of the list nor its length matters, and anyone with the list and the seed chooses the same: <c>docs/samples.md</c>.
/// Holds no more than the sample, however large the population is.
/// </summary>
public sealed class SampleSelection(string seed, int size)
{
    /// <summary>Names this way of choosing; another one gets another name.</summary>
    public const string Method = "sha256-seed-reference/1";

    private readonly PriorityQueue<SampledReference, string> _lowest = new(Comparer<string>.Create((one, other) => string.CompareOrdinal(other, one)));

    /// <summary>The lowest first.</summary>
    public IReadOnlyList<SampledReference> Chosen => [.. _lowest.UnorderedItems.Select(item => item.Element).OrderBy(one => one.Rank, StringComparer.Ordinal)];

    public static string RankOf(string seed, string reference) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{reference}")));

    public void Consider(string reference)
    {
        var rank = RankOf(seed, reference);
        if (_lowest.Count < size)
            _lowest.Enqueue(new(reference, rank), rank);
        else if (size > 0 && string.CompareOrdinal(rank, _lowest.Peek().Rank) < 0)
            _lowest.EnqueueDequeue(new(reference, rank), rank);
    }
}
