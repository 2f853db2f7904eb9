using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Domain.Tests.Participation;

/// <summary>The rule that proposes who represents the agency, against the table that people reviewed.</summary>
public class RepresentationProposalTests
{
    private static readonly IReadOnlyList<string[]> Rows =
        [.. Repository.ReviewedLines("Participation", "representation-proposals.txt").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void Proposes_what_was_reviewed() => Assert.Equal(
        Rows.Select(row => string.Join(' ', row)),
        Rows.Select(row =>
        {
            var proposal = RepresentationProposal.Of(Grounds(row));
            return string.Join(' ', [.. row[..7], proposal.Way, proposal.Rule]);
        }));

    [Fact]
    public void Every_row_of_the_rule_was_reviewed() =>
        Assert.Equal(ProposalRules.List.Codes.Order(StringComparer.Ordinal), Rows.Select(row => row[8]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Only_known_codes_stand_in_the_table() => Assert.All(Rows, row =>
    {
        Assert.True(Natures.List.Has(row[0]) && AgendaKinds.List.Has(row[1]) && ParticipantKinds.List.Has(row[2]) && HeldAsCodes.List.Has(row[3]), string.Join(' ', row));
        Assert.True(Representations.List.Has(row[7]) && row[4..7].All(cell => cell is "yes" or "no"), string.Join(' ', row));
    });

    [Fact]
    public void A_bar_and_an_open_case_are_never_anything_but_declined() => Assert.All(
        from nature in Natures.List.Codes
        from agenda in AgendaKinds.List.Codes
        from participants in ParticipantKinds.List.Codes
        from heldAs in HeldAsCodes.List.Codes
        from barred in (bool[])[true, false]
        where barred || agenda == AgendaKinds.PendingCase
        select new RepresentationGrounds(nature, agenda, participants, heldAs, barred, IsShort: false, AgencySpeaks: true),
        grounds => Assert.Equal(Representations.Decline, RepresentationProposal.Of(grounds).Way));

    private static RepresentationGrounds Grounds(string[] row) => new(row[0], row[1], row[2], row[3], row[4] == "yes", row[5] == "yes", row[6] == "yes");
}
