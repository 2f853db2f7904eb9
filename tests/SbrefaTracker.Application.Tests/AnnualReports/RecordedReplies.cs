using CsCheck;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>An inquiry with what its reply was found to be worth, the earliest first.</summary>
public sealed record RecordedInquiry(Inquiry Asked, IReadOnlyList<Assessment> Assessed);

/// <summary>A systemic flag as a test writes it down; the row is made anew each time, as its number is given by the database.</summary>
public sealed record RecordedFlag(DateOnly RaisedOn, PatternState State, DateOnly? DecidedOn)
{
    public PatternFlag Row() => new() { OfficeCode = "0401", ActionType = "PEN", RaisedOn = RaisedOn, State = State, DecidedOn = DecidedOn };
}

/// <summary>Inquiries, what their replies were found to be worth, and systemic flags: arbitrary ones, and some of each kind.</summary>
internal static class RecordedReplies
{
    // Offices about which complaints are, and one about which there is none.
    private static readonly string[] Offices = ["0401", "CEE-ELE", "2704", "3901"];
    private static readonly string[] Letters = ["A", "B", "C", "D", "F"];

    /// <summary>The cut-off for which <see cref="Known"/> is written.</summary>
    public static readonly DateOnly KnownAsOf = new(2025, 6, 30);

    /// <summary>
    /// Three complaints of the fiscal year 2025 with replies of every grade: one of them assessed twice, before the cut-off and after it, one only after it, one not at all, one of an office about which there is no complaint;
    /// and four flags, one of the year before.
    /// </summary>
    public static Recorded[] Known()
    {
        var (day, late) = (new DateOnly(2025, 1, 6), KnownAsOf.AddDays(3));
        Recorded One(string source, params RecordedInquiry[] inquiries)
        {
            var complaint = Recordings.Complaint(day);
            (complaint.ForwardedOn, complaint.Source) = (day.AddDays(2), source);
            return new(complaint, []) { Inquiries = inquiries };
        }

        return Recordings.Numbered(
        [
            One(Sources.Ono, Of(day, "0401", 20, (30, "D"), (60, "A")), Of(day, "CEE-ELE", 25, (40, "B")), Of(day, "3901", 26, (41, "C"))) with
            {
                Flags =
                [
                    new(new DateOnly(2024, 10, 1), PatternState.Accepted, new DateOnly(2025, 1, 10)), new(day, PatternState.Dismissed, new DateOnly(2025, 2, 3)),
                    new(day, PatternState.Accepted, late), new(new DateOnly(2024, 9, 30), PatternState.Accepted, new DateOnly(2024, 11, 1)),
                ],
            },
            One(Sources.Direct, Of(day, "2704", 20, (50, "D"), (late.DayNumber - day.DayNumber, "A")), Of(day, "0401", 21, (late.DayNumber - day.DayNumber, "A")), Of(day, "0401", 22)),
            One(Sources.Direct, Of(day, "2704", 33, (44, "F")), Of(day, "2704", null)),
        ]);
    }

    public static Gen<RecordedInquiry[]> Inquiries(DateOnly received) =>
        from many in Gen.Int[0, 4]
        from all in Gen.Select(Gen.Int[0, Offices.Length - 1], Gen.Int[-30, 200], Gen.Int[0, 2], Gen.Int[0, 250], Gen.Int[0, Letters.Length - 1], Gen.Int[0, Letters.Length - 1]).Array[2]
        select all.Take(Math.Max(0, many - 2)).Select(one =>
        {
            var (office, replied, times, gap, first, second) = one;
            (int, string)[] assessed = [(replied + (gap / 2), Letters[first]), (replied + gap, Letters[second])];
            return Of(received, Offices[office], replied < 0 ? null : replied, replied < 0 ? [] : [.. assessed.Take(times)]);
        }).ToArray();

    public static Gen<RecordedFlag[]> Flags(DateOnly received) =>
        from some in Gen.Int[0, 5]
        from raised in Gen.Int[0, 200]
        from state in Gen.Int[0, 2]
        from decided in Gen.Int[0, 200]
        select some != 0
            ? Array.Empty<RecordedFlag>()
            : [new(received.AddDays(raised), (PatternState)state, (PatternState)state == PatternState.Raised ? null : received.AddDays(raised + decided))];

    // Days are counted from the receipt.
    private static RecordedInquiry Of(DateOnly received, string office, int? replied, params IReadOnlyList<(int After, string Grade)> assessed) => new(
        new Inquiry { OfficeCode = office, AskedOn = received, AskedBy = "analyst", DueOn = received.AddDays(14), RepliedOn = replied is { } after ? received.AddDays(after) : null },
        [
            .. assessed.Select(one => new Assessment
            {
                AssessedOn = received.AddDays(one.After), By = "representative", FactsLookedInto = true, Personnel = PersonnelCodes.NotRaised, SignerRank = SignerRanks.High, Professional = true, Grade = one.Grade, Rule = 1,
            }),
        ]);
}
