using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Gathers problems, each once, and not more than a person can read, whatever is stored.</summary>
internal sealed class Findings
{
    private readonly HashSet<LedgerProblem> _seen = [];
    private readonly List<LedgerProblem> _problems = [];

    public IReadOnlyList<LedgerProblem> Problems => _problems;

    public long Unlisted { get; private set; }

    public bool IsFull => _problems.Count >= LedgerReport.MostProblems;

    public void Add(LedgerFault fault) => Add(new LedgerProblem(fault.Code, ComplaintId: fault.ComplaintId, Entry: fault.Number));

    public void Add(LedgerProblem problem)
    {
        if (IsFull)
        {
            Unlisted++;
        }
        else if (_seen.Add(problem))
        {
            _problems.Add(problem);
        }
    }
}
