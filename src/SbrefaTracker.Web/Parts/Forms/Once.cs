namespace SbrefaTracker.Web.Parts.Forms;

/// <summary>
/// Lets one sending of a form go at a time. A disabled button comes too late for whoever presses twice: the page hears of it after a way there
/// and back, and both presses are on their way by then. Every handler that sends takes its turn first, and stops when there is none.
/// </summary>
public sealed class Once
{
    /// <summary>Something is being sent, or the last thing was.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>The turn, given back when it is disposed of; null while another has it.</summary>
    public Turn? Take()
    {
        if (IsTaken)
        {
            return null;
        }

        IsTaken = true;
        return new Turn(this);
    }

    /// <summary>One sending, from the press to its answer.</summary>
    public sealed class Turn : IDisposable
    {
        private readonly Once _of;
        private bool _isLast;

        internal Turn(Once of) => _of = of;

        /// <summary>It was done, and the page is left for another: a press that comes before it has gone sends nothing.</summary>
        public void IsLast() => _isLast = true;

        public void Dispose()
        {
            _of.IsTaken = _isLast;
        }
    }
}
