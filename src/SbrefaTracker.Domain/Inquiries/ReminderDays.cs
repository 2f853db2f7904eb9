namespace SbrefaTracker.Domain.Inquiries;

/// <summary>How many business days before and after the due day each step of the <see cref="ReminderLadder"/> is taken: this agency's rule, not a law's.</summary>
/// <param name="First">Before it: the first reminder to the office.</param>
/// <param name="Second">Before it: the second reminder to the office; later than the first.</param>
/// <param name="Liaison">After it: to the office.</param>
/// <param name="OfficeHead">After it: to the head of the office.</param>
/// <param name="Representative">After it: to the representative.</param>
/// <param name="Commissioner">After it: to the Commissioner.</param>
public sealed record ReminderDays(int First, int Second, int Liaison, int OfficeHead, int Representative, int Commissioner)
{
    /// <summary>No step lies further from the due day.</summary>
    public const int Most = 60;

    /// <summary>What holds where nothing is set: our practice.</summary>
    public static readonly ReminderDays Usual = new(5, 1, 1, 3, 5, 10);

    /// <summary>The days that do not go up the ladder one after another, by the names of the parameters; empty when all do.</summary>
    public IEnumerable<string> Unfit()
    {
        if (Second < 1 || Second >= First)
            yield return nameof(Second);
        if (First > Most)
            yield return nameof(First);
        if (Liaison < 1)
            yield return nameof(Liaison);
        if (OfficeHead <= Liaison)
            yield return nameof(OfficeHead);
        if (Representative <= OfficeHead)
            yield return nameof(Representative);
        if (Commissioner <= Representative || Commissioner > Most)
            yield return nameof(Commissioner);
    }
}
