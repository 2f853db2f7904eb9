namespace SbrefaTracker.Web.Parts;

/// <summary>The postal codes of states, the District of Columbia and territories, as a form offers them. Their names are words.</summary>
public static class UsStates
{
    public static readonly IReadOnlyList<string> Codes =
    [
        "AL", "AK", "AS", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "GU", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA",
        "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "MP", "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX",
        "UT", "VT", "VI", "VA", "WA", "WV", "WI", "WY",
    ];
}
