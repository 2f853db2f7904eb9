using System.Globalization;

namespace SbrefaTracker.Cli.Frame;

/// <summary>Where the program writes: results, errors, and progress that only a terminal sees.</summary>
/// <param name="output">Results.</param>
/// <param name="error">Errors, one line each.</param>
/// <param name="isTerminal">Somebody watches standard error.</param>
public sealed class Screen(TextWriter output, TextWriter error, bool isTerminal)
{
    private bool _progressShown;

    public void Line(string text) => output.WriteLine(text);

    /// <summary>One line, whatever the text holds.</summary>
    public void Error(string text)
    {
        ClearProgress();
        error.WriteLine(OneLine(text));
    }

    /// <summary>Shows how far it is; every thousandth step is enough.</summary>
    public void Progress(string doing, int done)
    {
        if (isTerminal && done % 1000 == 0)
        {
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{doing}: {done:N0} "));
            _progressShown = true;
        }
    }

    /// <summary>Shows what it is doing now.</summary>
    public void Progress(string doing)
    {
        if (isTerminal)
        {
            ClearProgress();
            error.Write(doing);
            _progressShown = true;
        }
    }

    public void ClearProgress()
    {
        if (_progressShown)
        {
            error.Write("\r" + new string(' ', 60) + "\r");
            _progressShown = false;
        }
    }

    public void Flush()
    {
        ClearProgress();
        output.Flush();
        error.Flush();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
