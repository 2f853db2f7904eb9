namespace SbrefaTracker.Domain.Disclosure;

/// <summary>Whether an audience gets a field at one level of confidentiality.</summary>
public enum DisclosureRule
{
    Never,

    /// <summary>Only when the filer ticked this very field.</summary>
    WhenTicked,

    Always,
}

/// <summary>One rule for each level of confidentiality.</summary>
public sealed record LevelRules(DisclosureRule Full, DisclosureRule Facts, DisclosureRule Closed)
{
    public static readonly LevelRules Always = new(DisclosureRule.Always, DisclosureRule.Always, DisclosureRule.Always);
    public static readonly LevelRules Never = new(DisclosureRule.Never, DisclosureRule.Never, DisclosureRule.Never);

    /// <summary>At the levels <c>full</c> and <c>facts</c>.</summary>
    public static readonly LevelRules UnlessClosed = new(DisclosureRule.Always, DisclosureRule.Always, DisclosureRule.Never);

    /// <summary>At the level <c>full</c>; at <c>facts</c> the filer decides field by field.</summary>
    public static readonly LevelRules FullOrTicked = new(DisclosureRule.Always, DisclosureRule.WhenTicked, DisclosureRule.Never);

    public static readonly LevelRules OnlyFull = new(DisclosureRule.Always, DisclosureRule.Never, DisclosureRule.Never);
}
