using CsCheck;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Tests.Calendar;

namespace SbrefaTracker.Domain.Tests.Committees;

public class CommitteeClockPropertyTests
{
    // Around the change, where the two rules meet.
    private static readonly Gen<NoticeRule> Rule = CalendarGen.Day.Select(day => new NoticeRule(day));

    [Fact]
    public void The_latest_day_is_in_time_and_no_later_one_is() =>
        Gen.Select(Rule, Gen.Int[-60, 60]).Sample((rule, offset) =>
        {
            var meeting = rule.ChangedOn.AddDays(offset);
            var latest = rule.LatestFor(meeting);
            return rule.Read(latest, meeting).InTime && Enumerable.Range(1, 60).All(later => !rule.Read(latest.AddDays(later), meeting).InTime);
        });

    [Fact]
    public void The_count_to_a_meeting_leaves_no_day_out() =>
        Gen.Select(Rule, CalendarGen.Calendar, Gen.Int[-60, 60]).Sample((rule, calendar, offset) =>
        {
            var meeting = rule.ChangedOn.AddDays(offset);
            var count = rule.Count(calendar, meeting);
            return count.Due == meeting && count.DayByDay.Skip(1).All(day => day.Counted) && count.DayByDay[^1].Number == count.Days && count.Days == rule.Needed(count.From);
        });

    [Fact]
    public void A_charter_is_in_force_until_the_day_before_it_ends() =>
        Gen.Select(CalendarGen.Day, Gen.Int[0, 900]).Sample((filed, after) =>
        {
            var charter = new CommitteeCharter { FiledOn = filed, EndsOn = CharterClock.EndsOn(filed) };
            return CharterClock.Read([charter], filed.AddDays(after)).InForce == (filed.AddDays(after) < charter.EndsOn);
        });

    [Fact]
    public void The_count_of_a_charter_ends_where_it_ends() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Day).Sample((calendar, filed) =>
            CharterClock.Count(calendar, filed) is { } count && count.Due == CharterClock.EndsOn(filed) && count.DayByDay.Count == count.Days + 1);

    [Fact]
    public void Whoever_is_seated_by_the_rules_never_makes_more_than_the_seats_nor_a_third_term_in_a_row() =>
        Gen.Select(Gen.Int[0, 2_000], Gen.Int[1, 1_200], Gen.Int[0, 5]).Array[0, 40].Sample(wishes =>
        {
            List<CommitteeTerm> terms = [];
            var begin = new DateOnly(2020, 1, 1);
            foreach (var (from, days, person) in wishes)
            {
                var (fromOn, toOn) = (begin.AddDays(from), begin.AddDays(from + days));
                if (MembershipRules.Check([.. terms.Where(term => term.MemberId == person)], terms, fromOn, toOn).Count == 0)
                    terms.Add(new CommitteeTerm { MemberId = person, FromOn = fromOn, ToOn = toOn });
            }

            return Enumerable.Range(0, 3_300).All(day => MembershipRules.SeatsTaken(terms, begin.AddDays(day)) <= CommitteeRules.Seats)
                && terms.GroupBy(term => term.MemberId).All(own => MembershipRules.InARow(own.Skip(1), own.First().FromOn, own.First().ToOn) <= CommitteeRules.TermsInARow)
                && terms.All(term => term.ToOn <= MembershipRules.LastDay(term.FromOn));
        });
}
