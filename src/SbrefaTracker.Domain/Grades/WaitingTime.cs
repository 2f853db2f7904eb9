namespace SbrefaTracker.Domain.Grades;

/// <summary>
/// How long a response takes when some have not come yet. Of an open complaint is known only that it takes longer than it has waited: it is
/// right-censored, neither left out nor counted as if it were answered. The estimate is that of Kaplan and Meier (1958).
/// </summary>
public static class WaitingTime
{
    // A product of fractions that is one half may come out a hair above it.
    private const double Hair = 1e-9;

    /// <summary>
    /// The first day by which at least half are estimated to be answered; null when more than half are estimated to wait to the end, or there
    /// are none at all.
    /// </summary>
    /// <param name="answered">By days: how many were answered after so many.</param>
    /// <param name="open">By days: how many had waited so many when they were last looked at, and were open.</param>
    public static int? Median(IReadOnlyList<long> answered, IReadOnlyList<long> open)
    {
        var (atRisk, waiting) = (answered.Sum() + open.Sum(), 1.0);
        for (var day = 0; day < answered.Count && atRisk > 0; day++)
        {
            // Who was last looked at on a day was open through it, and so was at risk on it.
            waiting *= 1 - ((double)answered[day] / atRisk);
            if (waiting <= 0.5 + Hair)
                return day;
            atRisk -= answered[day] + (day < open.Count ? open[day] : 0);
        }

        return null;
    }
}
