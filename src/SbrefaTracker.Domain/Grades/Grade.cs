namespace SbrefaTracker.Domain.Grades;

/// <summary>A grade of ONO's published scale, best first.</summary>
public enum Grade
{
    A,
    B,
    C,
    D,
    F,
}

/// <summary>The last business day of each grade of timeliness; later than the last is F.</summary>
public sealed record TimelinessScale(int A, int B, int C, int D)
{
    /// <summary>Each grade has days of its own, and a worse one comes after a better one.</summary>
    public bool IsRising => 0 < A && A < B && B < C && C < D;

    public Grade Of(int days) => Of((double)days);

    /// <summary>The grade of a mean, which is not rounded before: 30.0 is A, anything more is B.</summary>
    public Grade Of(double days) =>
        days <= A ? Grade.A
        : days <= B ? Grade.B
        : days <= C ? Grade.C
        : days <= D ? Grade.D
        : Grade.F;

    /// <summary>The last business day on which the grade is still given; null for F.</summary>
    public int? LastDayOf(Grade grade) =>
        grade switch { Grade.A => A, Grade.B => B, Grade.C => C, Grade.D => D, _ => null };
}
