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

    // What holds for every verb may stand before it as well.
    private async Task<int> Dispatch(IReadOnlyList<string> all, CancellationToken ct)
    {
        List<string> before = [.. all.TakeWhile(one => one == Arguments.VerboseFlag)];
        List<string> given = [.. all.Skip(before.Count)];
        if (given is ["help" or "--help" or "-h", ..])
        {
            ShowVerbs();
            return Exit.Done;
        }

        if (Find(given) is not { } verb)
        {
            screen.Error($"sbrefa: {NoVerb(given)}; sbrefa --help lists them");
            return Exit.Usage;
        }

        var rest = given.Skip(verb.Name.Split(' ').Length).ToList();
        if (rest.Contains("--help"))
        {
            screen.Line(verb.Usage);
            screen.Line(verb.Purpose);
            return Exit.Done;
        }

        return await RunVerb(verb, [.. before, .. rest], ct);
    }

    private static string NoVerb(IReadOnlyList<string> given) => given switch
    {
        [] => "say what to do",
        [var first, ..] when first.StartsWith('-') => $"{first} stands before the verb; only {Arguments.VerboseFlag} may, other options follow their verb",
        _ => $"there is no verb \"{string.Join(' ', given.Take(2))}\"",
    };

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
            if (given.Contains(Arguments.VerboseFlag) && stopped is not StopException)
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
        screen.Line("usage: sbrefa [--verbose] VERB ...");
        foreach (var verb in verbs)
        {
            screen.Line($"  {verb.Name} {verb.Syntax}".TrimEnd());
            screen.Line($"      {verb.Purpose}");
        }
    }
}
