namespace SbrefaTracker.Domain.Calendar;

/// <summary>
/// The years in which what the office keeps of itself lies: another is a slip of the pen, and refused. A complaint's days may lie in any year; of one before these whoever
/// imports is told.
/// </summary>
public static class UsualYears
{
    public const int First = 1900;
    public const int Last = 2200;

    public static bool Have(DateOnly day) => Have(day.Year);

    public static bool Have(int year) => year is >= First and <= Last;
}
