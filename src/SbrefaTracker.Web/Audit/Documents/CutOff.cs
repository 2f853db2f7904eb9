using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Audit.Documents;

/// <summary>The cut-off that an address asks for.</summary>
/// <param name="Day">Null when it names none: today.</param>
internal readonly record struct CutOff(DateOnly? Day)
{
    /// <summary>Refused as not found for what is no day, and for one that lies ahead.</summary>
    public static Result<CutOff> Read(string? asOf, DateOnly today)
    {
        var day = Dates.Read(asOf);
        return (day is null && !string.IsNullOrEmpty(asOf)) || day > today ? Refusal.Of("not_found") : new CutOff(day);
    }
}
