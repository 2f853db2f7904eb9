namespace SbrefaTracker.Domain.Calendar;

/// <summary>A weekday on which the agency was closed by order. It is no legal holiday and counts only where the layer is switched on.</summary>
/// <param name="Day">The day, in the agency's time zone.</param>
/// <param name="Name">What it was, in the words of whoever recorded it.</param>
/// <param name="Authority">The order that closed the agency.</param>
public sealed record Closure(DateOnly Day, string Name, string Authority);
