namespace SbrefaTracker.Cli.Frame;

/// <summary>How the program ends; scripts rely on these.</summary>
public static class Exit
{
    public const int Done = 0;

    /// <summary>The input was refused, and nothing was written.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage, or a file that does not exist.</summary>
    public const int Usage = 2;

    /// <summary>An integrity check failed.</summary>
    public const int NotIntact = 3;
}

/// <summary>Ends the verb with one line on standard error.</summary>
public sealed class StopException : Exception
{
    public StopException(int exit, string message)
        : base(message) => Code = exit;

    public StopException()
    {
    }

    public StopException(string message)
        : base(message)
    {
    }

    public StopException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public int Code { get; } = Exit.Refused;

    public static StopException Usage(string message) => new(Exit.Usage, message);

    public static StopException Refused(string message) => new(Exit.Refused, message);
}
