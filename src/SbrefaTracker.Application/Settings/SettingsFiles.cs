using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace SbrefaTracker.Application.Settings;

/// <summary>
/// What Web and Cli read: <c>appsettings.json</c> beside the program, then the file named by <c>SBREFA_SETTINGS</c>, then the
/// environment, each over the one before.
/// </summary>
public static class SettingsFiles
{
    public const string Variable = "SBREFA_SETTINGS";
    private const string FolderKey = "Settings:Folder";

    /// <summary>Adds the two files; the caller adds the environment after them.</summary>
    /// <exception cref="SettingsException">The variable names a file that is not there, or one of them is no JSON.</exception>
    public static IConfigurationBuilder AddTo(IConfigurationBuilder builder) => AddTo(builder, Environment.GetEnvironmentVariable(Variable));

    /// <inheritdoc cref="AddTo(IConfigurationBuilder)"/>
    /// <param name="builder">Takes them.</param>
    /// <param name="named">The second file; null when none is named.</param>
    public static IConfigurationBuilder AddTo(IConfigurationBuilder builder, string? named)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        builder.Add(Source(beside, optional: true));
        if (!string.IsNullOrWhiteSpace(named))
        {
            var file = Path.GetFullPath(named);
            if (!File.Exists(file))
            {
                throw new SettingsException($"{Variable} names {file}, which does not exist.");
            }

            builder.Add(Source(file, optional: false));
            beside = file;
        }

        builder.AddInMemoryCollection([new(FolderKey, Path.GetDirectoryName(beside))]);
        return builder;
    }

    /// <summary>
    /// The folder from which a relative path counts: that of the file which says it. What the environment or the command line says counts from
    /// the folder of the last file.
    /// </summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="key">Under which the path stands.</param>
    public static string FolderOf(IConfiguration configuration, string key) =>
        (configuration as IConfigurationRoot)?.Providers.LastOrDefault(provider => provider.TryGet(key, out _)) is JsonConfigurationProvider { Source: var file }
        && PathOf(file) is { } path
            ? Path.GetDirectoryName(path)!
            : configuration[FolderKey] ?? AppContext.BaseDirectory;

    /// <summary>The absolute path of what a key names; null when it names nothing.</summary>
    public static string? PathOf(IConfiguration configuration, string key) =>
        configuration[key]?.Trim() is { Length: > 0 } named ? Path.GetFullPath(named, FolderOf(configuration, key)) : null;

    /// <summary>The settings of a program without a web host.</summary>
    public static IConfiguration Load() => AddTo(new ConfigurationBuilder()).AddEnvironmentVariables().Build();

    private static void Unreadable(FileLoadExceptionContext failed) =>
        throw new SettingsException($"{PathOf(failed.Provider.Source)} cannot be read as settings: {failed.Exception.GetBaseException().Message}", failed.Exception);

    private static string? PathOf(FileConfigurationSource file) => file.FileProvider?.GetFileInfo(file.Path ?? "").PhysicalPath;

    private static JsonConfigurationSource Source(string path, bool optional)
    {
        var source = new JsonConfigurationSource { Path = path, Optional = optional, ReloadOnChange = false, OnLoadException = Unreadable };
        source.ResolveFileProvider();
        return source;
    }
}
