using System.Data.Common;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Cli.Frame;

/// <summary>Finds the verb, runs it, and turns whatever happens into an exit code and lines that a person can use.</summary>
public sealed class CommandLine(IReadOnlyList<Verb> verbs, Screen screen, Func<IConfiguration> settings, TimeProvider clock)
{
    public async Task<int> Run(IReadOnlyList<string> given, CancellationToken ct)
    {
        try
        {
            return await Dispatch(given, ct);
        }
        finally
        {
            screen.Flush();
        }
    }

    private async Task<int> Dispatch(IReadOnlyList<string> given, CancellationToken ct)
    {
        if (given is ["help" or "--help" or "-h", ..])
        {
            ShowVerbs();
            return Exit.Done;
        }

        if (Find(given) is not { } verb)
        {
            screen.Error($"sbrefa: {(given.Count == 0 ? "say what to do" : $"there is no verb \"{string.Join(' ', given.Take(2))}\"")}; sbrefa --help lists them");
            return Exit.Usage;
        }

        var rest = given.Skip(verb.Name.Split(' ').Length).ToList();
        if (rest.Contains("--help"))
        {
            screen.Line(verb.Usage);
            screen.Line(verb.Purpose);
            return Exit.Done;
        }

        return await RunVerb(verb, rest, ct);
    }

    private async Task<int> RunVerb(Verb verb, IReadOnlyList<string> given, CancellationToken ct)
    {
        Call? call = null;
        try
        {
            call = new Call(Arguments.Read(verb, given), screen, settings, clock);
            return await verb.Run(call, ct);
        }
        catch (Exception stopped)
        {
            var (exit, reason) = Why(stopped);
            screen.Error($"sbrefa: {reason}{(call?.Database is { } database ? $" ({database})" : "")}");
            if (given.Contains("--verbose") && stopped is not StopException)
            {
                screen.Error(stopped.ToString());
            }

            return exit;
        }
        finally
        {
            if (call is not null)
            {
                await call.DisposeAsync();
            }
        }
    }

    private static (int Exit, string Reason) Why(Exception stopped) => stopped switch
    {
        StopException stop => (stop.Code, stop.Message),
        SettingsException bad => (Exit.Usage, bad.Message),
        OperationCanceledException => (Exit.Refused, "stopped; nothing was written"),
        FileNotFoundException or DirectoryNotFoundException => (Exit.Usage, stopped.Message),
        IOException or UnauthorizedAccessException => (Exit.Refused, stopped.Message),
        DbException => (Exit.Refused, $"the database refused: {stopped.Message}"),
        { InnerException: DbException inner } => (Exit.Refused, $"the database refused: {inner.Message}"),
        _ => (Exit.Refused, $"this should not have happened: {stopped.Message}"),
    };

    private Verb? Find(IReadOnlyList<string> given) =>
        verbs.Where(verb => verb.Name.Split(' ').SequenceEqual(given.Take(verb.Name.Split(' ').Length), StringComparer.Ordinal))
            .MaxBy(verb => verb.Name.Length);

    private void ShowVerbs()
    {
        screen.Line("usage: sbrefa VERB ... [--verbose]");
        foreach (var verb in verbs)
        {
            screen.Line($"  {verb.Name} {verb.Syntax}".TrimEnd());
            screen.Line($"      {verb.Purpose}");
        }
    }
}
