namespace SbrefaTracker.Domain.Campaigns;

/// <summary>When complaints are proposed as a campaign. The numbers are our own, no source sets them.</summary>
public static class CampaignRule
{
    /// <summary>So many filers at least, each with another name of the entity: one filer who writes often is no campaign.</summary>
    public const int LeastFilers = 3;

    /// <summary>How alike two narratives are at least that are nearly the same (<see cref="Complaints.TextLikeness"/>).</summary>
    public const double LeastLikeness = 0.5;

    /// <summary>Most complaints of one proposal, the most alike; the others join when somebody adds them.</summary>
    public const int MostComplaints = 200;
}
