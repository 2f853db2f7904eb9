namespace SbrefaTracker.Domain.Disclosure;

/// <summary>Who gets the fields of one kind. Staff always do and the public never does, so that the row need not say it.</summary>
/// <param name="Fields">Names as in the CSV, or of what belongs to a complaint beside its columns.</param>
public sealed record DisclosureRow(LevelRules Filer, LevelRules Office, LevelRules Ono, LevelRules Auditor, IReadOnlyList<string> Fields)
{
    public LevelRules For(Audience audience) =>
        audience switch
        {
            Audience.Staff => LevelRules.Always,
            Audience.Filer => Filer,
            Audience.Office => Office,
            Audience.Ono => Ono,
            Audience.Auditor => Auditor,
            _ => LevelRules.Never,
        };
}
