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
    /// <exception cref="SettingsException">The variable names a file that is not there.</exception>
    public static IConfigurationBuilder AddTo(IConfigurationBuilder builder)
    {
        var named = Environment.GetEnvironmentVariable(Variable);
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

    /// <summary>The folder from which relative paths in the settings count.</summary>
    public static string FolderOf(IConfiguration configuration) => configuration[FolderKey] ?? AppContext.BaseDirectory;

    /// <summary>The settings of a program without a web host.</summary>
    public static IConfiguration Load() => AddTo(new ConfigurationBuilder()).AddEnvironmentVariables().Build();

    private static JsonConfigurationSource Source(string path, bool optional)
    {
        var source = new JsonConfigurationSource { Path = path, Optional = optional, ReloadOnChange = false };
        source.ResolveFileProvider();
        return source;
    }
}
