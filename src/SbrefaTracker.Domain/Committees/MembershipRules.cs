using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Committees;

/// <summary>A share of the seats.</summary>
/// <param name="Viewpoint">A code of <see cref="Viewpoints"/>.</param>
/// <param name="Seats">Members who bring it on the day.</param>
public sealed record SeatShare(string Viewpoint, int Seats);

/// <summary>Who may have which seat (19 U.S.C. 4316(b)): 20 of them, terms of at most three years, two in a row at most.</summary>
public static class MembershipRules
{
    public const string Authority = "19 U.S.C. 4316(b)";

    /// <summary>The last day that a term which begins then may have.</summary>
    public static DateOnly LastDay(DateOnly fromOn) => fromOn.AddYears(CommitteeRules.TermYears).AddDays(-1);

    /// <summary>Why a term may not be given; nothing when it may.</summary>
    /// <param name="own">The earlier and later terms of the same person.</param>
    /// <param name="all">The terms of everybody, theirs included.</param>
    public static IReadOnlyList<Refusal> Check(IReadOnlyCollection<CommitteeTerm> own, IReadOnlyCollection<CommitteeTerm> all, DateOnly fromOn, DateOnly toOn)
    {
        if (toOn < fromOn)
        {
            return [Refusal.On("ToOn", "committee.term_backwards", fromOn)];
        }

        List<Refusal> refusals = [];
        if (toOn > LastDay(fromOn))
        {
            refusals.Add(Refusal.On("ToOn", "committee.term_too_long", CommitteeRules.TermYears, LastDay(fromOn)));
        }

        if (own.Any(term => term.FromOn <= toOn && fromOn <= term.LastDay))
        {
            refusals.Add(Refusal.On("FromOn", "committee.term_overlaps"));
        }
        else if (InARow(own, fromOn, toOn) > CommitteeRules.TermsInARow)
        {
            refusals.Add(Refusal.On("FromOn", "committee.terms_in_a_row", CommitteeRules.TermsInARow));
        }

        if (MostSeats(all, fromOn, toOn) >= CommitteeRules.Seats)
        {
            refusals.Add(Refusal.On("FromOn", "committee.no_seat", CommitteeRules.Seats));
        }

        return refusals;
    }

    /// <summary>How many terms of one person follow one another, with the new one among them.</summary>
    public static int InARow(IEnumerable<CommitteeTerm> own, DateOnly fromOn, DateOnly toOn)
    {
        var spans = own.Select(term => (From: term.FromOn, To: term.LastDay)).Append((From: fromOn, To: toOn)).OrderBy(span => span.From).ToList();
        var (row, mine, longest) = (0, false, 0);
        for (var i = 0; i < spans.Count; i++)
        {
            var follows = i > 0 && spans[i].From.DayNumber - spans[i - 1].To.DayNumber - 1 < CommitteeRules.DaysBetweenTerms;
            (row, mine) = follows ? (row + 1, mine) : (1, false);
            mine |= spans[i] == (fromOn, toOn);
            longest = mine ? Math.Max(longest, row) : longest;
        }

        return longest;
    }

    /// <summary>Seats taken on a day.</summary>
    public static int SeatsTaken(IEnumerable<CommitteeTerm> terms, DateOnly day) => terms.Count(term => term.Holds(day));

    /// <summary>The seats by point of view, the most first; every point of view is there, also those that nobody brings.</summary>
    public static IReadOnlyList<SeatShare> Balance(IEnumerable<CommitteeMember> members, IReadOnlyCollection<CommitteeTerm> terms, DateOnly day)
    {
        var seated = terms.Where(term => term.Holds(day)).Select(term => term.MemberId).ToHashSet();
        var counts = members.Where(member => seated.Contains(member.Id)).CountBy(member => member.Viewpoint).ToDictionary(StringComparer.Ordinal);
        return [.. Viewpoints.List.Codes.Select(code => new SeatShare(code, counts.GetValueOrDefault(code))).OrderByDescending(share => share.Seats)];
    }

    // The number of seats rises only where a term begins, so those days and the first are enough to look at.
    private static int MostSeats(IReadOnlyCollection<CommitteeTerm> all, DateOnly fromOn, DateOnly toOn) =>
        all.Select(term => term.FromOn).Where(day => fromOn < day && day <= toOn).Append(fromOn).Max(day => SeatsTaken(all, day));
}
