using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Publishing;

/// <summary>Who agreed that something is published.</summary>
public static class ConsentGivers
{
    public static readonly CodeList List = new("consent_from", "filer", "agent");
}

/// <summary>How they agreed.</summary>
public static class ConsentWays
{
    public static readonly CodeList List = new("consent_way", "letter", "email", "phone", "in_person");
}
