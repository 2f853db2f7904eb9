using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Staff;

/// <summary>Tells in passing that something was done: the frame shows it for a while and reads it aloud.</summary>
public sealed class Told
{
    public event EventHandler? Changed;

    /// <summary>What was done last; null when it was seen.</summary>
    public string? Words { get; private set; }

    /// <summary>How often something was told: the same words twice are two messages.</summary>
    public int Count { get; private set; }

    /// <summary>What came of an act. When it was refused, what was done before is no answer to it, and goes.</summary>
    /// <param name="result">Done, or refused: then the page says why.</param>
    /// <param name="done">What is told when it was done.</param>
    public void Outcome(Result result, string done)
    {
        if (result.IsDone)
        {
            Done(done);
        }
        else
        {
            Seen();
        }
    }

    public void Done(string words)
    {
        Count++;
        Words = words;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Seen()
    {
        Words = null;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
