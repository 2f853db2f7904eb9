using System.Globalization;
using SbrefaTracker.Application.Complaints.Queries.Searching;

namespace SbrefaTracker.Application.Views;

/// <summary>What a watched view held when it was looked at last.</summary>
/// <param name="Head">The number of the newest entry of the ledger then: whatever changed since has a higher one.</param>
/// <param name="Day">The agency's day then.</param>
/// <param name="Ids">The complaints in it.</param>
internal sealed record ViewMembers(long Head, DateOnly Day, IReadOnlySet<long> Ids)
{
    private const char Between = ' ';

    // What an earlier version of the program watched of a view: its newest, separated by commas.
    private const int OnceWatched = 500;

    // What one has read, what became of a message, and that something is a copy writes no entry of the ledger.
    private static readonly string[] NotInTheLedger = [SearchFields.Unread, SearchFields.Undelivered, SearchFields.Copy];

    /// <summary>What is in it can be told from what the ledger says of complaints since, and from the day.</summary>
    public static bool FollowLedger(string? search) => string.IsNullOrWhiteSpace(search) || SearchParser.Read(search).Value is not { } node || Follows(node);

    /// <summary>What <see cref="ToString"/> wrote; null when the view was never looked at, or only a part of it was watched.</summary>
    public static ViewMembers? Read(string held)
    {
        var parts = held.Split(Between);
        if (parts.Length == 3)
        {
            return new ViewMembers(long.Parse(parts[0], CultureInfo.InvariantCulture), DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), Unpacked(parts[2]));
        }

        var ids = held is "" or "0" ? [] : held.Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToHashSet();
        return held.Length == 0 || ids.Count >= OnceWatched ? null : new ViewMembers(0, DateOnly.MinValue, ids);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Head}{Between}{Day:yyyy-MM-dd}{Between}{Packed()}");

    private static bool Follows(SearchNode node) => node switch
    {
        FieldTerm { Field.Kind: SearchFieldKind.Flag } term => !NotInTheLedger.Contains(term.Value),
        AllOf all => all.Nodes.All(Follows),
        AnyOf any => any.Nodes.All(Follows),
        Not not => Follows(not.Node),
        _ => true,
    };

    // How far each is from the one before, seven bits at a time: a byte or two for each.
    private string Packed()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var last = 0L;
        foreach (var id in Ids.Order())
        {
            writer.Write7BitEncodedInt64(id - last);
            last = id;
        }

        return Convert.ToBase64String(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static HashSet<long> Unpacked(string text)
    {
        var ids = new HashSet<long>();
        using var bytes = new MemoryStream(Convert.FromBase64String(text));
        using var reader = new BinaryReader(bytes);
        for (var last = 0L; bytes.Position < bytes.Length;)
        {
            last += reader.Read7BitEncodedInt64();
            ids.Add(last);
        }

        return ids;
    }
}
