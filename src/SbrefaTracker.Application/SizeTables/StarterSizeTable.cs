using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.SizeTables;

/// <summary>
/// The size table that a new database starts with: SBA's of April 2021 (13 CFR 121.201 by NAICS 2017, as published in SBA's
/// repository sba-gov-size-standards-api). SBA raised many standards in 2022 (87 FR, recalled, verify): an agency imports the
/// versions it needs, each with its day.
/// </summary>
public static class StarterSizeTable
{
    public const string Version = "naics_2021";

    /// <summary>The day SBREFA was signed: until other versions are imported, this one stands for all days.</summary>
    public static readonly DateOnly EffectiveFrom = new(1996, 3, 29);

    public static SizeTableRow Table() => new() { Version = Version, EffectiveFrom = EffectiveFrom };

    public static IReadOnlyList<SizeStandardRow> Rows()
    {
        using var stream = typeof(StarterSizeTable).Assembly.GetManifestResourceStream("SbrefaTracker.Application.SizeTables.naics_2021.json")!;
        return SizeTableFile.Read(stream, Version, fault => throw new InvalidOperationException($"The starter size table is broken: {fault}")).Rows;
    }
}
