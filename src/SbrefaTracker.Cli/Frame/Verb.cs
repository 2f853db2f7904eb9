namespace SbrefaTracker.Cli.Frame;

/// <summary>One thing the program does.</summary>
public abstract class Verb
{
    /// <summary>The words that call it, e.g. <c>import complaints</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What follows the name, as the usage text shows it.</summary>
    public abstract string Syntax { get; }

    /// <summary>What it does, in half a line.</summary>
    public abstract string Purpose { get; }

    /// <summary>How many arguments without a name it takes.</summary>
    public virtual int Operands => 0;

    /// <summary>Names without a value, e.g. <c>--dry-run</c>.</summary>
    public virtual IReadOnlyList<string> Flags => [];

    /// <summary>Names with a value; given more than once, the values add up.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <summary>Those of the options whose further values may follow the first one without the name again.</summary>
    public virtual IReadOnlyList<string> Lists => [];

    public string Usage => $"usage: sbrefa {Name} {Syntax}".TrimEnd();

    /// <returns>One of <see cref="Exit"/>.</returns>
    public abstract Task<int> Run(Call call, CancellationToken ct);
}
