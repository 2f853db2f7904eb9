namespace SbrefaTracker.Application.Settings;

/// <summary>Says under which key a property of a type of settings is read, so that it stands among the settings in force.</summary>
/// <param name="key">As in <c>docs/settings.md</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string key) : Attribute
{
    public string Key { get; } = key;

    /// <summary>Nobody is shown what it is, only whether it is set: a password, a key, where they lie, and who signs in with them.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The shipped value where it is our reading of a source that is to be verified; null where it is not.</summary>
    public string? OurReading { get; init; }
}
